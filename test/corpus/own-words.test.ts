import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../../src/knowledge/language/fold";
import { ROOT } from "../support/open-test-knowledge";
import { filesBelow } from "../support/read-rows";

/** The documentation lies outside the project and never comes into it. */
const WORKSHOP = join(ROOT, "..", "shared", "workshop");
const RUN = 8;
const READABLE = /\.(ts|mjs|cjs|json|ya?ml|txt|md)$/;

/** The words of a text and where each begins. */
function wordsOf(text: string): { word: string; at: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({ word: fold(match[0]), at: match.index }));
}

function runsOf(text: string): { run: string; at: number }[] {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, start) => ({
    run: words
      .slice(start, start + RUN)
      .map(({ word }) => word)
      .join(" "),
    at: words[start]?.at ?? 0,
  }));
}

function findCopies(original: string, text: string): { run: string; line: number }[] {
  const known = new Set(runsOf(original).map(({ run }) => run));
  return runsOf(text)
    .filter(({ run }) => known.has(run))
    .map(({ run, at }) => ({ run, line: text.slice(0, at).split("\n").length }));
}

describe("own words", () => {
  const here = existsSync(WORKSHOP);
  const title = "no eight words in a row of the documentation stand in the project";

  if (here) {
    it(title, () => {
      const original = readdirSync(WORKSHOP)
        .filter((name) => name.endsWith(".txt"))
        .map((name) => readFileSync(join(WORKSHOP, name), "utf8"))
        .join("\n");
      expect(wordsOf(original).length).toBeGreaterThan(1000);
      const files = [...["corpus", "src", "docs"].flatMap(filesBelow), "README.md"].filter(
        (file) => READABLE.test(file) && existsSync(join(ROOT, file)),
      );

      const copies = files.flatMap((file) =>
        findCopies(original, readFileSync(join(ROOT, file), "utf8")).map(({ run, line }) => `${file}:${line}: ${run}`),
      );

      expect(copies).toEqual([]);
    });
  } else {
    it.skip(`${title} (skipped: ../shared/workshop is not here)`, () => undefined);
  }

  it("are told from copied ones, whatever the punctuation, case and line breaks", () => {
    const original = "Eins zwei drei, vier fünf. Sechs sieben acht neun.";

    expect(findCopies(original, "x\nEINS zwei\ndrei vier »fünf« sechs – sieben acht")).toMatchObject([{ line: 2 }]);
    expect(findCopies(original, "eins zwei drei vier fünf sechs sieben und acht")).toEqual([]);
  });
});
