import type { Objection } from "../corpus/advice-schema";
import { readWords } from "../language/tokenise";
import type { Neighbours, Wording } from "../search/neighbours";

/** What is asked of a text before it counts as a known objection. */
export interface Sureness {
  /** How much it resembles the ways in which the objection is said. */
  readonly likeness: number;
  /** How far it is ahead of the next one of the same kind: „keine“ resembles them all alike. */
  readonly lead: number;
}

/**
 * Set on the corpus alone: each of its 1523 wordings was left out once and looked up among its addressee's and the
 * general objections (one that says the same counts as right), and 1535 descriptions and questions went through too.
 *
 *     likeness, lead   found   right   unrelated ones that pass
 *     0.30, 0.20        238    71 %    34
 *     0.35, 0.25        158    77 %    21
 *     0.40, 0.30         98    84 %    13
 *     0.45, 0.35         56    91 %     7
 *
 * What is found is little; but rather nothing than the wrong objection: the card then says that it has no reply.
 */
export const SURENESS = {
  /** Whoever answers „Womit rechnen Sie?“ names an objection; a wrong one stands there to be seen. */
  answered: { likeness: 0.3, lead: 0.12 },
  /** Beside an announcement anything may stand. */
  reported: { likeness: 0.35, lead: 0.25 },
} as const satisfies Readonly<Record<string, Sureness>>;
/** Whoever reports an objection says so; a message of a colleague may be anything, so that more is asked for. */
const LEAST_IN_MESSAGE = 0.38;
/** What the objection of another addressee counts. */
const OTHERS = 0.85;
const SENTENCE_END = /(?<=[.!?…])\s+|\n+/;
/** Who says it, before what is said: „, die sagen immer, Dolmetschen zahlt keiner“. */
const FRAME =
  /(?<!\p{L})(sagt|sagen|sagte|meint|meinte|meinen|findet|finden|behauptet|behaupten)( (er|sie|die|es|immer|eh|ja|doch|nur|bloß|bestimmt|dass))*[,:]?\s+/iu;
const LONGEST_SENTENCE = 300;
const MOST_SENTENCES = 40;
const QUOTE = /[„"“»'‚]([^„"“”»«'‘]{6,300})["“”«'‘]/gu;

/** An objection, and how much a text resembles the ways in which it is said, 0 to 1. */
export interface FoundObjection {
  readonly id: string;
  readonly likeness: number;
}

/** Which objections come into question. */
export interface Candidates {
  readonly own: readonly string[];
  readonly general: readonly string[];
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
   * @param among only these: the addressee's own, and general ones, which count a little less
   * @returns nothing if no objection is surely meant
   */
  recognise(text: string, { own, general }: Candidates, { likeness: least, lead }: Sureness): string | undefined {
    // What stands in quotes is the objection itself; the rest is about it.
    const quotes = [...text.matchAll(QUOTE)].map(([, quote = ""]) => quote);
    const found = (quotes.length > 0 ? quotes : saidIn(text)).flatMap((said) => {
      const likeness = this.likeness(said);
      return [
        ...leader(own.map((id) => ({ id, likeness: likeness.get(id) ?? 0 }))),
        ...leader(general.map((id) => ({ id, likeness: (likeness.get(id) ?? 0) * OTHERS }))),
      ];
    });
    return found.filter((one) => one.likeness >= least && one.lead >= lead).sort((a, b) => b.likeness - a.likeness)[0]
      ?.id;
  }
}

/** The likeliest, and how far ahead it is. An own objection is no rival of the general one that says the same. */
function leader(found: readonly FoundObjection[]): (FoundObjection & { lead: number })[] {
  const [first, next] = [...found].sort((a, b) => b.likeness - a.likeness);
  return first === undefined ? [] : [{ ...first, lead: first.likeness - (next?.likeness ?? 0) }];
}

/** The whole, and what follows the words of speaking. */
function saidIn(text: string): string[] {
  const frame = FRAME.exec(text);
  return frame === null ? [text] : [text, text.slice(frame.index + frame[0].length)];
}
