/** How much a corrected word counts beside one that was typed right, by number of mistakes. */
const TRUST = [1, 0.7, 0.42] as const;
const MOST_CANDIDATES = 4;
const TWO_MISTAKES_FROM = 7;

export interface Correction {
  readonly stem: string;
  /** 0 to 1. */
  readonly trust: number;
}

/** Words of one length. */
interface Group {
  readonly stems: string[];
  /** For each of them a bit for each letter that it has. */
  readonly masks: number[];
}

const NONE: Group = { stems: [], masks: [] };

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
  readonly #byLength = new Map<number, Group>();
  readonly #known: ReadonlySet<string>;

  constructor(stems: readonly string[]) {
    this.#known = new Set(stems);
    for (const stem of this.#known) {
      const group = this.#byLength.get(stem.length) ?? { stems: [], masks: [] };
      group.stems.push(stem);
      group.masks.push(letterMask(stem));
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
      const { stems, masks } = this.#byLength.get(length) ?? NONE;
      for (let index = 0; index < masks.length; index++) {
        const other = masks[index] ?? 0;
        if (countBits(mask & ~other) > allowed || countBits(other & ~mask) > allowed) continue;
        const candidate = stems[index] ?? "";
        const distance = editDistance(stem, candidate, allowed);
        if (distance <= allowed) found.push({ stem: candidate, distance });
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

/** All bits at once, by adding neighbours (Warren, Hacker's Delight, 5-1): it is asked thousands of times a word. */
function countBits(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Optimal string alignment distance; gives up (with a number above `most`) once it cannot stay within `most`. */
function editDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      if (Math.abs(i - j) > most) {
        row.push(most + 1); // so many letters more or less cannot be made up for
        continue;
      }
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
