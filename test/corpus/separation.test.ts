import { stem } from "../../src/knowledge/language/stem";
import { tokenise } from "../../src/knowledge/language/tokenise";
import { fourGrams } from "../../src/knowledge/search/neighbours";
import { goldRows, type Row, trainingRows } from "../support/read-rows";

const MOST_ALIKE = 0.5;
const RUN = 5;

interface ReadRow extends Row {
  readonly grams: ReadonlySet<string>;
  /** Each run of five stems, as one string. */
  readonly runs: readonly string[];
}

function read({ place, text }: Row): ReadRow {
  const words = tokenise(text).map(({ word }) => word);
  const stems = words.map(stem);
  const runs = stems.slice(RUN - 1).map((_, start) => stems.slice(start, start + RUN).join(" "));
  return { place, text, grams: fourGrams(words), runs };
}

/** Where each feature occurs: comparing every row with every other would take minutes. */
function indexBy(rows: readonly ReadRow[], featuresOf: (row: ReadRow) => Iterable<string>): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [position, row] of rows.entries()) {
    for (const feature of featuresOf(row)) {
      const known = index.get(feature);
      if (known) known.push(position);
      else index.set(feature, [position]);
    }
  }
  return index;
}

/** Pairs of a gold and a training row that are too much alike, each with the reason. */
function findPairs(gold: readonly Row[], training: readonly Row[]): string[] {
  const judging = gold.map(read);
  const byGram = indexBy(judging, ({ grams }) => grams);
  const byRun = indexBy(judging, ({ runs }) => new Set(runs));
  return training.map(read).flatMap((row) => {
    const reasons = new Map<number, string>();
    const shared = new Uint16Array(judging.length);
    for (const gram of row.grams) {
      for (const position of byGram.get(gram) ?? []) shared[position] = (shared[position] ?? 0) + 1;
    }
    for (const [position, { grams }] of judging.entries()) {
      const count = shared[position] ?? 0;
      const alike = count / (row.grams.size + grams.size - count);
      if (alike >= MOST_ALIKE) reasons.set(position, `alike to ${alike.toFixed(2)}`);
    }
    for (const run of row.runs)
      for (const position of byRun.get(run) ?? []) reasons.set(position, `both have „${run}“`);
    return [...reasons].map(([position, reason]) => {
      const { place, text } = judging[position] ?? row;
      return `${row.place} „${row.text}“ and ${place} „${text}“: ${reason}`;
    });
  });
}

describe("what judges and what is learnt from", () => {
  it("are kept apart: no gold row is nearly a training row", () => {
    const gold = goldRows();
    const training = trainingRows();
    expect(gold.length).toBeGreaterThan(800);
    expect(training.length).toBeGreaterThan(8000);

    expect(findPairs(gold, training)).toEqual([]);
  });
});

describe("the comparison itself", () => {
  const row = (text: string): Row => ({ place: "hier", text });

  it.each([
    ["the same words", "Ist eine Stabsstelle eine Garantie?", "ist eine stabsstelle eine garantie"],
    ["other endings and a typo", "Was bringen Stabsstellen?", "was bringt ne stabsstele"],
    [
      "five stems in a row within other words",
      "Hand aufs Herz: Wie viele Kreise waren dabei, und warum?",
      "sag mal wie viele kreise waren dabei gewesen neulich im saal",
    ],
  ])("finds %s", (_what, gold, training) => {
    expect(findPairs([row(gold)], [row(training)])).toHaveLength(1);
  });

  it.each([
    [
      "another question with the same term",
      "Was bringt eine Stabsstelle?",
      "Wer leitet bei euch die Stabsstelle, und mit welchen Rechten?",
    ],
    [
      "four stems in a row",
      "wie viele kreise waren laut Liste anwesend",
      "sag mal wie viele kreise waren eigentlich in eurem kleinen Saal",
    ],
  ])("lets %s pass", (_what, gold, training) => {
    expect(findPairs([row(gold)], [row(training)])).toEqual([]);
  });
});
