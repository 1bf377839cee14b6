import { cleanText } from "../../src/knowledge/language/fold";
import type { German, Reading } from "../../src/knowledge/language/german";
import { stem } from "../../src/knowledge/language/stem";
import { cutWords, tokenise } from "../../src/knowledge/language/tokenise";
import type { Judges } from "../../src/knowledge/search/rank";

/** Each ingredient of the search, and the judges without it. */
export const WITHOUT: Readonly<Record<string, (judges: Judges, german: German) => Judges>> = {
  stemmer: (judges) =>
    reading(judges, (read) => ({ ...read, terms: read.terms.map((term) => ({ ...term, stem: term.word })) })),
  "umlaut folding": (judges) =>
    reading(judges, (read) => ({
      ...read,
      terms: read.terms.map((term) => ({ ...term, stem: stem(term.original.toLowerCase()) })),
      words: read.terms.map(({ original }) => original.toLowerCase()),
    })),
  "gender forms": (judges, german) => ({
    ...judges,
    german: { read: (text) => german.readTokens(cutWords(cleanText(text))) },
  }),
  "suspended hyphens": (judges, german) => ({
    ...judges,
    german: { read: (text) => german.readTokens(tokenise(text).map((token) => ({ ...token, suspended: false }))) },
  }),
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
