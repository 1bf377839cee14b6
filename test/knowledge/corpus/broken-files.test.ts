import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { checkCorpus, describeFault, openKnowledge } from "../../../src/knowledge";
import { append, directory, faultsAfter, lineOf, linesIn, replace } from "../../support/break-corpus";

const P10 = "workshop/absaetze/p10.yaml";
const DEBATES = "workshop/debatten.yaml";
const QUESTIONS = "workshop/fragen/gehetzt-stichwort-handy.txt";
const LEXICON = "sprache/lexikon/geld.txt";

it("finds nothing wrong before anything is broken", () => {
  expect(checkCorpus(directory).faults).toEqual([]);
});

describe("a file whose form is broken is named with line and reason in German:", () => {
  it.each([
    ["a quotation mark too many", 'section: "', 'section: "" "', "section:", /kein gültiges YAML: .*Anführungszeichen/],
    ["a tabulator", "      - P10:", "\t- P10:", "- P10:", /kein gültiges YAML: .*Leerzeichen, nicht mit dem Tabulator/],
    [
      "a key twice",
      "paragraph: P10",
      "paragraph: P10\nparagraph: P10",
      "paragraph: P10",
      /kein gültiges YAML: .*zweimal/,
    ],
    [
      "an id with capitals",
      "id: stabsstelle-keine-garantie",
      "id: Stabsstelle",
      "id: stabsstelle-keine-garantie",
      /passages\.\d+\.id: nur Kleinbuchstaben, Ziffern und Bindestriche/,
    ],
    [
      "an id that is too long for a button",
      "id: stabsstelle-keine-garantie",
      `id: stabsstelle${"-keine-garantie".repeat(5)}`,
      "id: stabsstelle-keine-garantie",
      /passages\.\d+\.id: die Zahl der Zeichen stimmt nicht: höchstens 80/,
    ],
    [
      "a paragraph that does not exist",
      "paragraph: P10",
      "paragraph: P15",
      "paragraph: P10",
      /paragraph: „P15“ ist hier nicht möglich; möglich: P01, P02/,
    ],
    [
      "a kind that does not exist",
      "kind: finding",
      "kind: meinung",
      "kind: finding",
      /\.kind: „meinung“ ist hier nicht möglich; möglich: finding, /,
    ],
    [
      "a mode that does not exist",
      "mode: reported",
      "mode: gehoert",
      "mode: reported",
      /\.mode: „gehoert“ ist hier nicht möglich/,
    ],
    [
      "a statement without its number",
      "id: A57",
      "id: Aussage 57",
      "id: A57",
      /statements\.\d+\.id: hat nicht die richtige Form/,
    ],
    ["a list where a text belongs", /^title: .*/m, "title: [Eins, Zwei]", "title:", /title: hier gehört ein Text hin/],
    ["an empty text", /^title: .*/m, 'title: ""', "title:", /title: die Zahl der Zeichen stimmt nicht: mindestens 3/],
    [
      "a text that is too long",
      /^title: .*/m,
      `title: "${"lang ".repeat(20)}"`,
      "title:",
      /title: die Zahl der Zeichen stimmt nicht: höchstens 70/,
    ],
    [
      "a passage without statements",
      "statements: [A57",
      "statements: [] # [A57",
      "statements: [A57",
      /\.statements: die Zahl der Einträge stimmt nicht: mindestens 1/,
    ],
    [
      "a key that does not exist",
      "    kind: finding",
      "    farbe: rot\n    kind: finding",
      "    kind: finding",
      /\.farbe: diese Angabe gibt es hier nicht/,
    ],
  ])("%s", (_what, words, by, line, reason) => {
    const at = lineOf(P10, line) + (by.startsWith("paragraph: P10\n") ? 1 : 0);
    const [fault] = faultsAfter(P10, (source) => source.replace(words, by));

    expect(fault).toMatch(new RegExp(`^${P10}:${at}: `));
    expect(fault).toMatch(reason);
    expect(fault).not.toMatch(/\b(the|expected|invalid|Unrecognized|received|must)\b/i);
  });

  it("a missing key, at its entry", () => {
    const id = "stabsstelle-keine-garantie";
    const faults = faultsAfter(P10, (source) =>
      source.replace(/(id: stabsstelle-keine-garantie\n) {4}title: .*\n/, "$1"),
    );

    expect(faults).toEqual([
      expect.stringMatching(`^${P10}:${lineOf(P10, `id: ${id}`)}: passages\\.\\d+\\.title: fehlt$`),
    ]);
  });

  it("a sentence that names two paragraphs at once", () => {
    const line = lineOf(P10, "      - P10:");
    const faults = faultsAfter(P10, (source) => source.replace(/^ {6}- P10: (".*")$/m, "      - { P10: $1, P09: $1 }"));

    expect(faults).toEqual([
      expect.stringMatching(`^${P10}:${line}: passages\\.\\d+\\.text\\.\\d+: genau ein Absatz je Zeile$`),
    ]);
  });

  it("a sentence of a paragraph that does not exist", () => {
    const line = lineOf(P10, "      - P10:");
    const [fault] = faultsAfter(P10, replace("      - P10:", "      - P77:"));

    expect(fault).toMatch(new RegExp(`^${P10}:${line}: passages\\.\\d+\\.text\\.\\d+\\.P77: .*gibt es hier nicht`));
  });

  it("one of two possible forms, by what is wrong with the one that was meant", () => {
    const file = "situationen/lagen/saeulendenken.yaml";
    const line = lineOf(file, "  - P");
    const [fault] = faultsAfter(file, (source) => source.replace(/^ {2}- P\d\d:/m, "  - P77:"));

    expect(fault).toMatch(new RegExp(`^${file}:${line}: says\\.0\\.P77: .*gibt es hier nicht`));
  });

  it("a debate with one side", () => {
    const faults = faultsAfter(DEBATES, (source) => source.replace(/ {6}- title: "Dagegen steht"\n(?: {8}.*\n)+/, ""));

    expect(faults[0]).toMatch(
      new RegExp(`^${DEBATES}:${lineOf(DEBATES, "sides:")}: debates\\.0\\.sides: .*mindestens 2`),
    );
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

  it("a file that nobody would read, because of its name", () => {
    const path = join(directory, "workshop/fragen/neu.text");
    writeFileSync(path, "[workshop-anlass]\nwer war da");
    const faults = checkCorpus(directory).faults.map(describeFault);
    rmSync(path);

    expect(faults).toEqual(["workshop/fragen/neu.text:1: wird nicht gelesen: Der Name muss auf .txt enden"]);
  });

  it("a file that an editor saved in another encoding: its umlauts would reach the users as question marks", () => {
    const path = join(directory, QUESTIONS);
    const source = readFileSync(path, "utf8");
    const first = source.split("\n").findIndex((line) => /[äöüß]/.test(line)) + 1;
    writeFileSync(path, Buffer.from(source, "latin1"));
    const faults = checkCorpus(directory).faults.map(describeFault);
    writeFileSync(path, source);

    expect(faults).toEqual([`${QUESTIONS}:${first}: ist nicht als UTF-8 gespeichert, Umlaute gehen so verloren`]);
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

describe("opening a broken corpus", () => {
  it("fails at the start with every fault in the message", () => {
    const path = join(directory, P10);
    const source = readFileSync(path, "utf8");
    writeFileSync(path, source.replace("paragraph: P10", "paragraph: P99").replace("kind: finding", "kind: meinung"));
    const open = () => openKnowledge(directory);

    expect(open).toThrow(/^Der Korpus hat 2 Fehler:\n.*p10\.yaml:\d+: .*\n.*p10\.yaml:\d+: /);
    writeFileSync(path, source);
  });

  it("names the folder if there is no corpus at all", () => {
    const nowhere = join(directory, "gibt-es-nicht");

    expect(() => checkCorpus(nowhere)).toThrow(`Den Ordner mit dem Korpus gibt es nicht: ${nowhere}`);
    expect(() => openKnowledge(join(directory, DEBATES))).toThrow("Den Ordner mit dem Korpus gibt es nicht: ");
  });
});

describe("what is missing does not hide what is broken:", () => {
  const away = (name: string) => join(directory, `../${basename(directory)}-${basename(name)}`);

  it.each([
    ["a file", DEBATES, `${DEBATES}:1: Datei fehlt`],
    ["a list", "fuers-team.txt", "fuers-team.txt:1: Datei fehlt"],
    ["a folder", "workshop/fragen", "workshop/fragen:1: Ordner fehlt"],
  ])("%s", (_what, name, missing) => {
    const broken = `${P10}:${lineOf(P10, "paragraph: P10")}: `;
    renameSync(join(directory, name), away(name));
    try {
      const faults = faultsAfter(P10, replace("paragraph: P10", "paragraph: P99"));

      expect(faults).toEqual(expect.arrayContaining([missing, expect.stringContaining(broken)]));
      expect(() => openKnowledge(directory)).toThrow(`Der Korpus hat 1 Fehler:\n${missing}`);
    } finally {
      renameSync(away(name), join(directory, name));
    }
  });

  it("a file that is a folder, and a link to nothing, which an editor leaves behind", () => {
    const link = join(directory, "workshop/absaetze/p99.yaml");
    renameSync(join(directory, DEBATES), away(DEBATES));
    mkdirSync(join(directory, DEBATES));
    symlinkSync("nirgends", link);
    try {
      expect(() => openKnowledge(directory)).toThrow(
        /^Der Korpus hat 2 Fehler:\nworkshop\/absaetze\/p99\.yaml:1: Datei fehlt\nworkshop\/debatten\.yaml:1: Datei lässt sich nicht lesen \(EISDIR\)$/,
      );
    } finally {
      rmSync(link);
      rmdirSync(join(directory, DEBATES));
      renameSync(away(DEBATES), join(directory, DEBATES));
    }
  });
});
