import { type Analysis, analyse } from "./analyse";
import { CompoundSplitter } from "./compounds";
import { ConceptFinder, type Phrase } from "./concepts";

/** A text as index, search and models see it. */
export interface Reading extends Analysis {
  /** Ids of the lexicon's concepts that the text speaks of. */
  readonly concepts: readonly string[];
}

/**
 * The German of this corpus: its compound parts and its lexicon, and the one way of reading a text with them.
 *
 * @example
 * german.read("Ebbe in der Kasse").concepts; // ["geldnot"]
 */
export class German {
  readonly #splitter: CompoundSplitter;
  readonly #finder: ConceptFinder;
  #last: { readonly text: string; readonly reading: Reading } | undefined;

  /**
   * @param wordParts folded basic forms of which compounds are made
   * @param phrases the expressions of the lexicon, read
   */
  constructor(wordParts: readonly string[], phrases: readonly Phrase[]) {
    this.#splitter = new CompoundSplitter(wordParts);
    this.#finder = new ConceptFinder(phrases);
  }

  /** Keeps the last reading: a message is looked at by one judge after the other. */
  read(text: string): Reading {
    if (this.#last?.text === text) return this.#last.reading;
    const analysis = analyse(text, this.#splitter);
    const reading = { ...analysis, concepts: this.#finder.find(analysis) };
    this.#last = { text, reading };
    return reading;
  }
}
