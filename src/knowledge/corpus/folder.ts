import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod/v4";
import { KnowledgeError } from "../errors";
import type { Example } from "./example";
import type { Fault } from "./fault";
import { Places, SECTION } from "./places";
import { type ListEntry, readList } from "./read-list";
import { readYaml } from "./read-yaml";

/** What Node puts in the place of bytes that are no UTF-8. */
const NO_UTF8 = "\u{FFFD}";

/** A corpus folder being read: hands out what fits and collects the faults of what does not. */
export class CorpusFolder {
  readonly faults: Fault[] = [];
  readonly places = new Places();
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  yaml<T>(file: string, schema: z.ZodType<T>): T[] {
    const { data, faults, mentions } = readYaml(file, this.#read(file), schema);
    this.faults.push(...faults);
    this.places.add(mentions);
    return data === undefined ? [] : [data];
  }

  yamlsIn<T>(folder: string, schema: z.ZodType<T>): T[] {
    return this.#filesIn(folder, ".yaml").flatMap((file) => this.yaml(file, schema));
  }

  list(file: string): ListEntry[] {
    const { entries, faults, headings } = readList(file, this.#read(file));
    this.faults.push(...faults);
    this.places.add(headings.map(({ section, line }) => ({ file, line, value: section, key: SECTION, owners: [] })));
    return entries;
  }

  listsIn(folder: string): ListEntry[] {
    return this.#filesIn(folder, ".txt").flatMap((file) => this.list(file));
  }

  examples(file: string): Example[] {
    return this.list(file).map(({ section, text }) => ({ label: section, text, voice: file }));
  }

  examplesIn(folder: string): Example[] {
    return this.#filesIn(folder, ".txt").flatMap((file) => this.examples(file));
  }

  #read(file: string): string {
    const text = this.#readText(file);
    const garbled = text.split("\n").findIndex((line) => line.includes(NO_UTF8)) + 1;
    if (garbled > 0)
      this.faults.push({ file, line: garbled, reason: "ist nicht als UTF-8 gespeichert, Umlaute gehen so verloren" });
    return text;
  }

  #readText(file: string): string {
    try {
      return readFileSync(join(this.#directory, file), "utf8");
    } catch (cause) {
      throw new KnowledgeError(`${file} lässt sich nicht lesen`, { code: "CORPUS_UNREADABLE", cause });
    }
  }

  #filesIn(folder: string, ending: string): string[] {
    try {
      const files = readdirSync(join(this.#directory, folder))
        .filter((name) => !name.startsWith("."))
        .sort()
        .map((name) => `${folder}/${name}`);
      const strange = files.filter((file) => !file.endsWith(ending));
      this.faults.push(
        ...strange.map((file) => ({ file, line: 1, reason: `wird nicht gelesen: Der Name muss auf ${ending} enden` })),
      );
      return files.filter((file) => file.endsWith(ending));
    } catch (cause) {
      throw new KnowledgeError(`Der Ordner ${folder} fehlt im Korpus ${this.#directory}`, {
        code: "CORPUS_UNREADABLE",
        cause,
      });
    }
  }
}
