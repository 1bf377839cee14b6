/** How much a corrected word counts beside one that was typed right, by number of mistakes. */
const TRUST = [1, 0.7, 0.42] as const;
const MOST_CANDIDATES = 4;
const TWO_MISTAKES_FROM = 7;

export interface Correction {
  readonly stem: string;
  /** 0 to 1. */
  readonly trust: number;
}

/**
 * Finds the words that somebody probably meant who typed one that the corpus does not know.
 *
 * One mistake is forgiven from four letters, two from seven. A bit mask of the letters rules out
 * most words before the costly comparison. Distance after Damerau (1964) and Levenshtein, with
 * neighbouring letters swapped as one mistake (optimal string alignment).
 *
 * @example
 * new Speller(["stabsstell", "rat"]).correct("stabstell"); // [{ stem: "stabsstell", trust: 0.7 }]
 */
export class Speller {
  readonly #byLength = new Map<number, { stem: string; mask: number }[]>();
  readonly #known: ReadonlySet<string>;

  constructor(stems: readonly string[]) {
    this.#known = new Set(stems);
    for (const stem of this.#known) {
      const group = this.#byLength.get(stem.length) ?? [];
      group.push({ stem, mask: letterMask(stem) });
      this.#byLength.set(stem.length, group);
    }
  }

  knows(stem: string): boolean {
    return this.#known.has(stem);
  }

  correct(stem: string): Correction[] {
    if (stem.length < 4 || stem.length > 40) return [];
    const allowed = stem.length >= TWO_MISTAKES_FROM ? 2 : 1;
    const mask = letterMask(stem);
    const found: { stem: string; distance: number }[] = [];
    for (let length = stem.length - allowed; length <= stem.length + allowed; length++) {
      for (const candidate of this.#byLength.get(length) ?? []) {
        if (countBits(mask & ~candidate.mask) > allowed || countBits(candidate.mask & ~mask) > allowed) continue;
        const distance = editDistance(stem, candidate.stem, allowed);
        if (distance <= allowed) found.push({ stem: candidate.stem, distance });
      }
    }
    const least = Math.min(...found.map(({ distance }) => distance));
    return found
      .filter(({ distance }) => distance === least)
      .slice(0, MOST_CANDIDATES)
      .map(({ stem: corrected, distance }) => ({ stem: corrected, trust: TRUST[distance] ?? 0 }));
  }
}

function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) % 31);
  return mask;
}

function countBits(mask: number): number {
  let rest = mask;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count++;
  }
  return count;
}

/** Optimal string alignment distance; gives up (with a number above `most`) once it cannot stay within `most`. */
function editDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
