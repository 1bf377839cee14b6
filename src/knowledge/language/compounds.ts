const LINKS = ["", "s", "es", "n", "en", "er", "ens", "e"] as const;
const SHORTEST_PART = 3;
const SHORTEST_COMPOUND = 8;
const LONGEST_COMPOUND = 60;

/**
 * Cuts German compounds into the words they are made of.
 *
 * A dynamic programme over a lexicon, with linking elements (Arbeit-s-amt) and a dropped e
 * (Schul-amt); few long parts beat many short ones. After Koehn and Knight, Empirical Methods for
 * Compound Splitting (2003), without their corpus frequencies: the lexicon is small and hand-kept.
 *
 * @example
 * new CompoundSplitter(["stab", "stelle", "befugnis"]).split("stabsstellenbefugnis"); // ["stab", "stelle", "befugnis"]
 */
export class CompoundSplitter {
  readonly #lexicon: ReadonlySet<string>;

  /** @param lexicon folded basic forms */
  constructor(lexicon: readonly string[]) {
    this.#lexicon = new Set([...lexicon].filter((word) => word.length >= SHORTEST_PART));
  }

  /** @returns at least two folded parts, or none if the word is no compound of known words */
  split(word: string): readonly string[] {
    if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_COMPOUND) return [];
    const best: ({ parts: readonly string[]; cost: number } | undefined)[] = [{ parts: [], cost: 0 }];
    for (let end = SHORTEST_PART; end <= word.length; end++) {
      for (let start = 0; start <= end - SHORTEST_PART; start++) {
        const before = best[start];
        const whole = start === 0 && end === word.length;
        if (!before || whole) continue;
        const found = this.#partAt(word.slice(start, end), end === word.length);
        if (!found) continue;
        // Squared, so that two long parts beat three short ones, and a link costs a little.
        const cost = before.cost + 1 + found.link / 4 + (found.part.length < 4 ? 0.5 : 0);
        if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY))
          best[end] = { parts: [...before.parts, found.part], cost };
      }
    }
    return best[word.length]?.parts ?? [];
  }

  #partAt(piece: string, last: boolean): { part: string; link: number } | undefined {
    for (const link of LINKS) {
      if (!piece.endsWith(link)) continue;
      const part = piece.slice(0, piece.length - link.length);
      if (part.length >= SHORTEST_PART && this.#lexicon.has(part)) return { part, link: link.length };
    }
    if (!last && this.#lexicon.has(`${piece}e`)) return { part: `${piece}e`, link: 1 };
    return undefined;
  }
}
