/** Where something stands in the corpus. */
export interface Place {
  /** Relative to the corpus folder, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A word of a file that may be an id, and what it stands for there. */
export interface Mention extends Place {
  readonly value: string;
  /** The key that it is the value of, or whose entry it is a key of; `section` for a heading of a list, `line` for an example. */
  readonly key: string;
  /** The ids of the entries around it, outermost first, its own included. */
  readonly owners: readonly string[];
}

export const SECTION = "section";
/** The key of an example that stands in a list, case and punctuation left out. */
export const LINE = "line";

/** Narrows a search for mentions; what is left out is not asked for. */
export interface Where {
  /** The file or the folder. */
  readonly below: string;
  readonly key?: string;
  readonly owner?: string;
  /** How many entries deep: 1 for an entry of a file, 2 for an entry within one. */
  readonly depth?: number;
}

/**
 * Remembers where in the files each id stands, so that a fault which only shows once all files are read can still name
 * its line. Not part of the corpus: what answers questions needs no line numbers.
 */
export class Places {
  readonly #byValue = new Map<string, Mention[]>();

  add(mentions: readonly Mention[]): void {
    for (const mention of mentions) {
      const same = this.#byValue.get(mention.value);
      if (same) same.push(mention);
      else this.#byValue.set(mention.value, [mention]);
    }
  }

  /** Every place of a value, in the order in which the files were read. */
  find(value: string, where: Where): Mention[] {
    return (this.#byValue.get(value) ?? []).filter((mention) => fits(mention, where));
  }

  all(where: Where): Mention[] {
    return [...this.#byValue.values()].flat().filter((mention) => fits(mention, where));
  }

  /** Where an entry begins. */
  entry(id: string, below: string): Place {
    const [place] = this.find(id, { below, key: "id" });
    return place ?? { file: below, line: 1 };
  }
}

function fits({ file, key, owners }: Mention, where: Where): boolean {
  return (
    (file === where.below || file.startsWith(`${where.below}/`)) &&
    (where.key === undefined || key === where.key) &&
    (where.owner === undefined || owners.includes(where.owner)) &&
    (where.depth === undefined || owners.length === where.depth)
  );
}
