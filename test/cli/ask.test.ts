import { ask } from "../../src/cli/ask";
import { sharedKnowledge } from "../support/talk";
import { Walker } from "../support/walker";

const kindOf = (text: string) => ask(sharedKnowledge(), null, text).kind;

describe("the kind that `lotse ask` gives a message", () => {
  it.each([
    "Seit Wochen landet jeder Antrag mit fremdem Namen auf meinem Tisch, obwohl das Wohngeldamt zuständig ist.",
    "OB-Büro, Türschild schön, zu sagen nichts.",
    "Zwei Amtsleiter reden nicht mehr miteinander, und mein Entwurf liegt dazwischen. Was tun?",
    "bin im sozialamt, da läufts, aber sonst hört keiner auf mich",
  ])("is a situation where a problem is told: %j", (text) => {
    const line = ask(sharedKnowledge(), "1", text);
    expect(line.kind).toBe("situation");
    expect(line.situations).toHaveLength(3);
    expect(line.passages.length).toBeLessThanOrEqual(10);
  });

  it.each([
    "Ist eine Stabsstelle eine Garantie?",
    "stabsstelle garantie",
    "Geld Haltung Voraussetzungen",
    "Unser Konzept ist alt, und keiner will heran. Was sagt der Workshop, woran das liegt?",
    "Was die Teilnehmenden über Rückendeckung gesagt haben, würde mich interessieren",
  ])("stays an answer where something is asked, in keywords too: %j", (text) => {
    expect(["answered", "unsure"]).toContain(kindOf(text));
  });

  it.each([
    ["Guten Morgen", "small-talk"],
    ["Wie wird das Wetter morgen?", "nothing-found"],
    ["Man hat mir gedroht, mein Haus anzuzünden", "crisis"],
  ])("%j is %s", (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it("is what the personal chat does with the same message", () => {
    const texts = [
      "Seit Wochen landet jeder Antrag mit fremdem Namen auf meinem Tisch, obwohl das Wohngeldamt zuständig ist.",
      "Ist eine Stabsstelle eine Garantie?",
      "Guten Morgen",
      "Geld Haltung Voraussetzungen",
    ];
    const inChat = texts.map((text) => new Walker().say(text).kinds[0]?.replace("candidates", "situation"));
    expect(texts.map(kindOf)).toEqual(inChat);
  });
});

describe("a term of the glossary in `lotse ask`", () => {
  const { terms, passages } = sharedKnowledge().corpus;
  const lines = terms
    .map((term) => ({ term, line: ask(sharedKnowledge(), null, `Was heißt ${term.term}?`) }))
    .filter(({ term, line }) => line.term === term.id);

  it("is never answered without a passage to cite", () => {
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter(({ line }) => line.kind === "answered" && line.passages.length === 0)).toEqual([]);
  });

  it("is unsure, with the nearest passages, where only our own note explains it", () => {
    const ours = lines.filter(({ term }) => term.passage === undefined && term.text === undefined);
    expect(ours.length).toBeGreaterThan(5);
    expect(new Set(ours.map(({ line }) => line.kind))).toEqual(new Set(["unsure"]));
  });

  it("is answered by a passage on the paragraph that the glossary cites, where it names none", () => {
    const citing = lines.filter(
      ({ term, line }) => term.passage === undefined && term.text && line.kind === "answered",
    );
    for (const { term, line } of citing) {
      const main = passages.find(({ id }) => id === line.passages[0]?.id)?.sources[0];
      expect(term.text?.map(({ source }) => source)).toContain(main);
    }
  });
});
