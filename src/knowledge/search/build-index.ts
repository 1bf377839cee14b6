import lunr from "lunr";
import type { Corpus } from "../corpus/corpus";
import type { German, Reading } from "../language/german";

/** The fields of the index and what a hit in them is worth. */
export const FIELDS = { title: 3, text: 1.5, questions: 2, concepts: 1 } as const;

/** In the index a concept is a term of its own, which no typed word can be. */
export const conceptTerm = (id: string): string => `#${id}`;
export const isConceptTerm = (term: string): boolean => term.startsWith("#");

/** What can be found: a passage, or a topic that the documentation leaves open. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly questions: readonly string[];
}

export function listEntries({ passages, openTopics, questions, openQuestions }: Corpus): Entry[] {
  const asked = groupTexts(questions);
  const askedOpen = groupTexts(openQuestions);
  return [
    ...passages.map(({ id, title, question, sentences }) => ({
      id,
      title: `${title} ${question}`,
      text: sentences.map(({ text }) => text).join(" "),
      questions: asked.get(id) ?? [],
    })),
    ...openTopics.map(({ id, title, text }) => ({ id, title, text, questions: askedOpen.get(id) ?? [] })),
  ];
}

/**
 * Builds the full-text index: an entry is a document, with the questions that people ask for it as a
 * field of its own. Our German reading replaces lunr's English pipeline entirely.
 */
export function buildIndex(entries: readonly Entry[], german: Pick<German, "read">): lunr.Index {
  const termsOf = (readings: readonly Reading[]) =>
    readings
      .flatMap(({ terms }) => terms.flatMap(({ stem, parts }) => [stem, ...parts]))
      .map((term) => new lunr.Token(term, {}));
  return lunr((builder) => {
    builder.pipeline.reset();
    builder.searchPipeline.reset();
    builder.ref("id");
    for (const [field, boost] of Object.entries(FIELDS)) builder.field(field, { boost });
    for (const { id, title, text, questions } of entries) {
      const read = {
        title: german.read(title),
        text: german.read(text),
        questions: questions.map((one) => german.read(one)),
      };
      const concepts = [read.title, read.text, ...read.questions].flatMap((reading) => reading.concepts);
      builder.add({
        id,
        title: termsOf([read.title]),
        text: termsOf([read.text]),
        questions: termsOf(read.questions),
        concepts: concepts.map((concept) => new lunr.Token(conceptTerm(concept), {})),
      });
    }
  });
}

function groupTexts(examples: Corpus["questions"]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { label, text } of examples) groups.set(label, [...(groups.get(label) ?? []), text]);
  return groups;
}
