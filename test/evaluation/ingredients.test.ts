import { AskedRow, readGold } from "../../src/cli/evaluate/read-gold";
import { judge } from "../../src/knowledge/search/confidence";
import { type Judges, rank } from "../../src/knowledge/search/rank";
import { WITHOUT } from "../support/ingredients";
import { openTestJudges } from "../support/judges";
import { ROOT } from "../support/open-test-knowledge";

const { judges, german, passages } = openTestJudges();
const mainParagraph = new Map(passages.map(({ id, sources }) => [id, sources[0]]));
const rows = ["questions", "questions-forms", "calibration"]
  .flatMap((name) => readGold(ROOT, name, AskedRow))
  .flatMap(({ id, text, gold }) => (gold === undefined ? [] : [{ id, text, gold }]));

/** More questions than this that come out better without an ingredient are no chance. */
const NOISE = 4;
/** Beyond that nobody looks. */
const LAST_SEEN = 4;

/**
 * How a question comes out, 0 being best: answered with the right paragraph; the right one first, but not certain;
 * the right one second, and so on, open topics among the others.
 */
function outcomesBy(by: Judges): number[] {
  return rows.map(({ text, gold }) => {
    const ranking = rank(by, text);
    const paragraphs = [...new Set(ranking.entries.map(({ id }) => mainParagraph.get(id) ?? "offen"))];
    const place = paragraphs.findIndex((paragraph) => gold.includes(paragraph));
    const { verdict } = judge(ranking, (id) => mainParagraph.get(id));
    return place === 0 && verdict === "answered" ? 0 : Math.min(place, LAST_SEEN) + 1;
  });
}

const withAll = outcomesBy(judges);

// Which rows an ingredient helps changes with the corpus; that there are some must not.
describe.each(Object.entries(WITHOUT))("%s", (_ingredient, without) => {
  const outcomes = outcomesBy(without(judges, german));
  const worse = rows.filter((_, index) => (outcomes[index] ?? 0) > (withAll[index] ?? 0)).map(({ id }) => id);
  const better = rows.filter((_, index) => (outcomes[index] ?? 0) < (withAll[index] ?? 0)).map(({ id }) => id);

  it("is needed: without it a gold question comes out worse", () => {
    expect(worse).not.toEqual([]);
  });

  it("does not cost more questions than it brings", () => {
    expect(better.length - worse.length).toBeLessThanOrEqual(NOISE);
  });
});
