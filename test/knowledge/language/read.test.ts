import { germanWith } from "../../support/read-german";

const german = germanWith([]);
const stemsOf = (text: string) => german.read(text).terms.map(({ stem }) => stem);
const partsOf = (text: string) => german.read(text).terms.flatMap(({ parts }) => parts);

describe("stems", () => {
  it.each([
    ["Zuständigkeiten", "Zuständigkeit"],
    ["Konzepte", "Konzept"],
    ["Konzepten", "Konzepts"],
    ["Hürden", "Hürde"],
    ["Ämter", "Amt"],
    ["Verwaltungen", "Verwaltung"],
    ["offene", "offenes"],
    ["Kämmerer", "Kämmerei"],
    ["Kämmerin", "Kämmerei"],
  ])("make %s and %s the same", (one, other) => {
    expect(stemsOf(one)).toEqual(stemsOf(other));
  });

  it.each([
    ["Kommune", "Kommunikation"],
    ["Vorsatz", "Vorsitz"],
    ["Konzept", "Konzert"],
    ["Kämmerer", "Kammer"],
  ])("keep %s and %s apart", (one, other) => {
    expect(stemsOf(one)).not.toEqual(stemsOf(other));
  });
});

describe("stop words", () => {
  it.each(["Was ist das eigentlich?", "wie und warum, für wen", "des is ned so, gell", "what does it do, and why?"])(
    "leave nothing of %j but what carries meaning",
    (text) => {
      expect(stemsOf(text).length).toBeLessThanOrEqual(2);
    },
  );

  it.each(["Beispiel", "Menschen", "Rechte", "Mittel", "offen", "konkret", "Stelle", "Geld", "selbstbestimmt"])(
    "spare %s, which carries meaning",
    (word) => {
      expect(stemsOf(word)).toHaveLength(1);
    },
  );

  it("stay in the sequence, where phrases of the lexicon need them", () => {
    expect(german.read("Wir haben kein Geld").sequence).toEqual(["wir", "hab", "kein", "geld"]);
    expect(stemsOf("Wir haben kein Geld")).not.toContain("wir");
  });
});

describe("suspended hyphens", () => {
  it.each([
    ["Integrations- oder Vielfaltskonzept", "Integrationskonzept"],
    ["Integrations- und Diversitätskonzepte", "Integrationskonzepte"],
    ["Stadt- bzw. Kreisverwaltung", "Stadtverwaltung"],
    ["Sozial-, Jugend- und Wohnungsamt", "Sozialamt"],
  ])("in %j are completed to %s", (text, completed) => {
    expect(stemsOf(text)).toContain(stemsOf(completed)[0]);
  });

  it("without a compound to complete them are read as they stand", () => {
    expect(stemsOf("Integrations- und so weiter")).toContain("integration");
  });
});

describe("parts", () => {
  it.each([
    ["Stabsstelle", ["stab", "stell"]],
    ["Stabsstellenbefugnis", ["stab", "stell", "befugnis"]],
    ["Anti-Diskriminierungsarbeit", ["anti", "diskriminier", "arbeit"]],
    ["Integrationsbeauftragte", ["integration", "beauftragt"]],
  ])("of %s meet the plain words", (word, expected) => {
    expect(partsOf(word)).toEqual(expected);
  });

  it("are none for a plain word", () => {
    expect(partsOf("Verwaltung")).toEqual([]);
  });
});
