import type { German } from "../language/german";
import { readWords } from "../language/tokenise";
import type { Centroids } from "../search/centroids";
import type { Neighbours } from "../search/neighbours";

/**
 * How far an objection must be ahead of the next one before a text counts as it: resemblance to two of them means that
 * the text is about neither in particular.
 *
 * Set on voices that were held out. 1523 wordings stand with the objections, 2442 were written by others; learnt from
 * the ones, the others were looked up among their addressee's objections (a general one among everybody's), and the
 * other way round. Right is only the same objection, not one that says the same. „Unrelated“ are objections under
 * another addressee, descriptions of situations, questions, and what is neither, by thousands.
 *
 *     ahead    found and right   of the found right   unrelated ones that pass
 *     0.06     25 % (22 and 30)  82 % (78 and 87)     12 % (14 and 10)
 *     0.08     19 % (17 and 23)  85 % (81 and 92)     7 % (9 and 5)      answered
 *     0.10     15 % (13 and 18)  88 % (83 and 94)     5 % (6 and 3)
 *     0.12     11 % (9 and 15)   91 % (86 and 97)     3 % (4 and 2)      reported
 *
 * In brackets from the old to the new and back. Likeness to single wordings alone, as it was before, found 4 to 6 % of
 * which 68 and 78 % were right. Four of five objections in unheard words are still not found, and of the general ones
 * that are named only three of four are right:
 * but rather nothing than the wrong objection, the card then says that it has no reply. A softmax model, trained for
 * ten seconds and with ten times the weights, found 13 % at the same share of right ones.
 */
export const SURENESS = {
  /** Whoever answers „Womit rechnen Sie?“ names an objection; a wrong one stands there to be seen. */
  answered: 0.08,
  /** Beside an announcement anything may stand. */
  reported: 0.12,
} as const;
/** What the likeness to single wordings counts beside that to all that is said of an objection. */
const WORDING = 0.4;
/** How far an objection that comes from anywhere must be ahead of the addressee's own, which often says the same. */
const GENERAL = 0.07;
/**
 * From here on a sentence of a colleague's message, which may be about anything, is an objection: of held-out wordings
 * 4 to 5 % are then found where it was 2 %, of unrelated texts 4 % pass where it was 3 %.
 */
const LEAST_IN_MESSAGE = 0.29;
/** What the objection of another addressee counts. */
const OTHERS = 0.85;
/** From here on it is said almost word for word, and leads however short. */
const VERBATIM = 0.6;
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

/**
 * Finds which objection an officer reports, by likeness to all that is known of it: to the middle of what is said of
 * it, and to its nearest wordings.
 */
export class ObjectionRecogniser {
  readonly #neighbours: Neighbours;
  readonly #centroids: Centroids;
  readonly #german: Pick<German, "read">;

  /**
   * @param neighbours made of the wordings
   * @param centroids made of all that is said of an objection
   */
  constructor(neighbours: Neighbours, centroids: Centroids, german: Pick<German, "read">) {
    this.#neighbours = neighbours;
    this.#centroids = centroids;
    this.#german = german;
  }

  /** How much a text resembles the ways in which each objection is said, 0 to 1. */
  likeness(text: string): ReadonlyMap<string, number> {
    return this.#neighbours.similarity(readWords(text));
  }

  /** How much a text resembles each objection, 0 to 1. */
  #resemblance(text: string): Map<string, number> {
    const reading = this.#german.read(text);
    const wordings = this.#neighbours.similarity(reading.words);
    const resemblance = this.#centroids.similarity(reading);
    for (const [id, middle] of resemblance)
      resemblance.set(id, (middle + WORDING * (wordings.get(id) ?? 0)) / (1 + WORDING));
    return resemblance;
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
      for (const [id, likeness] of this.#resemblance(sentence)) {
        const fits = preferred.includes(id) ? likeness : likeness * OTHERS;
        if (fits >= LEAST_IN_MESSAGE && fits > (best.get(id) ?? 0)) best.set(id, fits);
      }
    }
    return [...best].map(([id, likeness]) => ({ id, likeness })).sort((a, b) => b.likeness - a.likeness);
  }

  /**
   * @param sureness how far it must be ahead of all others that come into question
   * @returns nothing if no objection is surely meant
   */
  recognise(text: string, { own, general }: Candidates, sureness: number): string | undefined {
    // What stands in quotes is the objection itself; the rest is about it.
    const quotes = [...text.matchAll(QUOTE)].map(([, quote = ""]) => quote);
    const found = (quotes.length > 0 ? quotes : saidIn(text)).flatMap((said) => {
      const resemblance = this.#resemblance(said);
      const of = (id: string) => resemblance.get(id) ?? 0;
      const lone = general.filter((id) => own.every((one) => !sayTheSame(one, id)));
      const twins = (id: string) => general.filter((one) => sayTheSame(id, one));
      return leader([
        ...own.map((id) => ({ id, likeness: Math.max(...[id, ...twins(id)].map(of)) })),
        ...lone.map((id) => ({ id, likeness: Math.max(0, of(id) - (own.length > 0 ? GENERAL : 0)) })),
      ]);
    });
    return found
      .filter(({ likeness, lead }) => lead >= sureness || likeness >= VERBATIM)
      .sort((a, b) => b.lead - a.lead)[0]?.id;
  }
}

/** `kaemmerei-kein-geld` is how the Kämmerei says `einwand-kein-geld`: these two are no rivals. */
function sayTheSame(own: string, general: string): boolean {
  return own.endsWith(general.slice(general.indexOf("-")));
}

/** The likeliest, and how far ahead it is. */
function leader(found: readonly FoundObjection[]): (FoundObjection & { readonly lead: number })[] {
  const [first, next] = [...found].sort((a, b) => b.likeness - a.likeness);
  return first === undefined ? [] : [{ ...first, lead: first.likeness - (next?.likeness ?? 0) }];
}

/** The whole, and what follows the words of speaking. */
function saidIn(text: string): string[] {
  const frame = FRAME.exec(text);
  return frame === null ? [text] : [text, text.slice(frame.index + frame[0].length)];
}
