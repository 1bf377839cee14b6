import { readWords } from "../language/tokenise";
import { collectPostings, Postings, type PostingsData } from "./postings";

/** A known wording, and the entry that it belongs to. */
export interface Wording {
  readonly entry: string;
  readonly text: string;
}

/** What is kept of {@link Neighbours}. */
export interface NeighbourData extends PostingsData {
  readonly entries: readonly string[];
  /** The entry of each wording, by its place in `entries`. */
  readonly entryOf: Int32Array;
}

const SIZE = 4;

/** The character 4-grams of folded words, borders marked: "_rat", "rat_". */
export function fourGrams(words: readonly string[]): Set<string> {
  const grams = new Set<string>();
  for (const word of words) {
    const bordered = `_${word}_`;
    if (bordered.length <= SIZE) grams.add(bordered);
    for (let start = 0; start + SIZE <= bordered.length; start++) grams.add(bordered.slice(start, start + SIZE));
  }
  return grams;
}

/** Notes for each 4-gram in which wordings it stands. */
export function collectNeighbours(wordings: readonly Wording[]): NeighbourData {
  const entries = [...new Set(wordings.map(({ entry }) => entry))];
  const lists = new Map<string, number[]>();
  for (const [index, { text }] of wordings.entries()) {
    for (const gram of fourGrams(readWords(text))) {
      const list = lists.get(gram);
      if (list) list.push(index);
      else lists.set(gram, [index]);
    }
  }
  const entryOf = Int32Array.from(wordings, ({ entry }) => entries.indexOf(entry));
  return { ...collectPostings(lists), entries, entryOf };
}

/**
 * Measures how much a text resembles the known wordings of each entry, by shared character 4-grams.
 *
 * Re-ranks what the index finds: it forgives typos and endings, and it prefers the entry for which
 * somebody asked nearly the same. Rare n-grams count more (idf), as in the index.
 */
export class Neighbours {
  readonly #entries: readonly string[];
  readonly #entryOf: Int32Array;
  readonly #postings: Postings;
  readonly #lengths: Float64Array;
  /** Used anew by each call: to make it each time would cost more than to fill it. */
  readonly #overlaps: Float64Array;

  constructor(data: NeighbourData) {
    this.#entries = data.entries;
    this.#entryOf = data.entryOf;
    this.#postings = new Postings(data);
    const squares = new Float64Array(data.entryOf.length);
    for (const gram of data.names) this.#addShared(squares, gram);
    this.#lengths = squares.map((square) => Math.sqrt(square) || 1);
    this.#overlaps = squares;
  }

  /** @returns per entry the cosine of its two most similar wordings, averaged; 0 to 1 */
  similarity(words: readonly string[]): Map<string, number> {
    const overlaps = this.#overlaps.fill(0);
    let square = 0;
    for (const gram of fourGrams(words)) square += this.#addShared(overlaps, gram);
    const own = Math.sqrt(square) || 1;
    const first = new Float64Array(this.#entries.length);
    const second = new Float64Array(this.#entries.length);
    for (let index = 0; index < overlaps.length; index++) {
      const overlap = overlaps[index] ?? 0;
      if (overlap === 0) continue;
      const cosine = overlap / (own * (this.#lengths[index] ?? 1));
      const entry = this.#entryOf[index] ?? 0;
      if (cosine > (first[entry] ?? 0)) {
        second[entry] = first[entry] ?? 0;
        first[entry] = cosine;
      } else if (cosine > (second[entry] ?? 0)) second[entry] = cosine;
    }
    return new Map(this.#entries.map((id, entry) => [id, (2 * (first[entry] ?? 0) + (second[entry] ?? 0)) / 3]));
  }

  /** Adds the weight of an n-gram to every wording that holds it, and returns this weight. */
  #addShared(sums: Float64Array, gram: string): number {
    const { members } = this.#postings;
    const { start, end } = this.#postings.rangeOf(gram);
    const weight = Math.log(1 + sums.length / Math.max(1, end - start)) ** 2;
    for (let at = start; at < end; at++) {
      const wording = members[at] ?? 0;
      sums[wording] = (sums[wording] ?? 0) + weight;
    }
    return weight;
  }
}
