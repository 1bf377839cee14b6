import { CompoundSplitter } from "../../../src/knowledge/language/compounds";
import { fold } from "../../../src/knowledge/language/fold";
import { shippedWordParts } from "../../support/read-german";

const splitter = new CompoundSplitter(shippedWordParts());

describe("compounds of the field", () => {
  it.each([
    ["Stabsstelle", "stab stelle"],
    ["Stabsstellenbefugnis", "stab stelle befugnis"],
    ["Fachabteilung", "fach abteilung"],
    ["Fachabteilungsleitung", "fach abteilung leitung"],
    ["Abteilungsleiter", "abteilung leiter"],
    ["Dezernatsleitung", "dezernat leitung"],
    ["Integrationsbeauftragte", "integration beauftragte"],
    ["Integrationskonzept", "integration konzept"],
    ["Integrationsverständnis", "integration verstandnis"],
    ["Vielfaltskonzept", "vielfalt konzept"],
    ["Stadtentwicklungskonzept", "stadt entwicklung konzept"],
    ["Querschnittsaufgabe", "quer schnitt aufgabe"],
    ["Säulendenken", "saule denken"],
    ["Zuständigkeitsdenken", "zustandigkeit denken"],
    ["Haushaltssperre", "haushalt sperre"],
    ["Gemeindehaushalt", "gemeinde haushalt"],
    ["Fördermittel", "forder mittel"],
    ["Förderbescheid", "forder bescheid"],
    ["Geldmangel", "geld mangel"],
    ["Personalmangel", "personal mangel"],
    ["Verwaltungsspitze", "verwaltung spitze"],
    ["Verwaltungsabläufe", "verwaltung ablauf"],
    ["Kreisverwaltung", "kreis verwaltung"],
    ["Landratsamt", "land rat amt"],
    ["Kreistag", "kreis tag"],
    ["Gemeinderat", "gemeinde rat"],
    ["Oberbürgermeister", "ober burger meister"],
    ["Bürgerversammlung", "burger versammlung"],
    ["Schlüsselpersonen", "schlussel person"],
    ["Blockadehaltung", "blockade haltung"],
    ["Rückendeckung", "rucken deckung"],
    ["Praxisbeispiel", "praxis beispiel"],
    ["Gesprächsgrundlage", "gesprach grund lage"],
    ["Selbstorganisation", "selbst organisation"],
    ["Ausländerbehörde", "auslander behorde"],
    ["Sozialamt", "sozial amt"],
    ["Schulamt", "schul amt"],
    ["Arbeitsamt", "arbeit amt"],
    ["Jobcenter", "job center"],
    ["Fremdenfeindlichkeit", "fremde feindlichkeit"],
    ["Diskriminierungsschutz", "diskriminierung schutz"],
    ["Teilhabeverständnis", "teilhabe verstandnis"],
    ["Wohlfahrtsverband", "wohlfahrt verband"],
    ["Netzwerkarbeit", "netz werk arbeit"],
    ["Beschlussvorlage", "beschluss vorlage"],
    ["Geschäftsverteilung", "geschaft verteilung"],
    ["Dienstanweisung", "dienst anweisung"],
    ["Mitzeichnungsrecht", "mitzeichnung recht"],
    ["Monitoringbericht", "monitoring bericht"],
    ["Antidiskriminierungsarbeit", "anti diskriminierung arbeit"],
  ])("%s is split into %s", (word, parts) => {
    expect(splitter.split(fold(word)).join(" ")).toBe(parts);
  });
});

describe("words that only look like compounds", () => {
  it.each([
    "Integration",
    "Organisation",
    "Verwaltung",
    "Verantwortung",
    "Versammlung",
    "Dokumentation",
    "Kommunikation",
    "Opportunismus",
    "Stellungnahme",
    "Gesellschaft",
    "Landschaft",
    "Bereitschaft",
    "Verbindlichkeit",
    "Mitglieder",
    "Kandidaten",
    "Parlament",
    "Ministerium",
    "Restaurant",
    "Gutachten",
    "Interessen",
  ])("%s is left whole", (word) => {
    expect(splitter.split(fold(word))).toEqual([]);
  });
});

describe("splitting", () => {
  const small = new CompoundSplitter(["amt", "arbeit", "arbeitsamt", "schule", "ort", "staat"]);

  it.each([
    ["arbeitsamtsort", ["arbeitsamt", "ort"]], // two long parts rather than three short ones
    ["schulamt", ["schule", "amt"]], // the dropped e
    ["schulenamt", ["schule", "amt"]], // a linking n
    ["staatsarbeit", ["staat", "arbeit"]], // a linking s
  ])("takes %s apart as %j", (word, parts) => {
    expect(small.split(word)).toEqual(parts);
  });

  it.each(["amtort", "amtxort", "schule", "xarbeitsamt"])("leaves %s, which is too short or partly unknown", (word) => {
    expect(small.split(word)).toEqual([]);
  });

  it("gives up on what is too long to be a word", () => {
    expect(small.split("arbeit".repeat(20))).toEqual([]);
  });
});
