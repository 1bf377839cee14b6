import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod/v4";
import { KnowledgeError } from "../errors";
import type { Example } from "./example";
import type { Fault } from "./fault";
import { LINE, Places, SECTION } from "./places";
import { type ListEntry, readAlike, readList } from "./read-list";
import { readYaml } from "./read-yaml";

/** What Node puts in the place of bytes that are no UTF-8. */
const NO_UTF8 = "\u{FFFD}";

/** A corpus folder being read: hands out what fits and collects the faults of what does not. */
export class CorpusFolder {
  readonly faults: Fault[] = [];
  readonly places = new Places();
  readonly #directory: string;

  /** @throws KnowledgeError if there is no such folder: all that is in it would be missing */
  constructor(directory: string) {
    if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true) {
      throw new KnowledgeError(`Den Ordner mit dem Korpus gibt es nicht: ${directory}`, { code: "CORPUS_UNREADABLE" });
    }
    this.#directory = directory;
  }

  yaml<T>(file: string, schema: z.ZodType<T>): T[] {
    const source = this.#read(file);
    if (source === undefined) return [];
    const { data, faults, mentions } = readYaml(file, source, schema);
    this.faults.push(...faults);
    this.places.add(mentions);
    return data === undefined ? [] : [data];
  }

  yamlsIn<T>(folder: string, schema: z.ZodType<T>): T[] {
    return this.#filesIn(folder, ".yaml").flatMap((file) => this.yaml(file, schema));
  }

  list(file: string): ListEntry[] {
    const { entries, faults, headings } = readList(file, this.#read(file) ?? "");
    this.faults.push(...faults);
    this.places.add(headings.map(({ section, line }) => ({ file, line, value: section, key: SECTION, owners: [] })));
    return entries;
  }

  listsIn(folder: string): ListEntry[] {
    return this.#filesIn(folder, ".txt").flatMap((file) => this.list(file));
  }

  examples(file: string): Example[] {
    const entries = this.list(file);
    this.places.add(
      entries.map(({ section, text, line }) => ({ file, line, value: readAlike(text), key: LINE, owners: [section] })),
    );
    return entries.map(({ section, text }) => ({ label: section, text, voice: file }));
  }

  examplesIn(folder: string): Example[] {
    return this.#filesIn(folder, ".txt").flatMap((file) => this.examples(file));
  }

  /** @returns nothing if the file cannot be read, which is then one fault among the others */
  #read(file: string): string | undefined {
    const text = this.#try("Datei", file, (path) => readFileSync(path, "utf8"));
    const garbled = (text ?? "").split("\n").findIndex((line) => line.includes(NO_UTF8)) + 1;
    if (garbled > 0)
      this.faults.push({ file, line: garbled, reason: "ist nicht als UTF-8 gespeichert, Umlaute gehen so verloren" });
    return text;
  }

  #filesIn(folder: string, ending: string): string[] {
    const files = (this.#try("Ordner", folder, (path) => readdirSync(path)) ?? [])
      .filter((name) => !name.startsWith("."))
      .sort()
      .map((name) => `${folder}/${name}`);
    const strange = files.filter((file) => !file.endsWith(ending));
    this.faults.push(
      ...strange.map((file) => ({ file, line: 1, reason: `wird nicht gelesen: Der Name muss auf ${ending} enden` })),
    );
    return files.filter((file) => file.endsWith(ending));
  }

  #try<T>(what: "Datei" | "Ordner", name: string, read: (path: string) => T): T | undefined {
    try {
      return read(join(this.#directory, name));
    } catch (error) {
      // What else is wrong must be told as well: so it is no error here, but a fault to be shown with the others.
      const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
      const reason = code === "ENOENT" ? `${what} fehlt` : `${what} lässt sich nicht lesen (${code})`;
      this.faults.push({ file: name, line: 1, reason });
      return undefined;
    }
  }
}
