import { keepLast } from "../keep-last";
import { type Analysis, analyse } from "./analyse";
import { CompoundSplitter } from "./compounds";
import { ConceptFinder, type Phrase } from "./concepts";
import { type Token, tokenise } from "./tokenise";

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

  /**
   * @param wordParts folded basic forms of which compounds are made
   * @param phrases the expressions of the lexicon, read
   */
  constructor(wordParts: readonly string[], phrases: readonly Phrase[]) {
    this.#splitter = new CompoundSplitter(wordParts);
    this.#finder = new ConceptFinder(phrases);
  }

  readonly read = keepLast((text: string): Reading => this.readTokens(tokenise(text)));

  /** The same of a text that is cut into words already. */
  readTokens(tokens: readonly Token[]): Reading {
    const analysis = analyse(tokens, this.#splitter);
    return { ...analysis, concepts: this.#finder.find(analysis) };
  }
}
