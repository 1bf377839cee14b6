import { fold } from "../../../src/knowledge/language/fold";
import { stem } from "../../../src/knowledge/language/stem";
import { tokenise } from "../../../src/knowledge/language/tokenise";

const stems = (text: string) => tokenise(text).map(({ word }) => stem(word));

describe("gender forms", () => {
  it.each([
    "Bewohner:innen",
    "Bewohner*innen",
    "Bewohner_innen",
    "Bewohner·innen",
    "Bewohner•innen",
    "Bewohner/-innen",
    "Bewohner/innen",
    "Bewohner(innen)",
    "BewohnerInnen",
    "Bewohnerinnen",
    "Bewohner",
    "Bewohners",
    "Bewohnern",
    "BEWOHNERINNEN",
  ])("make %s the same word", (form) => {
    expect(stems(form)).toEqual(["bewohn"]);
  });

  it.each([
    ["Landrät:in", "landrat"],
    ["Landrätin", "landrat"],
    ["Landrät*in", "landrat"],
    ["Landrat", "landrat"],
    ["Kolleg:innen", "kolleg"],
    ["Kolleginnen", "kolleg"],
    ["Kollegen", "kolleg"],
    ["Kollegin", "kolleg"],
    ["Expertinnen", "expert"],
    ["Expertin", "expert"],
    ["Ärzt:innen", "arzt"],
    ["Ärztin", "arzt"],
    ["Anwältin", "anwalt"],
    ["Beamtinnen", "beamt"],
    ["Kandidatin", "kandidat"],
    ["Chefinnen", "chef"],
    ["Nachbarin", "nachbar"],
    ["Ökonominnen", "okonom"],
    ["Referentin", "referent"],
    ["Rätinnen", "rat"],
    ["Bürgermeister(in)", "burgermeist"],
    ["Bürgermeister/-in", "burgermeist"],
    ["Beauftragte:r", "beauftragt"],
    ["jede:r", "jed"],
  ])("make %s the same as %s", (form, expected) => {
    expect(stems(form)).toEqual([expected]);
  });

  it.each(
    ["Sinn", "Berlin", "Termin", "Magazin", "Medizin", "Disziplin", "Benzin", "Vitamin", "Ruin", "Beginn", "Gewinn"]
      .concat(["beginnen", "gewinnen", "zurückgewinnen", "drinnen", "innen", "entrinnen", "zerrinnen", "nachsinnen"])
      .concat(["besinnen", "umspinnen", "hierinnen", "darin", "immerhin", "Verein", "allein", "Login", "Admin"]),
  )("leave %s alone, which is none", (word) => {
    expect(tokenise(word).map((token) => token.word)).toEqual([fold(word)]);
  });
});

describe("ways of writing", () => {
  it.each([
    ["Überstürzt", "ueberstuerzt"],
    ["Ämter", "Aemter"],
    ["Ämter", "A\u0308mter"],
    ["Behörde", "Behoerde"],
    ["Straße", "Strasse"],
    ["Förderung", "Forderung"],
    ["Café", "Cafe"],
    ["Kooperation", "Ko\u00ADope\u200Bration"],
    ["STABSSTELLE", "stabsstelle"],
    ["Stabs\u2066stelle", "Stabsstelle"],
  ])("make %j and %j the same", (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ["neue", "neue"],
    ["Mauer", "mauer"],
    ["Quelle", "quelle"],
    ["Bauer", "bauer"],
    ["Steuer", "steuer"],
    ["Treue", "treue"],
  ])("keep the ue of %s, which is no umlaut", (word, expected) => {
    expect(fold(word)).toBe(expected);
  });
});

describe("a text", () => {
  it("is cut into words without what stands between them", () => {
    expect(tokenise("„Kein Geld“ – sagt er (P10), 24/7!").map(({ word }) => word)).toEqual([
      "kein",
      "geld",
      "sagt",
      "er",
      "p10",
      "24",
      "7",
    ]);
  });

  it("keeps the pieces of a hyphenated word beside the whole", () => {
    expect(tokenise("Anti-Diskriminierungsarbeit")).toMatchObject([
      { word: "antidiskriminierungsarbeit", pieces: ["anti", "diskriminierungsarbeit"], suspended: false },
    ]);
  });

  it.each(["Integrations- oder Vielfaltskonzept", "Integrations-, Vielfaltskonzept"])(
    "marks what is suspended in %j",
    (text) => {
      expect(tokenise(text)[0]).toMatchObject({ word: "integrations", suspended: true });
    },
  );

  it("is read to its 400th word and no further", () => {
    expect(tokenise("Amt ".repeat(5000))).toHaveLength(400);
  });

  it.each(["", "   ", "?!…", "👍🎉", "\u200B\u2066"])("without words gives none: %j", (text) => {
    expect(tokenise(text)).toEqual([]);
  });
});
