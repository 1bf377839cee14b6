import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkCorpus, describeFault } from "../../../src/knowledge";
import { append, directory, faultsAfter, lineOf, linesIn, replace } from "../../support/break-corpus";

const P10 = "workshop/absaetze/p10.yaml";
const DEBATES = "workshop/debatten.yaml";
const QUESTIONS = "workshop/fragen/gehetzt-stichwort-handy.txt";
const LEXICON = "sprache/lexikon/geld.txt";

const SITUATION = "situationen/lagen/saeulendenken.yaml";
const KAEMMEREI = "adressaten/kaemmerei.yaml";
const INTERVIEW = "situationen/fragen.yaml";
const MESSAGES = "nachrichten/smalltalk.txt";
const GLOSSARY = "sprache/glossar.yaml";
const SAID = "argumente/einwaende-gesagt.txt";

describe("files that do not fit together are found, with the line to mend:", () => {
  it.each([
    [
      "a debate about a passage that does not exist",
      DEBATES,
      "konzept-chance",
      "konzept-schance",
      "chance-oder-korsett verweist auf konzept-schance, das es nicht gibt",
    ],
    [
      "an open topic near a passage that does not exist",
      "workshop/offen.yaml",
      "nearest: [workshop-anlass]",
      "nearest: [anlass]",
      "verweist auf anlass, das es nicht gibt",
    ],
    [
      "a passage built on a statement that does not exist",
      P10,
      "statements: [A57",
      "statements: [A99, A57",
      "stabsstelle-keine-garantie verweist auf A99, das es nicht gibt",
    ],
    [
      "a term explained by a passage that does not exist",
      GLOSSARY,
      "passage: teilhabe-definition",
      "passage: nirgends",
      "teilhabe verweist auf nirgends, das es nicht gibt",
    ],
    [
      "a passage that exists twice",
      P10,
      "id: stabsstelle-keine-garantie",
      "id: fachamt-kein-nachteil",
      "Passage fachamt-kein-nachteil gibt es zweimal",
    ],
    [
      "a statement that exists twice",
      P10,
      "id: A58",
      "id: A57",
      "Aussage oder Passage A57 gibt es zweimal, zuerst in workshop/absaetze/p10.yaml:",
    ],
    [
      "a paragraph that exists twice",
      P10,
      "paragraph: P10",
      "paragraph: P09",
      "Absatz P09 gibt es zweimal, zuerst in workshop/absaetze/p09.yaml:",
    ],
    [
      "a debate that exists twice",
      DEBATES,
      "id: offen-oder-konkret",
      "id: chance-oder-korsett",
      "Debatte chance-oder-korsett gibt es zweimal",
    ],
    [
      "a term that exists twice",
      GLOSSARY,
      "id: integration\n",
      "id: teilhabe\n",
      "Begriff teilhabe gibt es zweimal, zuerst in sprache/glossar.yaml:",
    ],
    [
      "a situation in the file of another",
      SITUATION,
      "id: saeulendenken",
      "id: saeulen",
      "saeulen gehört in die Datei situationen/lagen/saeulen.yaml",
    ],
    [
      "a situation with a strategy that does not exist",
      SITUATION,
      /id: st-[a-z-]+/,
      "id: st-nichts",
      "saeulendenken verweist auf st-nichts, das es nicht gibt",
    ],
    [
      "a situation with a neighbour that does not exist",
      SITUATION,
      /situation: [a-z-]+/,
      "situation: gibt-es-nicht",
      "saeulendenken verweist auf gibt-es-nicht, das es nicht gibt",
    ],
    [
      "an argument with a strategy that does not exist",
      KAEMMEREI,
      /strategy: st-[a-z-]+/,
      "strategy: st-nichts",
      "verweist auf st-nichts, das es nicht gibt",
    ],
    [
      "an argument against an objection that does not exist",
      KAEMMEREI,
      /objections: \[[a-z-]+/,
      "objections: [gibt-es-nicht",
      "verweist auf gibt-es-nicht, das es nicht gibt",
    ],
    [
      "an addressee with a fact that does not exist",
      KAEMMEREI,
      /external: \[.*\]/,
      "external: [E99]",
      "kaemmerei verweist auf E99, das es nicht gibt",
    ],
    [
      "an answer for a situation that does not exist",
      INTERVIEW,
      /weights: \{ [a-z-]+:/,
      "weights: { gibt-es-nicht:",
      "verweist auf gibt-es-nicht, das es nicht gibt",
    ],
  ])("%s", (_what, file, words, by, reason) => {
    const source = readFileSync(join(directory, file), "utf8");
    const offset = typeof words === "string" ? source.indexOf(words) : source.search(words);
    const line = source.slice(0, offset).split("\n").length;
    const faults = faultsAfter(file, (whole) => whole.replace(words, by)).filter((fault) => fault.includes(reason));

    expect(faults).toHaveLength(1);
    // What stands twice is shown where it stands again.
    if (!reason.includes("fachamt-kein-nachteil")) expect(faults[0]).toMatch(new RegExp(`^${file}:${line}: `));
  });

  it.each([
    ["questions for a passage that does not exist", QUESTIONS],
    ["questions for an open topic that does not exist", "workshop/fragen-offen/nah.txt"],
    ["messages of a kind that does not exist", MESSAGES],
    ["a pattern of a kind that does not exist", "sprache/krisenmuster.txt"],
    ["descriptions of a situation that does not exist", "situationen/schilderungen/weitere.txt"],
    ["counter-examples of a kind that does not exist", "situationen/keine.txt"],
    ["talks with an addressee that does not exist", "argumente/gespraeche.txt"],
    ["reports of an objection that does not exist", SAID],
  ])("%s", (_what, file) => {
    const faults = faultsAfter(file, append("[gibt-es-nicht]", "was ist das"));

    expect(faults).toEqual([`${file}:${linesIn(file) + 1}: [gibt-es-nicht] gibt es nicht`]);
  });

  it("a reported objection that stands twice, whatever its case and punctuation", () => {
    const again = linesIn(SAID) + 2;
    const faults = faultsAfter(SAID, append("[einwand-kein-geld]", "REINER Gesetzesvollzug heißt es!"));

    expect(faults).toEqual([`${SAID}:${again}: das steht schon in ${SAID}:${lineOf(SAID, "reiner gesetzesvollzug")}`]);
  });

  it("a reported objection that stands with its objection already", () => {
    const faults = faultsAfter(SAID, append("[einwand-nicht-zustaendig]", "Nicht unser Bier"));

    expect(faults).toEqual([`${SAID}:${linesIn(SAID) + 2}: das steht schon bei einwand-nicht-zustaendig`]);
  });

  it("a heading that does not exist, even with nothing below it", () => {
    const faults = faultsAfter(MESSAGES, append("[gruss]"));

    expect(faults).toEqual([`${MESSAGES}:${linesIn(MESSAGES) + 1}: [gruss] gibt es nicht`]);
  });

  it("a concept with too few expressions, at its heading", () => {
    const faults = faultsAfter(LEXICON, append("[ebbe]", "Ebbe; Flaute"));

    expect(faults).toEqual([`${LEXICON}:${linesIn(LEXICON) + 1}: ebbe braucht mindestens 10 Ausdrücke und hat 2`]);
  });

  it("a concept with too many expressions, at its heading", () => {
    const many = Array.from({ length: 51 }, (_, number) => `Wort ${number}`).join("; ");
    const faults = faultsAfter(LEXICON, append("[ebbe]", many));

    expect(faults).toEqual([
      `${LEXICON}:${linesIn(LEXICON) + 1}: ebbe hat mehr als 50 Ausdrücke: Teilen Sie den Begriff`,
    ]);
  });

  it("a statement that belongs to no passage, where it stands", () => {
    const faults = faultsAfter(P10, replace("statements: [A57, ", "statements: ["));

    expect(faults).toEqual([`${P10}:${lineOf(P10, "id: A57")}: A57 gehört zu keiner Passage`]);
  });

  it("a situation with too few descriptions, where the situation stands", () => {
    const file = "situationen/schilderungen";
    const names = readdirSync(join(directory, file)).map((name) => join(directory, file, name));
    const sources = names.map((path) => readFileSync(path, "utf8"));
    for (const [index, path] of names.entries())
      writeFileSync(path, (sources[index] ?? "").replaceAll("[saeulendenken]", "[schwache-vernetzung]"));
    const faults = checkCorpus(directory).faults.map(describeFault);
    for (const [index, path] of names.entries()) writeFileSync(path, sources[index] ?? "");

    expect(faults).toEqual([
      `${SITUATION}:${lineOf(SITUATION, "id: saeulendenken")}: saeulendenken braucht mindestens 60 Schilderungen und hat 0`,
    ]);
  });

  it("a passage with too few questions, where the passage stands", () => {
    const id = "workshop-anlass";
    const folder = "workshop/fragen";
    const paths = readdirSync(join(directory, folder)).map((name) => join(directory, folder, name));
    const sources = paths.map((path) => readFileSync(path, "utf8"));
    for (const [index, path] of paths.entries())
      writeFileSync(
        path,
        (sources[index] ?? "").replace(/\[workshop-anlass\]\n[\s\S]*?(?=\n\[)/, `[${id}]\nwer war da ${index}`),
      );
    const faults = checkCorpus(directory).faults.map(describeFault);
    for (const [index, path] of paths.entries()) writeFileSync(path, sources[index] ?? "");

    const file = "workshop/absaetze/p01.yaml";
    expect(faults).toEqual([
      `${file}:${lineOf(file, `id: ${id}`)}: ${id} braucht mindestens 30 Fragen und hat ${paths.length}`,
    ]);
  });
});

it("finds somebody with arguments but without an objection in a kind of municipality", () => {
  const faults = faultsAfter(KAEMMEREI, (source) =>
    source
      .replace(/^ {4}scope: \[kreis\]\n(?= {4}also)/m, "")
      .replace(/^( {4}objection: .*)$/gm, "$1\n    scope: [kreis]"),
  );
  expect(faults.map((fault) => fault.replace(/^.*?: /, ""))).toEqual([
    "kaemmerei hat für kreisfreie-stadt Argumente, aber keinen Einwand",
    "kaemmerei hat für gemeinde Argumente, aber keinen Einwand",
  ]);
});
