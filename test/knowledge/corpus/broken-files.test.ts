import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkCorpus, describeFault, openKnowledge } from "../../../src/knowledge";
import { ROOT } from "../../support/open-test-knowledge";

/** A copy of the shipped corpus, which therefore always has every folder that the bot asks for. */
const directory = mkdtempSync(join(tmpdir(), "lotse-korpus-"));
cpSync(join(ROOT, "corpus"), directory, { recursive: true });
afterAll(() => rmSync(directory, { recursive: true, force: true }));

type Change = (source: string) => string;

/** Breaks one file, says what is found wrong, and mends it. */
function faultsAfter(file: string, change: Change): string[] {
  const path = join(directory, file);
  const source = readFileSync(path, "utf8");
  const broken = change(source);
  if (broken === source) throw new Error(`nothing in ${file} was changed`);
  writeFileSync(path, broken);
  try {
    return checkCorpus(directory).faults.map(describeFault);
  } finally {
    writeFileSync(path, source);
  }
}

const lineOf = (file: string, words: string): number => {
  const line =
    readFileSync(join(directory, file), "utf8")
      .split("\n")
      .findIndex((one) => one.includes(words)) + 1;
  if (line === 0) throw new Error(`no „${words}“ in ${file}`);
  return line;
};
const replace =
  (words: string, by: string): Change =>
  (source) =>
    source.replace(words, by);
const append =
  (...lines: readonly string[]): Change =>
  (source) =>
    `${source.trimEnd()}\n${lines.join("\n")}\n`;
const linesIn = (file: string): number => readFileSync(join(directory, file), "utf8").trimEnd().split("\n").length;

const P10 = "workshop/absaetze/p10.yaml";
const DEBATES = "workshop/debatten.yaml";
const QUESTIONS = "workshop/fragen/gehetzt-stichwort-handy.txt";
const LEXICON = "sprache/lexikon/geld.txt";

it("finds nothing wrong before anything is broken", () => {
  expect(checkCorpus(directory).faults).toEqual([]);
});

describe("a file whose form is broken is named with line and reason:", () => {
  it("a YAML fault", () => {
    const [fault] = faultsAfter(P10, replace('section: "', 'section: "" "'));

    expect(fault).toMatch(new RegExp(`^${P10}:${lineOf(P10, "section:")}: kein gültiges YAML: `));
  });

  it("a missing key", () => {
    const faults = faultsAfter(P10, (source) => source.replace(/^title: .*\n/m, ""));

    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${P10}:\\d+: title: `));
  });

  it("an unknown key, at its entry", () => {
    const id = "stabsstelle-keine-garantie";
    const faults = faultsAfter(P10, replace(`  - id: ${id}\n`, `  - id: ${id}\n    farbe: rot\n`));

    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${P10}:${lineOf(P10, `id: ${id}`)}: passages\\.\\d+: .*farbe`));
  });

  it.each([
    [
      "an id with capitals",
      "id: stabsstelle-keine-garantie",
      "id: Stabsstelle",
      /nur Kleinbuchstaben, Ziffern und Bindestriche/,
    ],
    ["a paragraph that does not exist", "paragraph: P10", "paragraph: P15", /paragraph: /],
    ["a kind that does not exist", "kind: finding", "kind: meinung", /statements\.\d+\.kind: |passages\.\d+\.kind: /],
    ["a mode that does not exist", "mode: reported", "mode: gehoert", /\.mode: /],
    ["a statement without its number", "id: A57", "id: Aussage 57", /statements\.\d+\.id: /],
  ])("%s", (_what, words, by, reason) => {
    const faults = faultsAfter(P10, replace(words, by));

    expect(faults[0]).toMatch(new RegExp(`^${P10}:${lineOf(P10, words)}: `));
    expect(faults[0]).toMatch(reason);
  });

  it("a sentence that names two paragraphs at once", () => {
    const line = /^ {6}- P10: (".*")$/m;
    const faults = faultsAfter(P10, (source) => source.replace(line, "      - { P10: $1, P09: $1 }"));

    expect(faults[0]).toMatch(new RegExp(`^${P10}:\\d+: passages\\.\\d+\\.text\\.\\d+: genau ein Absatz je Zeile`));
  });

  it("a debate with one side", () => {
    const faults = faultsAfter(DEBATES, (source) => source.replace(/ {6}- title: "Dagegen steht"\n(?: {8}.*\n)+/, ""));

    expect(faults[0]).toMatch(new RegExp(`^${DEBATES}:${lineOf(DEBATES, "sides:") + 1}: debates\\.0\\.sides: `));
  });

  it("a list line without a heading above it", () => {
    const faults = faultsAfter(QUESTIONS, (source) => `was ist das\n${source}`);

    expect(faults).toEqual([`${QUESTIONS}:1: vor dieser Zeile fehlt eine Überschrift in eckigen Klammern`]);
  });

  it("a heading that is no id", () => {
    const faults = faultsAfter(LEXICON, append("[Geld & Stellen]", "kein Geld; keine Kohle"));

    expect(faults).toEqual([`${LEXICON}:${linesIn(LEXICON) + 1}: [Geld & Stellen] ist keine gültige Kennung`]);
  });

  it("a line as long as a document", () => {
    const faults = faultsAfter(QUESTIONS, append("wort ".repeat(250)));

    expect(faults).toEqual([`${QUESTIONS}:${linesIn(QUESTIONS) + 1}: die Zeile ist länger als 1000 Zeichen`]);
  });

  it("two files broken at once are both named", () => {
    const path = join(directory, DEBATES);
    const source = readFileSync(path, "utf8");
    writeFileSync(path, source.replace("outcome:", "ausgang:"));
    const faults = faultsAfter(P10, replace("paragraph: P10", "paragraph: P99"));
    writeFileSync(path, source);

    expect(faults.map((fault) => fault.split(":")[0])).toEqual(expect.arrayContaining([P10, DEBATES]));
  });
});

describe("files that do not fit together are found:", () => {
  it.each([
    [
      "a debate about a passage that does not exist",
      DEBATES,
      replace("konzept-chance", "konzept-schance"),
      `${DEBATES}:`,
      "chance-oder-korsett verweist auf konzept-schance, das es nicht gibt",
    ],
    [
      "an open topic near a passage that does not exist",
      "workshop/offen.yaml",
      replace("nearest: [workshop-anlass]", "nearest: [anlass]"),
      "workshop/offen.yaml:",
      "verweist auf anlass, das es nicht gibt",
    ],
    [
      "a passage built on a statement that does not exist",
      P10,
      replace("statements: [A57", "statements: [A99, A57"),
      "workshop/absaetze",
      "verweist auf A99, das es nicht gibt",
    ],
    [
      "a passage that exists twice",
      P10,
      replace("id: stabsstelle-keine-garantie", "id: fachamt-kein-nachteil"),
      "workshop",
      "Passage fachamt-kein-nachteil gibt es zweimal",
    ],
    ["a statement that exists twice", P10, replace("id: A58", "id: A57"), "workshop", "Aussage A57 gibt es zweimal"],
    [
      "a paragraph that exists twice",
      P10,
      replace("paragraph: P10", "paragraph: P09"),
      "workshop",
      "Absatz P09 gibt es zweimal",
    ],
    [
      "questions for a passage that does not exist",
      QUESTIONS,
      append("[gibt-es-nicht]", "was ist das"),
      `${QUESTIONS}:`,
      "[gibt-es-nicht] gibt es nicht",
    ],
    [
      "a concept with too few expressions",
      LEXICON,
      append("[ebbe]", "Ebbe; Flaute"),
      "sprache/lexikon",
      "ebbe braucht mindestens 10 Ausdrücke",
    ],
  ])("%s", (_what, file, change, place, reason) => {
    const faults = faultsAfter(file, change);

    expect(faults.filter((fault) => fault.startsWith(place) && fault.includes(reason))).toHaveLength(1);
  });

  it("a passage with too few questions", () => {
    const id = "workshop-anlass";
    const keepFive = (source: string) =>
      source.replace(/\[workshop-anlass\]\n[\s\S]*?(?=\n\[)/, `[${id}]\n${"wer war da\n".repeat(5)}`);
    const files = [
      "bildhaft-politisch-traeger",
      "dialekt-altgedient",
      "foermlich-ausfuehrlich-skeptisch",
      "neu-zweitsprache-english",
    ];
    const paths = files.map((name) => join(directory, "workshop/fragen", `${name}.txt`));
    const sources = paths.map((path) => readFileSync(path, "utf8"));
    for (const [index, path] of paths.entries()) writeFileSync(path, keepFive(sources[index] ?? ""));
    const faults = faultsAfter(QUESTIONS, keepFive);
    for (const [index, path] of paths.entries()) writeFileSync(path, sources[index] ?? "");

    expect(faults).toEqual([expect.stringContaining(`${id} braucht mindestens 30 Fragen`)]);
  });
});

describe("opening a broken corpus", () => {
  it("fails at the start with every fault in the message", () => {
    const path = join(directory, P10);
    const source = readFileSync(path, "utf8");
    writeFileSync(path, source.replace("paragraph: P10", "paragraph: P99").replace("kind: finding", "kind: meinung"));
    const open = () => openKnowledge(directory);

    expect(open).toThrow(/^Der Korpus hat 2 Fehler:\n.*p10\.yaml:\d+: .*\n.*p10\.yaml:\d+: /);
    writeFileSync(path, source);
  });

  it("names a file and a folder that are missing", () => {
    expect(() => checkCorpus(join(directory, "gibt-es-nicht"))).toThrow("Der Ordner workshop/absaetze fehlt im Korpus");
    rmSync(join(directory, DEBATES));
    expect(() => checkCorpus(directory)).toThrow(`${DEBATES} lässt sich nicht lesen`);
  });
});
