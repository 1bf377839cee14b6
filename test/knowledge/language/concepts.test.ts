import { germanWith } from "../../support/read-german";

const german = germanWith([
  { id: "geldnot", expressions: ["kein Geld", "Ebbe in der Kasse", "Rotstift", "klamm"] },
  { id: "haushaltssperre", expressions: ["Haushaltssperre"] },
  { id: "oberste-leitung", expressions: ["OB", "der OB", "Verwaltungsspitze", "Chefin im Rathaus"] },
]);
const conceptsIn = (text: string) => german.read(text).concepts;

describe("concepts of the lexicon", () => {
  it.each([
    ["Wir haben kein Geld.", ["geldnot"]],
    ["ebbe in der kasse", ["geldnot"]],
    ["Ebben in der Kassen", ["geldnot"]], // other endings
    ["Ebbe in den Kassen", ["geldnot"]], // another article
    ["Der Rotstift regiert", ["geldnot"]],
    ["Die OB greift zum Rotstift", ["oberste-leitung", "geldnot"]],
    ["HAUSHALTSSPERRE!", ["haushaltssperre"]],
  ])("are found in %j", (text, expected) => {
    expect(conceptsIn(text)).toEqual(expected);
  });

  it.each([
    ["kein richtiges Geld", ["geldnot"]],
    ["Ebbe in der leeren Kasse", ["geldnot"]],
    ["Chefin drüben im Rathaus", ["oberste-leitung"]],
  ])("may have one other word in between: %j", (text, expected) => {
    expect(conceptsIn(text)).toEqual(expected);
  });

  it.each([
    "kein Mensch hat dafür Geld", // too far apart
    "Geld kein Thema", // the wrong way round
    "Ebbe am Strand", // half of it
    "Ich frage mich, ob das geht", // „OB“ alone is the small word as well
    "Geld",
    "",
  ])("are not found in %j", (text) => {
    expect(conceptsIn(text)).toEqual([]);
  });

  it("are named once, however often they are spoken of", () => {
    expect(conceptsIn("Kein Geld, kein Geld, Rotstift")).toEqual(["geldnot"]);
  });

  it("are found as part of a compound that the lexicon does not list", () => {
    const withParts = germanWith([{ id: "haushalt", expressions: ["Haushalt"] }]);

    expect(withParts.read("Gemeindehaushalt").concepts).toEqual(["haushalt"]);
  });
});
