import type { Knowledge } from "../../knowledge";
import { ask } from "../ask";
import { type Evaluation, share } from "./figure";
import { ExpectedRow, QuestionRow, readGold } from "./read-gold";

/**
 * Questions with the paragraphs that answer them, and messages that the documentation does not answer. Questions in
 * spellings that German allows („Bundes- u. Landesrecht“, „Kolleg:innen“) and slips are a set of their own.
 */
export function evaluateSearch(knowledge: Knowledge, root: string): Evaluation {
  const questions = readGold(root, "questions", QuestionRow).map((row) => ({ row, ...outcome(knowledge, row.text) }));
  const unanswerable = readGold(root, "unanswerable", ExpectedRow).map((row) => ({
    row,
    ...outcome(knowledge, row.text),
  }));
  const spelt = readGold(root, "questions-forms", QuestionRow).map((row) => ({ row, ...outcome(knowledge, row.text) }));
  const answered = questions.filter(({ kind }) => kind === "answered");
  const first = ({ row, paragraphs }: (typeof questions)[number]) => paragraphs[0] === row.gold[0];
  const rows = questions.length;
  return {
    title: "Fragen zum Workshop",
    figures: [
      { name: "richtiger Absatz zuerst (R@1)", value: share(questions, first), goal: 0.7, atLeast: true, rows },
      {
        name: "unter den ersten drei (R@3)",
        value: share(questions, ({ row, paragraphs }) => paragraphs.slice(0, 3).includes(row.gold[0] ?? "")),
        goal: 0.9,
        atLeast: true,
        rows,
      },
      {
        name: "beantwortet",
        value: share(questions, ({ kind }) => kind === "answered"),
        goal: 0.5,
        atLeast: true,
        rows,
      },
      {
        name: "davon mit der richtigen Passage zuerst",
        value: share(answered, ({ row, paragraphs }) => row.gold.includes(paragraphs[0] ?? "")),
        goal: 0.85,
        atLeast: true,
        rows: answered.length,
      },
      {
        name: "beantwortbar, aber „nichts gefunden“",
        value: share(questions, ({ kind }) => kind === "nothing-found"),
        goal: 0.06,
        atLeast: false,
        rows,
      },
      {
        name: "beantwortbar, aber Plauderei, abgelehnt oder Krise",
        value: share(questions, ({ kind }) => kind === "other"),
        goal: 0.03,
        atLeast: false,
        rows,
      },
      {
        name: "unbeantwortbar und nicht beantwortet",
        value: share(unanswerable, ({ kind }) => kind !== "answered"),
        goal: 0.85,
        atLeast: true,
        rows: unanswerable.length,
      },
      {
        name: "Schreibweisen: richtiger Absatz zuerst",
        value: share(spelt, first),
        goal: 0.7,
        atLeast: true,
        rows: spelt.length,
      },
    ],
    misses: [
      ...[...questions, ...spelt]
        .filter((one) => !first(one))
        .map(({ row, kind, paragraphs }) => ({
          id: row.id,
          text: row.text,
          expected: row.gold.join(", "),
          got: `${kind} ${paragraphs.slice(0, 3).join(", ")}`,
        })),
      ...unanswerable
        .filter(({ kind }) => kind === "answered")
        .map(({ row, paragraphs }) => ({
          id: row.id,
          text: row.text,
          expected: "keine Antwort",
          got: `answered ${paragraphs[0] ?? ""}`,
        })),
    ],
  };
}

function outcome(knowledge: Knowledge, text: string): { kind: string; paragraphs: readonly string[] } {
  const { kind, passages } = ask(knowledge, null, text);
  const other = kind === "small-talk" || kind === "refused" || kind === "crisis";
  return { kind: other ? "other" : kind, paragraphs: passages.flatMap(({ sources }) => sources.slice(0, 1)) };
}
