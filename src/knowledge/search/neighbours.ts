/** A known question, and the entry that answers it. */
interface Asked {
  readonly entry: string;
  readonly grams: ReadonlySet<string>;
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

/**
 * Measures how much a question resembles the known questions of each entry, by shared character 4-grams.
 *
 * Re-ranks what the index finds: it forgives typos and endings, and it prefers the entry for which
 * somebody asked nearly the same. Rare n-grams count more (idf), as in the index.
 */
export class Neighbours {
  readonly #asked: readonly Asked[];
  readonly #postings = new Map<string, number[]>();
  readonly #lengths: Float64Array;

  constructor(questions: readonly { readonly entry: string; readonly words: readonly string[] }[]) {
    this.#asked = questions.map(({ entry, words }) => ({ entry, grams: fourGrams(words) }));
    for (const [index, { grams }] of this.#asked.entries()) {
      for (const gram of grams) {
        const postings = this.#postings.get(gram);
        if (postings) postings.push(index);
        else this.#postings.set(gram, [index]);
      }
    }
    this.#lengths = Float64Array.from(this.#asked, ({ grams }) => this.#lengthOf(grams));
  }

  /** @returns per entry the cosine of its two most similar questions, averaged; 0 to 1 */
  similarity(words: readonly string[]): Map<string, number> {
    const grams = fourGrams(words);
    const own = this.#lengthOf(grams);
    const overlaps = new Float64Array(this.#asked.length);
    for (const gram of grams) {
      const postings = this.#postings.get(gram);
      if (!postings) continue;
      const weight = this.#idf(postings.length) ** 2;
      for (const index of postings) overlaps[index] = (overlaps[index] ?? 0) + weight;
    }
    const best = new Map<string, [number, number]>();
    for (const [index, { entry }] of this.#asked.entries()) {
      const overlap = overlaps[index] ?? 0;
      if (overlap === 0) continue;
      const cosine = overlap / (own * (this.#lengths[index] ?? 1));
      const [first, second] = best.get(entry) ?? [0, 0];
      if (cosine > first) best.set(entry, [cosine, first]);
      else if (cosine > second) best.set(entry, [first, cosine]);
    }
    return new Map([...best].map(([entry, [first, second]]) => [entry, (2 * first + second) / 3]));
  }

  #idf(frequency: number): number {
    return Math.log(1 + this.#asked.length / frequency);
  }

  #lengthOf(grams: ReadonlySet<string>): number {
    let sum = 0;
    for (const gram of grams) sum += this.#idf(this.#postings.get(gram)?.length ?? 1) ** 2;
    return Math.sqrt(sum) || 1;
  }
}
