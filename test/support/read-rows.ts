import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { checkCorpus } from "../../src/knowledge";
import { readList } from "../../src/knowledge/corpus/read-list";
import { ROOT } from "./open-test-knowledge";

/** Something that somebody typed, and where in the project it stands. */
export interface Row {
  readonly place: string;
  readonly text: string;
}

/** All files below a folder of the project, relative to it, with forward slashes. */
export function filesBelow(folder: string): string[] {
  const path = join(ROOT, folder);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => relative(ROOT, file).split(sep).join("/"))
    .sort();
}

/** Every line of the corpus that a model or the search learns from. */
export function trainingRows(): Row[] {
  return [...listedRows(), ...objectionRows()];
}

/** The ways in which an objection is said stand with it, in YAML. */
function objectionRows(): Row[] {
  const { objections, addressees } = checkCorpus(join(ROOT, "corpus")).corpus.advice;
  return [...objections, ...addressees.flatMap((one) => one.objections)].flatMap(({ id, objection, also }) =>
    [objection, ...also].map((text) => ({ place: `corpus: ${id}`, text })),
  );
}

function listedRows(): Row[] {
  return [
    "corpus/workshop/fragen",
    "corpus/workshop/fragen-offen",
    "corpus/nachrichten",
    "corpus/situationen",
    "corpus/argumente",
  ]
    .flatMap(filesBelow)
    .filter((file) => file.endsWith(".txt"))
    .flatMap((file) =>
      readList(file, readFileSync(join(ROOT, file), "utf8")).entries.map(({ line, text }) => ({
        place: `${file}:${line}`,
        text,
      })),
    );
}

const TEXT_FIELDS = ["text", "opening"] as const;

/** Every message of the gold sets: what is typed, not what is known about it. */
export function goldRows(): Row[] {
  return filesBelow("test/gold")
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) =>
      readFileSync(join(ROOT, file), "utf8")
        .split("\n")
        .flatMap((line, index) => {
          if (line.trim() === "") return [];
          const row: unknown = JSON.parse(line);
          if (typeof row !== "object" || row === null) throw new Error(`${file}:${index + 1} is no row`);
          const fields = new Map<string, unknown>(Object.entries(row));
          return TEXT_FIELDS.map((field) => fields.get(field))
            .filter((text) => typeof text === "string")
            .map((text) => ({ place: `${file}:${index + 1}`, text }));
        }),
    );
}
