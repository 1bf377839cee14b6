import fc from "fast-check";
import { fold } from "../../../src/knowledge/language/fold";
import { Speller } from "../../../src/knowledge/language/speller";
import { stem } from "../../../src/knowledge/language/stem";
import { germanWith } from "../../support/read-german";

const german = germanWith([{ id: "geldnot", expressions: ["kein Geld", "Ebbe in der Kasse"] }]);

/** Anything at all, and text that looks like ours: words, gender forms, hyphens, half of them broken. */
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme-composite", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        "Stabsstelle",
        "Bewohner:innen",
        "Landrät*in",
        "Integrations-",
        "oder",
        "Vielfaltskonzept",
        "kein",
        "Geld",
        "-",
        ":innen",
        "(in)",
        "\u00AD",
        "\u200F",
        "ä",
        "ß",
        "ſ",
        "İ",
        "\uD800",
        "  ",
        "\n",
        "&amp;",
        "’s",
        "…",
        "1",
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join("")),
);

describe("reading any text", () => {
  it("never throws, leaves no empty word or stem, and stays bounded", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { terms, sequence, words, concepts } = german.read(text);
        const all = [...sequence, ...words, ...terms.flatMap(({ word, stem: own, parts }) => [word, own, ...parts])];
        expect(all).not.toContain("");
        expect(all.every((one) => one.length <= 200)).toBe(true);
        expect(terms.length).toBeLessThanOrEqual(sequence.length);
        expect(sequence.length).toBe(words.length);
        expect(words.length).toBeLessThanOrEqual(400);
        expect(new Set(concepts).size).toBe(concepts.length);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives the same for the same text", () => {
    fc.assert(fc.property(anything, (text) => expect(german.read(text)).toEqual(german.read(text))));
  });

  it("reads even a pasted book in the time of a blink", () => {
    const book = "Integrations- und Vielfaltskonzeptfortschreibungsverantwortungsbereitschaft ".repeat(20_000);

    const started = performance.now();
    german.read(book);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("folding", () => {
  const syllable = fc.tuple(
    fc.constantFrom("b", "f", "h", "k", "l", "m", "n", "r", "s", "t", "w"),
    fc.constantFrom(["ä", "ae"], ["ö", "oe"], ["ü", "ue"], ["a", "a"], ["i", "i"]),
    fc.constantFrom(["ß", "ss"], ["l", "l"], ["n", "n"]),
  );

  it("makes umlauts and their written-out forms the same in every word", () => {
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 5 }), (syllables) => {
        const short = syllables.map(([first, [vowel], [last]]) => first + vowel + last).join("");
        const long = syllables.map(([first, [, vowel], [, last]]) => first + vowel + last).join("");
        expect(fold(long)).toBe(fold(short));
        expect(fold(short.normalize("NFD"))).toBe(fold(short));
      }),
    );
  });

  it("leaves no capital, no accent and no invisible mark", () => {
    fc.assert(fc.property(anything, (text) => expect(fold(text)).not.toMatch(/[A-ZÄÖÜäöüßé\u00AD\u200B\u202E\uFEFF]/)));
  });
});

describe("stems and corrections", () => {
  it("are never empty and never longer than the word, but for one letter", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,40}$/), (word) => {
        expect(stem(word)).not.toBe("");
        expect(stem(word).length).toBeLessThanOrEqual(word.length + 1);
      }),
    );
  });

  it("are known words, four at most, whatever is typed", () => {
    const known = ["stabsstell", "konzept", "integration", "haushalt", "amt"];
    const speller = new Speller(known);
    fc.assert(
      fc.property(anything, (typed) => {
        const corrections = speller.correct(typed);
        expect(corrections.length).toBeLessThanOrEqual(4);
        expect(corrections.every(({ stem: one, trust }) => known.includes(one) && trust > 0 && trust < 1.01)).toBe(
          true,
        );
      }),
    );
  });
});
