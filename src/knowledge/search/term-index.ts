import type lunr from "lunr";
import { z } from "zod/v4";
import { collectPostings, Postings, type PostingsData } from "./postings";

/** What is kept of a {@link TermIndex}. */
export interface TermIndexData extends PostingsData {
  readonly entries: readonly string[];
  /** Beside each member: what the term is worth in that entry. */
  readonly weights: Float32Array;
}

/** lunr's serialisation, as far as it is read: a vector for each field of an entry, and each term's place in them. */
const Serialised = z.object({
  fieldVectors: z.array(z.tuple([z.string(), z.array(z.number())])),
  invertedIndex: z.array(z.tuple([z.string(), z.looseObject({ _index: z.number() })])),
});

/**
 * Takes the BM25 weights, field boosts included, out of lunr's index.
 *
 * lunr divides an entry's sum by the length of the query, which is the same for all fields and
 * entries: so the fields can be added up beforehand, and the order of the entries stays lunr's.
 */
export function collectWeights(index: lunr.Index): TermIndexData {
  const { fieldVectors, invertedIndex } = Serialised.parse(index.toJSON());
  const terms = [...invertedIndex].sort(([, a], [, b]) => a._index - b._index).map(([term]) => term);
  const worth = terms.map(() => new Map<number, number>());
  const entries = [...new Set(fieldVectors.map(([reference]) => entryOf(reference)))];
  for (const [reference, vector] of fieldVectors) {
    const entry = entries.indexOf(entryOf(reference));
    for (let at = 0; at < vector.length; at += 2) {
      const row = worth[vector[at] ?? -1];
      row?.set(entry, (row.get(entry) ?? 0) + (vector[at + 1] ?? 0));
    }
  }
  const postings = collectPostings(new Map(terms.map((term, row) => [term, [...(worth[row]?.keys() ?? [])]])));
  return { ...postings, entries, weights: Float32Array.from(worth.flatMap((row) => [...row.values()])) };
}

/** "questions/stabsstelle-keine-garantie" → "stabsstelle-keine-garantie" */
function entryOf(reference: string): string {
  return reference.slice(reference.indexOf("/") + 1);
}

/**
 * The index as it is asked: adds up what lunr found each term to be worth in each entry.
 *
 * The same order as lunr's own query, in a tenth of its time: lunr makes an object of every match.
 */
export class TermIndex {
  readonly #entries: readonly string[];
  readonly #postings: Postings;
  readonly #weights: Float32Array;

  constructor(data: TermIndexData) {
    this.#entries = data.entries;
    this.#postings = new Postings(data);
    this.#weights = data.weights;
  }

  /**
   * @param boosts what each term counts in the question
   * @returns scores of the entries that hold any of the terms, the best being 1
   */
  query(boosts: ReadonlyMap<string, number>): Map<string, number> {
    const { members } = this.#postings;
    const sums = new Float64Array(this.#entries.length);
    for (const [term, boost] of boosts) {
      const { start, end } = this.#postings.rangeOf(term);
      for (let at = start; at < end; at++) {
        const entry = members[at] ?? 0;
        sums[entry] = (sums[entry] ?? 0) + boost * (this.#weights[at] ?? 0);
      }
    }
    const highest = Math.max(...sums);
    const scores = new Map<string, number>();
    for (const [entry, id] of this.#entries.entries()) {
      const sum = sums[entry] ?? 0;
      if (sum > 0) scores.set(id, sum / highest);
    }
    return scores;
  }
}
