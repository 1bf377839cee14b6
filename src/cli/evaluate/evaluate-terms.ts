import type { Knowledge } from "../../knowledge";
import { ask } from "../ask";
import { type Evaluation, share } from "./figure";
import { ExpectedRow, readGold } from "./read-gold";

/**
 * Messages that ask what a word means, and others that only sound so („Was heißt das für mich?“).
 *
 * What the documentation says of a word comes before our own note: an answer is as good as the glossary's.
 */
export function evaluateTerms(knowledge: Knowledge, root: string): Evaluation {
  const rows = readGold(root, "terms", ExpectedRow).map((row) => {
    const { kind, term } = ask(knowledge, null, row.text);
    const asks = row.expected === "term";
    const explained = term !== null || (asks && kind === "answered");
    return { row, got: explained ? "term" : kind, asks };
  });
  const asking = rows.filter(({ asks }) => asks);
  const others = rows.filter(({ asks }) => !asks);
  return {
    title: "Begriffe",
    figures: [
      {
        name: "Begriff erklärt, vom Workshop oder von uns",
        value: share(asking, ({ got }) => got === "term"),
        goal: 0.7,
        atLeast: true,
        rows: asking.length,
      },
      {
        name: "nach keinem Begriff gefragt und keiner erklärt",
        value: share(others, ({ got }) => got !== "term"),
        goal: 0.9,
        atLeast: true,
        rows: others.length,
      },
    ],
    misses: rows
      .filter(({ got, asks }) => (got === "term") !== asks)
      .map(({ row, got }) => ({ id: row.id, text: row.text, expected: row.expected, got })),
  };
}
