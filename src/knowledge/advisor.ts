import type { Addressee, Objection, Situation, Strategy } from "./corpus/advice-schema";
import type { Content } from "./corpus/corpus";
import { findEntry } from "./corpus/find-entry";
import type { German } from "./language/german";
import { NounFinder } from "./language/nouns";
import { readWords } from "./language/tokenise";
import { readFeatures } from "./learning/features";
import type { SoftmaxModel } from "./learning/softmax";
import { type Occasion, type RankedArgument, rankArguments } from "./ranking/rank-arguments";
import { quotesSomebody, reportsSpeech, withoutAnnouncement } from "./ranking/read-report";
import { AddresseeRecogniser, type Recognised } from "./ranking/recognise-addressee";
import { type Candidates, type FoundObjection, ObjectionRecogniser, SURENESS } from "./ranking/recognise-objection";
import type { AdviceIndex, FoundAdvice } from "./search/advice-index";
import type { Centroids } from "./search/centroids";
import type { Neighbours } from "./search/neighbours";

/** What a text says of the situation that somebody is in. */
export interface Description {
  /** Probability by situation, summing to 1 over the situations. */
  readonly situations: Readonly<Record<string, number>>;
  /** How probable it is that nothing is described: talk, a question, an announcement. */
  readonly none: number;
  /** How probable it is that something is described, but too vaguely. */
  readonly vague: number;
  /** How probable it is that a talk is announced, or arguments are asked for. Part of `none`. */
  readonly talk: number;
}

const MOST_WORDS = 4;
const VAGUE = "unklar";
const TALK = "gespraech";
/** From here on a text is taken to speak of somebody, although nobody was asked. */
const SURE = 0.8;
/** Half of the question must be covered; keywords and near misses were looked at, see advisor-search.test.ts. */
const LEAST_SCORE = 0.52;
/** In fewer words nothing is reported unless somebody is said to say it. */
const FEWEST_TOLD = 4;
/** What a wording adds to its likeness, so that both scores mean about the same. */
const LIKE_FROM_ZERO = 0.14;

/** Knows situations, addressees and arguments: recognises them in what is typed, and ranks what helps. */
export class Advisor {
  readonly #advice: Content["advice"];
  readonly #german: German;
  readonly #nouns: NounFinder;
  readonly #model: SoftmaxModel;
  readonly #addressees: AddresseeRecogniser;
  readonly #objections: ObjectionRecogniser;
  readonly #arguments: Neighbours;
  readonly #index: AdviceIndex;

  constructor(
    { advice, concepts }: Pick<Content, "advice" | "concepts">,
    german: German,
    models: Readonly<Record<"situation" | "addressee", SoftmaxModel>>,
    said: Readonly<Record<"objections" | "arguments", Neighbours>> & { readonly centroids: Centroids },
    index: AdviceIndex,
    keep: <T>(look: (text: string) => T) => (text: string) => T,
  ) {
    this.#advice = advice;
    this.#german = german;
    this.#nouns = new NounFinder(concepts);
    this.#model = models.situation;
    this.#addressees = new AddresseeRecogniser(advice.addressees, models.addressee, german);
    this.#objections = new ObjectionRecogniser(said.objections, said.centroids, german);
    this.#arguments = said.arguments;
    this.#index = index;
    this.describe = keep((text) => this.#describe(text));
    this.recogniseAddressee = keep((text) => this.#addressees.recognise(text));
  }

  readonly describe: (text: string) => Description;

  #describe(text: string): Description {
    const probabilities = this.#model.predict(readFeatures(this.#german.read(text)));
    const byLabel = new Map(this.#model.labels.map((label, column) => [label, probabilities[column] ?? 0]));
    const known = this.#advice.situations.map(({ id }) => ({ id, probability: byLabel.get(id) ?? 0 }));
    const described = known.reduce((sum, { probability }) => sum + probability, 0);
    const vague = byLabel.get(VAGUE) ?? 0;
    return {
      situations: Object.fromEntries(known.map(({ id, probability }) => [id, probability / (described || 1)])),
      none: 1 - described - vague,
      vague,
      talk: byLabel.get(TALK) ?? 0,
    };
  }

  /** The nouns of a description that spoke loudest for its likeliest situation, strongest first, as they were typed. */
  tellingWords(text: string): string[] {
    const { situations } = this.describe(text);
    const [likeliest] = Object.entries(situations).reduce((best, one) => (one[1] > best[1] ? one : best));
    const reading = this.#german.read(text);
    const features = [...readFeatures(reading)].filter(([feature]) => feature.startsWith("stem:"));
    const telling = this.#model
      .reasonsFor(likeliest, new Map(features))
      .flatMap(({ feature }) => reading.terms.filter(({ stem }) => `stem:${stem}` === feature));
    return this.#nouns.show(telling, text).slice(0, MOST_WORDS);
  }

  /** Whom a text speaks of, likeliest first; empty if of nobody. */
  readonly recogniseAddressee: (text: string) => Recognised[];

  /**
   * The objection that a text is; for an answer to „Womit rechnen Sie?“.
   *
   * @param addressee whose own objections come before the general ones
   */
  recogniseObjection(text: string, addressee: Addressee | undefined): string | undefined {
    // „Datenschutz“, said of those who look after it, is no name but the objection.
    const said = withoutAnnouncement(text, addressee) || text;
    return this.#objections.recognise(said, this.#objectionsOf(addressee), SURENESS.answered);
  }

  /**
   * The objection that a text reports beside saying whom it is about. That a talk is announced is none: without
   * words of speaking or refusing a few words are a name and a topic, „Kämmerei, Haushaltssperre“.
   */
  reportedObjection(text: string, addressee: Addressee | undefined): string | undefined {
    const told = withoutAnnouncement(text, addressee);
    if (!reportsSpeech(told) && readWords(told).length < FEWEST_TOLD) return undefined;
    return this.#objections.recognise(told, this.#objectionsOf(addressee), SURENESS.reported);
  }

  /** Whether a text tells what somebody has said, be it a known objection or not. */
  reportsObjection(text: string, addressee: Addressee | undefined): boolean {
    return quotesSomebody(withoutAnnouncement(text, addressee));
  }

  #objectionsOf(addressee: Addressee | undefined): Candidates {
    const ids = (objections: readonly Objection[]) => objections.map(({ id }) => id);
    return { own: ids(addressee?.objections ?? []), general: ids(this.#advice.objections) };
  }

  /** Objections that a colleague's message holds, likeliest first; those of whoever it speaks of, and general ones, before others. */
  findObjections(message: string): FoundObjection[] {
    const { own, general } = this.#objectionsOf(this.#spokenOf(message));
    return this.#objections.findIn(message, [...own, ...general]);
  }

  /** Objections and arguments that a question or a keyword leads to, best first; empty if it leads to none. */
  search(question: string): FoundAdvice[] {
    const likeness = this.#objections.likeness(question);
    const score = ({ kind, id, score: covered }: FoundAdvice) =>
      kind === "objection" ? Math.max(covered, LIKE_FROM_ZERO + (likeness.get(id) ?? 0)) : covered;
    return this.#index
      .find(this.#german.read(question), this.#spokenOf(question)?.id)
      .map((one) => ({ ...one, score: Math.min(1, score(one)) }))
      .filter((one) => one.score >= LEAST_SCORE)
      .sort((a, b) => b.score - a.score);
  }

  /** Whom a text surely speaks of. */
  #spokenOf(text: string): Addressee | undefined {
    const [likeliest] = this.recogniseAddressee(text);
    return likeliest !== undefined && likeliest.probability >= SURE ? this.addressee(likeliest.id) : undefined;
  }

  /** @param said what the officer typed about the talk; arguments in similar words come first */
  rankArguments(addressee: Addressee, occasion: Omit<Occasion, "likeness">, said = ""): RankedArgument[] {
    const told = readWords(withoutAnnouncement(said));
    return rankArguments(addressee, {
      ...occasion,
      ...(told.length < FEWEST_TOLD ? {} : { likeness: this.#arguments.similarity(told) }),
    });
  }

  situation(id: string): Situation {
    return findEntry(this.#advice.situations, id);
  }

  strategy(id: string): Strategy {
    return findEntry(this.#advice.strategies, id);
  }

  addressee(id: string): Addressee {
    return findEntry(this.#advice.addressees, id);
  }

  objection(id: string): Objection {
    return findEntry([...this.#advice.objections, ...this.#advice.addressees.flatMap((one) => one.objections)], id);
  }
}
