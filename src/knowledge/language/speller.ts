/** How much a corrected word counts beside one that was typed right, by number of mistakes. */
const TRUST = [1, 0.7, 0.42] as const;
const MOST_CANDIDATES = 4;
const TWO_MISTAKES_FROM = 7;
const LONGEST = 40;

export interface Correction {
  readonly stem: string;
  /** 0 to 1. */
  readonly trust: number;
}

/** Words of one length. */
interface Group {
  readonly stems: readonly string[];
  /** For each of them a bit for each letter that it has. */
  readonly masks: Int32Array;
}

const NONE: Group = { stems: [], masks: new Int32Array() };

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
    for (const length of new Set(stems.map((stem) => stem.length))) {
      const same = [...this.#known].filter((stem) => stem.length === length);
      this.#byLength.set(length, { stems: same, masks: Int32Array.from(same, letterMask) });
    }
  }

  knows(stem: string): boolean {
    return this.#known.has(stem);
  }

  correct(stem: string): Correction[] {
    if (stem.length < 4 || stem.length > LONGEST) return [];
    const allowed = stem.length >= TWO_MISTAKES_FROM ? 2 : 1;
    const mask = letterMask(stem);
    const found: { stem: string; distance: number }[] = [];
    for (let length = stem.length - allowed; length <= stem.length + allowed; length++) {
      const { stems, masks } = this.#byLength.get(length) ?? NONE;
      for (let index = 0; index < masks.length; index++) {
        const other = masks[index] ?? 0;
        if (countBits(mask ^ other) > 2 * allowed) continue;
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

const ROWS = [new Uint8Array(LONGEST + 4), new Uint8Array(LONGEST + 4), new Uint8Array(LONGEST + 4)] as const;

/**
 * Optimal string alignment distance; gives up (with a number above `most`) once it cannot stay within `most`.
 *
 * Only cells near the diagonal are filled: so many letters more or less cannot be made up for.
 */
function editDistance(a: string, b: string, most: number): number {
  const far = most + 1;
  let [beforeLast, last, row]: readonly [Uint8Array, Uint8Array, Uint8Array] = ROWS;
  for (let j = 0; j <= b.length; j++) last[j] = Math.min(j, far);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    row[from - 1] = from === 1 ? Math.min(i, far) : far;
    let least = row[from - 1] ?? far;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return far;
    row[to + 1] = far;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length] ?? far;
}
