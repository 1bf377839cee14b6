import { describeConcepts, isHarmful, weighConcepts } from "../../src/cli/evaluate/weigh-concepts";
import { openTestKnowledge, ROOT } from "../support/open-test-knowledge";

const weighed = weighConcepts(openTestKnowledge(), ROOT);

describe("the concepts of the lexicon and the terms of the glossary, left out one at a time", () => {
  it("are all weighed, and the questions speak of many of them", () => {
    expect(weighed.length).toBeGreaterThan(400);
    expect(weighed.filter(({ rows }) => rows > 0).length).toBeGreaterThan(150);
  });

  it("do no harm: none of them moves two right paragraphs more down than up", () => {
    expect(weighed.filter(isHarmful)).toEqual([]);
  });

  it("help in places", () => {
    expect(weighed.some(({ helped, harmed }) => helped.length > harmed.length)).toBe(true);
  });

  it("are told apart in the report", () => {
    const report = describeConcepts([
      { id: "geldnot", rows: 3, helped: ["G1", "G2"], harmed: ["G3"] },
      { id: "kollegium", rows: 1, helped: [], harmed: ["G4"] },
      { id: "schluesselperson", rows: 2, helped: [], harmed: ["G5", "G6"] },
      { id: "ausschuss", rows: 2, helped: [], harmed: [] },
      { id: "stille", rows: 0, helped: [], harmed: [] },
    ]);

    expect(report).toContain(
      "5 Begriffe, 4 davon kommen in den Prüffragen vor: 1 helfen, 1 ändern nichts, 1 kosten eine Frage, was Zufall sein kann, 1 schaden.",
    );
    expect(report).toMatch(
      /Hilfreich\n {2}geldnot .*\n\nEine Frage\n {2}kollegium .*\n\nSchädlich\n {2}schluesselperson /,
    );
  });
});
