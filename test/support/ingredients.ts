import type { Reading } from "../../src/knowledge/language/german";
import { stem } from "../../src/knowledge/language/stem";
import type { Judges } from "../../src/knowledge/search/rank";

/** Ingredients that only texts with certain forms have use for: what such a text is without them. */
export const RETYPED = {
  "gender forms": (text: string) => text.replace(/(?<=\p{L}{3})[:*_/]?-?[iI]nnen(?!\p{L})/gu, "zzinnen"),
  "suspended hyphens": (text: string) => text.replace(/- (und|oder|bzw\.?) /g, " $1 "),
} as const;

/** Each ingredient of the search, and the judges without it. */
export const WITHOUT: Readonly<Record<string, (judges: Judges) => Judges>> = {
  stemmer: (judges) =>
    reading(judges, (read) => ({ ...read, terms: read.terms.map((term) => ({ ...term, stem: term.word })) })),
  "umlaut folding": (judges) =>
    reading(judges, (read) => ({
      ...read,
      terms: read.terms.map((term) => ({ ...term, stem: stem(term.original.toLowerCase()) })),
      words: read.terms.map(({ original }) => original.toLowerCase()),
    })),
  "gender forms": (judges) => retyped(judges, RETYPED["gender forms"]),
  "suspended hyphens": (judges) => retyped(judges, RETYPED["suspended hyphens"]),
  "compound parts": (judges) =>
    reading(judges, (read) => ({ ...read, terms: read.terms.map((term) => ({ ...term, parts: [] })) })),
  "stop list": (judges) =>
    reading(judges, (read) => ({
      ...read,
      terms: read.words.map((word, index) => ({ word, original: word, stem: read.sequence[index] ?? word, parts: [] })),
    })),
  "concepts of the lexicon": (judges) => reading(judges, (read) => ({ ...read, concepts: [] })),
  speller: (judges) => ({ ...judges, speller: { knows: (word) => judges.speller.knows(word), correct: () => [] } }),
  "likeness by 4-grams": (judges) => ({ ...judges, neighbours: { similarity: () => new Map() } }),
  "the model": (judges) => ({
    ...judges,
    model: {
      labels: judges.model.labels,
      reasonsFor: () => [],
      predict: () => new Float64Array(judges.model.labels.length).fill(1),
    },
  }),
};

function reading(judges: Judges, change: (read: Reading) => Reading): Judges {
  return { ...judges, german: { read: (text) => change(judges.german.read(text)) } };
}

function retyped(judges: Judges, change: (text: string) => string): Judges {
  return { ...judges, german: { read: (text) => judges.german.read(change(text)) } };
}
