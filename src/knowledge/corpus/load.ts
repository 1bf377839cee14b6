import type { z } from "zod/v4";
import { KnowledgeError } from "../errors";
import { type Advice, holdsObjections } from "./advice";
import { crossCheckAdvice } from "./advice-check";
import { Addressee, BlockFile, FactFile, InterviewFile, ObjectionFile, Situation, Strategy } from "./advice-schema";
import type { Concept, Corpus, Paragraph, Passage } from "./corpus";
import { crossCheck } from "./cross-check";
import { describeFault, type Fault } from "./fault";
import { CorpusFolder } from "./folder";
import type { ListEntry } from "./read-list";
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
  const folder = new CorpusFolder(directory);
  const paragraphFiles = folder.yamlsIn("workshop/absaetze", ParagraphFile);
  const corpus: Corpus = {
    paragraphs: paragraphFiles.map(toParagraph),
    passages: paragraphFiles.flatMap(({ passages }) => passages.map(toPassage)),
    debates: folder.yaml("workshop/debatten.yaml", DebateFile).flatMap(({ debates }) => debates),
    openTopics: folder.yaml("workshop/offen.yaml", OpenTopicFile).flatMap(({ topics }) => topics),
    terms: folder.yaml("sprache/glossar.yaml", GlossaryFile).flatMap(({ terms }) => terms),
    concepts: toConcepts(folder.listsIn("sprache/lexikon")),
    wordParts: folder.list("sprache/wortteile.txt").map(({ text }) => text),
    patterns: folder.list("sprache/krisenmuster.txt").map(({ section, text }) => ({ label: section, text })),
    questions: folder.examplesIn("workshop/fragen"),
    openQuestions: folder.examplesIn("workshop/fragen-offen"),
    messages: folder.examplesIn("nachrichten"),
    advice: readAdvice(folder),
  };
  const { faults, places } = folder;
  if (faults.length === 0) faults.push(...crossCheck(corpus, places), ...crossCheckAdvice(corpus, places));
  return { corpus, faults };
}

function readAdvice(folder: CorpusFolder): Advice {
  const told = folder.examplesIn("argumente");
  return {
    situations: folder.yamlsIn("situationen/lagen", Situation),
    strategies: folder.yamlsIn("strategien", Strategy),
    addressees: folder.yamlsIn("adressaten", Addressee),
    objections: folder.yaml("einwaende.yaml", ObjectionFile).flatMap(({ objections }) => objections),
    blocks: folder.yaml("bausteine.yaml", BlockFile).flatMap(({ blocks }) => blocks),
    facts: folder.yaml("extern.yaml", FactFile).flatMap(({ facts }) => facts),
    teamWords: folder.list("fuers-team.txt").map(({ section, text }) => ({ id: section, text })),
    interview: folder.yaml("situationen/fragen.yaml", InterviewFile).flatMap(({ questions }) => questions),
    descriptions: folder.examplesIn("situationen/schilderungen"),
    talks: told.filter(({ voice }) => !holdsObjections(voice)),
    said: told.filter(({ voice }) => holdsObjections(voice)),
    noDescriptions: folder.examples("situationen/keine.txt"),
  };
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
