import type { Analysis } from "../language/analyse";
import type { Reading } from "../language/german";

const KINDS = ["stem", "part", "pair", "concept", "gram"] as const;

/** How much each kind of feature weighs in a text's vector; each kind is brought to this length. */
const WEIGHTS: Readonly<Record<FeatureKind, number>> = { stem: 1, part: 0.6, pair: 0.5, concept: 0.8, gram: 1 };
const GRAM_SIZES = [3, 4, 5] as const;
const LONGEST_WORD_FOR_GRAMS = 40;

export type FeatureKind = (typeof KINDS)[number];

/** A text as a sparse vector: feature name → value. Names begin with their kind: `concept:geldnot`. */
export type FeatureVector = ReadonlyMap<string, number>;

/**
 * Makes the features of the models: stems, compound parts, pairs of neighbouring stems, concepts of
 * the lexicon, and character n-grams within word borders, which forgive typos and dialect.
 *
 * Every kind is normalised by itself, so that the many n-grams do not drown the few concepts.
 *
 * @param leftOut kinds to do without, to measure what they bring
 */
export function extractFeatures(
  { terms, words }: Analysis,
  concepts: readonly string[],
  leftOut: ReadonlySet<FeatureKind> = new Set(),
): FeatureVector {
  const stems = terms.map(({ stem }) => stem);
  const kinds: Record<FeatureKind, readonly string[]> = {
    stem: stems.map((stem) => `stem:${stem}`),
    part: terms.flatMap(({ parts }) => parts.map((part) => `part:${part}`)),
    pair: stems.slice(1).map((stem, index) => `pair:${stems[index]} ${stem}`),
    concept: concepts.map((concept) => `concept:${concept}`),
    gram: words.flatMap(gramsOf),
  };
  const vector = new Map<string, number>();
  for (const kind of KINDS) {
    const names = new Set(kinds[kind]);
    if (names.size === 0 || leftOut.has(kind)) continue;
    const value = WEIGHTS[kind] / Math.sqrt(names.size);
    for (const name of names) vector.set(name, value);
  }
  return vector;
}

const made = new WeakMap<Reading, FeatureVector>();

/** The features of a text that was read; made once, however many models look at them. */
export function readFeatures(reading: Reading): FeatureVector {
  const known = made.get(reading);
  if (known !== undefined) return known;
  const features = extractFeatures(reading, reading.concepts);
  made.set(reading, features);
  return features;
}

const knownGrams = new Map<string, readonly string[]>();
/** Most words of a message come again and again. */
const MOST_KNOWN = 5_000;

function gramsOf(word: string): readonly string[] {
  let grams = knownGrams.get(word);
  if (grams === undefined) {
    grams = cutGrams(word);
    if (knownGrams.size < MOST_KNOWN) knownGrams.set(word, grams);
  }
  return grams;
}

function cutGrams(word: string): string[] {
  const bordered = `_${word.slice(0, LONGEST_WORD_FOR_GRAMS)}_`;
  return GRAM_SIZES.flatMap((size) => {
    const grams: string[] = [];
    for (let start = 0; start + size <= bordered.length; start++)
      grams.push(`gram:${bordered.slice(start, start + size)}`);
    return grams;
  });
}
