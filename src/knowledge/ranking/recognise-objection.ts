import type { Objection } from "../corpus/advice-schema";
import { readWords } from "../language/tokenise";
import type { Neighbours, Wording } from "../search/neighbours";

/** Less alike than this is another objection, or none. */
const LEAST_LIKENESS = 0.2;
/** Whoever reports an objection says so; a message of a colleague may be anything, so that more is asked for. */
const LEAST_IN_MESSAGE = 0.38;
/** What the objection of another addressee counts. */
const OTHERS = 0.85;
const SENTENCE_END = /(?<=[.!?…])\s+|\n+/;
const LONGEST_SENTENCE = 300;
const MOST_SENTENCES = 40;
const QUOTE = /[„"“»'‚]([^„"“”»«'‘]{6,300})["“”«'‘]/gu;

/** An objection, and how much a text resembles the ways in which it is said, 0 to 1. */
export interface FoundObjection {
  readonly id: string;
  readonly likeness: number;
}

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

  /** How much a text resembles the ways in which each objection is said, 0 to 1. */
  likeness(text: string): ReadonlyMap<string, number> {
    return this.#neighbours.similarity(readWords(text));
  }

  /**
   * Finds objections within a message that may be about other things too: sentence by sentence, since greetings and
   * reasons around an objection would drown it.
   *
   * @param preferred whose wordings count in full; those of others fit a little less
   * @returns likeliest first; empty if no sentence is an objection
   */
  findIn(message: string, preferred: readonly string[]): FoundObjection[] {
    const sentences = message
      .split(SENTENCE_END)
      .map((sentence) => sentence.trim().slice(0, LONGEST_SENTENCE))
      .filter((sentence) => sentence !== "")
      .slice(0, MOST_SENTENCES);
    const best = new Map<string, number>();
    for (const sentence of sentences) {
      for (const [id, likeness] of this.likeness(sentence)) {
        const fits = preferred.includes(id) ? likeness : likeness * OTHERS;
        if (fits >= LEAST_IN_MESSAGE && fits > (best.get(id) ?? 0)) best.set(id, fits);
      }
    }
    return [...best].map(([id, likeness]) => ({ id, likeness })).sort((a, b) => b.likeness - a.likeness);
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
