/** Half as long in the cache where all numbers are small enough. */
export type Numbers = Uint16Array | Int32Array;

/** What is kept of {@link Postings}. */
export interface PostingsData {
  readonly names: readonly string[];
  /** Where the members of each name begin; one more at the end. */
  readonly starts: Int32Array;
  readonly members: Numbers;
}

/**
 * For each name (a term, an n-gram) the numbers of the things that hold it.
 *
 * Two arrays instead of a list each: they load from the cache as they are, and a question walks
 * through them without making objects.
 */
export class Postings {
  readonly members: Numbers;
  readonly #rows: ReadonlyMap<string, number>;
  readonly #starts: Int32Array;

  constructor({ names, starts, members }: PostingsData) {
    this.#rows = new Map(names.map((name, row) => [name, row]));
    this.#starts = starts;
    this.members = members;
  }

  /** @returns the place of the name among the names; negative for an unknown one */
  rowOf(name: string): number {
    return this.#rows.get(name) ?? -1;
  }

  /** @returns where in {@link members} those of the name stand; empty for an unknown one */
  rangeOf(name: string): { start: number; end: number } {
    const row = this.#rows.get(name);
    return row === undefined ? NOWHERE : { start: this.#starts[row] ?? 0, end: this.#starts[row + 1] ?? 0 };
  }
}

const MOST_SMALL = 65_535;
const NOWHERE = { start: 0, end: 0 };

export function collectPostings(lists: ReadonlyMap<string, readonly number[]>): PostingsData {
  const starts = new Int32Array(lists.size + 1);
  let end = 0;
  for (const [row, list] of [...lists.values()].entries()) {
    end += list.length;
    starts[row + 1] = end;
  }
  const members = [...lists.values()].flat();
  const small = members.every((member) => member <= MOST_SMALL);
  return { names: [...lists.keys()], starts, members: small ? Uint16Array.from(members) : Int32Array.from(members) };
}
