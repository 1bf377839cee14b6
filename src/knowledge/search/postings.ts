/** What is kept of {@link Postings}. */
export interface PostingsData {
  readonly names: readonly string[];
  /** Where the members of each name begin; one more at the end. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

/**
 * For each name (a term, an n-gram) the numbers of the things that hold it.
 *
 * Two arrays instead of a list each: they load from the cache as they are, and a question walks
 * through them without making objects.
 */
export class Postings {
  readonly members: Int32Array;
  readonly #rows: ReadonlyMap<string, number>;
  readonly #starts: Int32Array;

  constructor({ names, starts, members }: PostingsData) {
    this.#rows = new Map(names.map((name, row) => [name, row]));
    this.#starts = starts;
    this.members = members;
  }

  /** @returns where in {@link members} those of the name stand; empty for an unknown one */
  rangeOf(name: string): { start: number; end: number } {
    const row = this.#rows.get(name);
    return row === undefined ? NOWHERE : { start: this.#starts[row] ?? 0, end: this.#starts[row + 1] ?? 0 };
  }
}

const NOWHERE = { start: 0, end: 0 };

export function collectPostings(lists: ReadonlyMap<string, readonly number[]>): PostingsData {
  const starts = new Int32Array(lists.size + 1);
  let end = 0;
  for (const [row, list] of [...lists.values()].entries()) {
    end += list.length;
    starts[row + 1] = end;
  }
  return { names: [...lists.keys()], starts, members: Int32Array.from([...lists.values()].flat()) };
}
