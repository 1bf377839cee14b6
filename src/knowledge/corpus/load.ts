import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod/v4";
import { KnowledgeError } from "../errors";
import type { Concept, Corpus, Example, Paragraph, Passage } from "./corpus";
import { crossCheck } from "./cross-check";
import { describeFault, type Fault } from "./fault";
import { type ListEntry, readList } from "./read-list";
import { readYaml } from "./read-yaml";
import { DebateFile, GlossaryFile, OpenTopicFile, ParagraphFile } from "./schema";

/** Reads the whole corpus; throws with every fault in the message, since a person has to mend all of them. */
export function loadCorpus(directory: string): Corpus {
  const { corpus, faults } = checkCorpus(directory);
  if (faults.length > 0) {
    throw new KnowledgeError(`Der Korpus hat ${faults.length} Fehler:\n${faults.map(describeFault).join("\n")}`, {
      code: "CORPUS_INVALID",
    });
  }
  return corpus;
}

/** Reads the whole corpus and says all that is wrong with it. */
export function checkCorpus(directory: string): { corpus: Corpus; faults: Fault[] } {
  const faults: Fault[] = [];

  function read(file: string): string {
    try {
      return readFileSync(join(directory, file), "utf8");
    } catch (cause) {
      throw new KnowledgeError(`${file} lässt sich nicht lesen`, { code: "CORPUS_UNREADABLE", cause });
    }
  }
  function yaml<T>(file: string, schema: z.ZodType<T>): T[] {
    const { data, faults: found } = readYaml(file, read(file), schema);
    faults.push(...found);
    return data === undefined ? [] : [data];
  }
  function list(file: string): ListEntry[] {
    const { entries, faults: found } = readList(file, read(file));
    faults.push(...found);
    return entries;
  }
  function filesIn(folder: string, ending: string): string[] {
    try {
      const names = readdirSync(join(directory, folder)).filter((name) => name.endsWith(ending));
      return names.sort().map((name) => `${folder}/${name}`);
    } catch (cause) {
      throw new KnowledgeError(`Der Ordner ${folder} fehlt im Korpus`, { code: "CORPUS_UNREADABLE", cause });
    }
  }
  function examples(folder: string): Example[] {
    return filesIn(folder, ".txt").flatMap((file) =>
      list(file).map(({ section, text }) => ({ label: section, text, voice: file })),
    );
  }

  const paragraphFiles = filesIn("workshop/absaetze", ".yaml").flatMap((file) => yaml(file, ParagraphFile));
  const corpus: Corpus = {
    paragraphs: paragraphFiles.map(toParagraph),
    passages: paragraphFiles.flatMap(({ passages }) => passages.map(toPassage)),
    debates: yaml("workshop/debatten.yaml", DebateFile).flatMap(({ debates }) => debates),
    openTopics: yaml("workshop/offen.yaml", OpenTopicFile).flatMap(({ topics }) => topics),
    terms: yaml("sprache/glossar.yaml", GlossaryFile).flatMap(({ terms }) => terms),
    concepts: toConcepts(filesIn("sprache/lexikon", ".txt").flatMap(list)),
    wordParts: list("sprache/wortteile.txt").map(({ text }) => text),
    questions: examples("workshop/fragen"),
    openQuestions: examples("workshop/fragen-offen"),
    messages: examples("nachrichten"),
  };
  if (faults.length === 0) faults.push(...crossCheck(corpus));
  return { corpus, faults };
}

function toParagraph({ paragraph, section, title, statements }: z.infer<typeof ParagraphFile>): Paragraph {
  return { id: paragraph, section, title, statements };
}

function toPassage({ text, ...passage }: z.infer<typeof ParagraphFile>["passages"][number]): Passage {
  return { ...passage, sentences: text, sources: [...new Set(text.map(({ source }) => source))] };
}

/** A concept may be spread over files; its expressions stand several a line, parted by semicolons. */
function toConcepts(entries: readonly ListEntry[]): Concept[] {
  const concepts = new Map<string, Set<string>>();
  for (const { section, text } of entries) {
    const expressions = concepts.get(section) ?? new Set();
    for (const expression of text.split(";")) if (expression.trim() !== "") expressions.add(expression.trim());
    concepts.set(section, expressions);
  }
  return [...concepts].map(([id, expressions]) => ({ id, expressions: [...expressions] }));
}
