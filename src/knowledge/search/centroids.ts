import { conceptTerm } from "./build-index";
import { fourGrams } from "./neighbours";
import { collectPostings, Postings, type PostingsData } from "./postings";

/** A text as {@link Centroids} see it: its folded words, and the concepts of the lexicon that it speaks of. */
export interface Read {
  readonly words: readonly string[];
  readonly concepts: readonly string[];
}

/** A text that belongs to an entry. */
export interface Member extends Read {
  readonly entry: string;
  /** How much it counts beside the others of its entry. */
  readonly weight: number;
}

/** What is kept of {@link Centroids}: for each feature the entries that hold it, each with its share. */
export interface CentroidData extends PostingsData {
  readonly entries: readonly string[];
  /** What a step of a share comes to, by entry. */
  readonly steps: Float32Array;
  /** How rare each feature is. */
  readonly rarity: Float32Array;
  /** How rare a feature is that stands nowhere. */
  readonly unknown: number;
}

/** Concepts are few and say much, n-grams are many; each kind is brought to this length. */
const CONCEPTS = 0.6;
/** Entry and share stand in one number: entry * SHARES + share. */
const SHARES = 256;

/** Adds up what the texts of each entry hold. */
export function collectCentroids(members: readonly Member[]): CentroidData {
  const entries = [...new Set(members.map(({ entry }) => entry))];
  const counts = new Map<string, number>();
  for (const member of members) {
    for (const name of featuresOf(member).flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const rarityOf = (name: string) => Math.log((members.length + 1) / ((counts.get(name) ?? 0) + 1));
  const sums = new Map(entries.map((entry) => [entry, new Map<string, number>()]));
  for (const member of members) {
    const sum = sums.get(member.entry);
    for (const [name, value] of toVector(member, rarityOf))
      sum?.set(name, (sum.get(name) ?? 0) + value * member.weight);
  }
  const lists = new Map<string, number[]>();
  const steps = new Float32Array(entries.length);
  for (const [index, sum] of [...sums.values()].entries()) {
    const values = [...sum.values()];
    const highest = Math.max(...values);
    steps[index] = highest / (SHARES - 1) / lengthOf(values);
    for (const [name, value] of sum) {
      const share = Math.round((value / highest) * (SHARES - 1));
      if (share > 0) lists.set(name, [...(lists.get(name) ?? []), index * SHARES + share]);
    }
  }
  const rarity = Float32Array.from(lists.keys(), rarityOf);
  return { ...collectPostings(lists), entries, steps, rarity, unknown: Math.log(members.length + 1) };
}

/**
 * Measures how much a text resembles the middle of all the texts of an entry (Rocchio's classifier), by character
 * 4-grams and concepts.
 *
 * Where a dozen writers put the same thing each in their own words, the middle knows the thing; a single wording
 * knows its writer.
 */
export class Centroids {
  readonly #data: CentroidData;
  readonly #postings: Postings;

  constructor(data: CentroidData) {
    this.#data = data;
    this.#postings = new Postings(data);
  }

  /** @returns per entry the cosine of the text and the middle of its texts; 0 to 1 */
  similarity(text: Read): Map<string, number> {
    const { entries, steps, rarity, unknown } = this.#data;
    const sums = new Float64Array(entries.length);
    for (const [name, value] of toVector(text, (one) => rarity[this.#postings.rowOf(one)] ?? unknown)) {
      const { start, end } = this.#postings.rangeOf(name);
      for (let at = start; at < end; at++) {
        const member = this.#postings.members[at] ?? 0;
        const entry = Math.floor(member / SHARES);
        sums[entry] = (sums[entry] ?? 0) + value * (member % SHARES);
      }
    }
    return new Map(entries.map((entry, index) => [entry, (sums[index] ?? 0) * (steps[index] ?? 0)]));
  }
}

function featuresOf({ words, concepts }: Read): [string[], string[]] {
  return [[...fourGrams(words)], [...new Set(concepts)].map(conceptTerm)];
}

/** Of length 1, rare features longer; both kinds keep their share however many there are of each. */
function toVector(text: Read, rarityOf: (name: string) => number): [string, number][] {
  const [grams, concepts] = featuresOf(text).map((names) => {
    const rarities = names.map(rarityOf);
    const length = lengthOf(rarities);
    return names.map((name, index): [string, number] => [name, (rarities[index] ?? 0) / length]);
  });
  const all = [
    ...(grams ?? []),
    ...(concepts ?? []).map(([name, value]): [string, number] => [name, value * CONCEPTS]),
  ];
  const length = lengthOf(all.map(([, value]) => value));
  return all.map(([name, value]) => [name, value / length]);
}

function lengthOf(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
}
