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

/** What somebody else said or refuses; without any of it a text says who it is about: „die Dame von der Kämmerei“. */
const SPEECH =
  /[„"“»:]|\b(ge?)?sag\w*|\b(ge)?sacht\b|\b(meint|meinte|meinen sie|findet|finden|heißt|hieß|behaupt\w*|antwort\w*|entgegn\w*|schreibt|schrieb|winkt|wehrt|blockt|kein\w*|koa|koi|nicht|net|ned|ni|nix|nichts|nie|nur|bloß|immer|doch|dürf\w*|darf|not?|said|says?)\b/iu;
const SOON = String.raw`(gleich|jetzt|nachher|heute|morgen|übermorgen|um \S+|in \S+ (min\w*|stunden?))`;
/** How a talk is announced and words are asked for: of the officer's own mouth, no objection. */
const ANNOUNCEMENTS = [
  new RegExp(
    String.raw`\b(ich )?(hab|habe|muss|geh|gehe|fahr|fahre|sitz|sitze|treff|treffe) (ich )?(${SOON} ?)+`,
    "giu",
  ),
  new RegExp(String.raw`(${SOON} )+(hab|habe|treff|treffe|seh|sehe) ich\b`, "giu"),
  /\b(ein|einen|das|den)? ?(gespräch|termin|treffen|spickzettel|argumente?)( mit| bei| beim| zu[mr]?| für)?( der| die| das| dem| den| einem| einer)?\b/giu,
  /\b(wie|womit|was) \w+ (ich|i|wir|mer)\b/giu,
];

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

/** Whether a text tells what somebody says or refuses. */
export function reportsSpeech(text: string): boolean {
  return SPEECH.test(text);
}

/** What is left of a text when the words go with which a talk is announced: „Ich habe gleich ein Gespräch mit …“. */
export function withoutAnnouncement(text: string): string {
  return ANNOUNCEMENTS.reduce((rest, pattern) => rest.replace(pattern, " "), text);
}
