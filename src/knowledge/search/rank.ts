import type { German } from "../language/german";
import type { Speller } from "../language/speller";
import { readFeatures } from "../learning/features";
import type { SoftmaxModel } from "../learning/softmax";
import type { Neighbours } from "./neighbours";
import { queryIndex } from "./query";
import type { TermIndex } from "./term-index";

/** How much each judge counts; found by leaving out one group of voices at a time, never on the gold sets. */
const WEIGHTS = { index: 1, likeness: 2, model: 0.6 } as const;
/** Turns the sum into odds; fitted on the same left-out voices. */
const SHARPNESS = 2.5;
const SMALLEST = 1e-6;

/** What ranking needs: the index, the known questions, the trained model, and the German to read with. */
export interface Judges {
  readonly german: Pick<German, "read">;
  readonly index: TermIndex;
  readonly speller: Pick<Speller, "knows" | "correct">;
  readonly neighbours: Pick<Neighbours, "similarity">;
  readonly model: Pick<SoftmaxModel, "labels" | "predict" | "reasonsFor">;
}

export interface Ranked {
  readonly id: string;
  /** Probability among all entries; they sum to 1. */
  readonly probability: number;
}

export interface Ranking {
  /** Best first, all entries. */
  readonly entries: readonly Ranked[];
  /** Whether the question has any word that the corpus knows. */
  readonly understood: boolean;
}

/**
 * Orders passages and open topics by how well they fit a question.
 *
 * Three judges that err differently: the index (BM25 by lunr), the likeness to known questions by
 * character 4-grams, and a softmax model over words, parts, n-grams and concepts.
 */
export function rank({ german, index, speller, neighbours, model }: Judges, question: string): Ranking {
  const reading = german.read(question);
  const hits = queryIndex(index, speller, reading);
  const likeness = neighbours.similarity(reading.words);
  const features = readFeatures(reading);
  const probabilities = model.predict(features);
  const scores = model.labels.map(
    (id, column) =>
      SHARPNESS *
      (WEIGHTS.index * (hits.get(id) ?? 0) +
        WEIGHTS.likeness * (likeness.get(id) ?? 0) +
        WEIGHTS.model * Math.log((probabilities[column] ?? 0) + SMALLEST)),
  );
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  const entries = model.labels
    .map((id, column) => ({ id, probability: (powers[column] ?? 0) / sum }))
    .sort((a, b) => b.probability - a.probability || a.id.localeCompare(b.id));
  return {
    entries,
    understood: hits.size > 0,
  };
}
