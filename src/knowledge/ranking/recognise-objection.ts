import type { Objection } from "../corpus/advice-schema";
import { readWords } from "../language/tokenise";
import type { Neighbours, Wording } from "../search/neighbours";

/** Less alike than this is another objection, or none. */
const LEAST_LIKENESS = 0.2;
const QUOTE = /[„"“»'‚]([^„"“”»«'‘]{6,300})["“”«'‘]/gu;

/** The ways in which objections are known to be said. */
export function listWordings(objections: readonly Objection[]): Wording[] {
  return objections.flatMap(({ id, objection, also }) => [objection, ...also].map((text) => ({ entry: id, text })));
}

/** Finds which objection an officer reports, by likeness to the ways in which it is known to be said. */
export class ObjectionRecogniser {
  readonly #neighbours: Neighbours;

  /** @param neighbours made of {@link listWordings} */
  constructor(neighbours: Neighbours) {
    this.#neighbours = neighbours;
  }

  /**
   * @param among only these, in the order of preference: the addressee's own before general ones
   * @returns nothing if no objection is reported
   */
  recognise(text: string, among: readonly string[]): string | undefined {
    // What stands in quotes is the objection itself; the rest is about it.
    const quotes = [...text.matchAll(QUOTE)].map(([, quote = ""]) => quote);
    const candidates = (quotes.length > 0 ? quotes : [text]).flatMap((said) => {
      const likeness = this.#neighbours.similarity(readWords(said));
      return among.map((id, index) => ({ id, likeness: (likeness.get(id) ?? 0) - index * 1e-4 }));
    });
    const [best] = candidates.sort((a, b) => b.likeness - a.likeness);
    return best !== undefined && best.likeness >= LEAST_LIKENESS ? best.id : undefined;
  }
}
