import type { Advice } from "../corpus/advice";
import type { German, Reading } from "../language/german";
import { conceptTerm } from "./build-index";
import { collectPostings, type Numbers, Postings, type PostingsData } from "./postings";

/** An objection or an argument, and how much of a text it covers, 0 to 1. */
export interface FoundAdvice {
  readonly kind: "objection" | "argument";
  readonly id: string;
  readonly score: number;
}

/** What is kept of an {@link AdviceIndex}: which words, parts, concepts and addressees stand in which entry. */
export interface AdviceIndexData extends PostingsData {
  readonly entries: readonly { readonly kind: FoundAdvice["kind"]; readonly id: string }[];
}

/** A part of a compound or an expression of the lexicon says less than the word itself. */
const PART = 0.6;
const CONCEPT = 0.5;
/** Whose entry it is: enough to be found by, too little to push aside what somebody asks for. */
const ADDRESSEE = 0.55;

/** In the index an addressee is a term of its own, which no typed word can be. */
const addresseeTerm = (id: string): string => `@${id}`;

export function collectAdvice(
  { addressees, objections, teamWords }: Advice,
  german: Pick<German, "read">,
): AdviceIndexData {
  const inTeam = new Map(teamWords.map(({ id, text }) => [id, text]));
  const sayings = (one: (typeof objections)[number]) => [
    one.objection,
    ...one.also,
    ...one.replies,
    inTeam.get(one.id),
  ];
  const entries = [
    ...objections.map((one) => ({ kind: "objection" as const, id: one.id, texts: sayings(one), of: undefined })),
    ...addressees.flatMap(({ id: of, objections: own, arguments: all }) => [
      ...own.map((one) => ({ kind: "objection" as const, id: one.id, texts: sayings(one), of })),
      ...all.map(({ id, text }) => ({ kind: "argument" as const, id, texts: [text, inTeam.get(id)], of })),
    ]),
  ];
  const lists = new Map<string, number[]>();
  for (const [index, { texts, of }] of entries.entries()) {
    const readings = texts.map((text) => german.read(text ?? ""));
    const terms = readings.flatMap(({ terms: read, concepts }) => [
      ...read.flatMap(({ stem, parts }) => [stem, ...parts]),
      ...concepts.map(conceptTerm),
    ]);
    for (const term of new Set([...terms, ...(of === undefined ? [] : [addresseeTerm(of)])])) {
      lists.set(term, [...(lists.get(term) ?? []), index]);
    }
  }
  return { ...collectPostings(lists), entries: entries.map(({ kind, id }) => ({ kind, id })) };
}

/**
 * Finds objections and arguments by the words of a question, read as all questions are.
 *
 * The score is the share of the question that an entry covers, rare words counting more (idf). So it says by itself
 * whether anything was found: BM25 only orders what there is, and would find something for every question.
 */
export class AdviceIndex {
  readonly #entries: AdviceIndexData["entries"];
  readonly #postings: Postings;

  constructor(data: AdviceIndexData) {
    this.#entries = data.entries;
    this.#postings = new Postings(data);
  }

  /**
   * @param addressee whom the question speaks of
   * @returns every entry with its score, in the order of the corpus
   */
  find({ terms, concepts }: Pick<Reading, "terms" | "concepts">, addressee: string | undefined): FoundAdvice[] {
    const sums = new Float64Array(this.#entries.length);
    let whole = 0;
    for (const { stem, parts } of terms) {
      const best = new Float64Array(this.#entries.length);
      whole += this.#raise(best, stem, 1);
      for (const part of parts) this.#raise(best, part, PART);
      for (const [entry, weight] of best.entries()) sums[entry] = (sums[entry] ?? 0) + weight;
    }
    for (const concept of concepts) {
      const best = new Float64Array(this.#entries.length);
      this.#raise(best, conceptTerm(concept), CONCEPT);
      for (const [entry, weight] of best.entries()) sums[entry] = (sums[entry] ?? 0) + weight;
    }
    const theirs = new Float64Array(this.#entries.length);
    if (addressee !== undefined) for (const entry of this.#holding(addresseeTerm(addressee))) theirs[entry] = ADDRESSEE;
    return this.#entries.map(({ kind, id }, entry) => {
      const covered = whole === 0 ? 0 : Math.min(1, (sums[entry] ?? 0) / whole);
      const bonus = theirs[entry] ?? 0;
      return { kind, id, score: bonus + (1 - bonus) * covered };
    });
  }

  /** Lets each entry that holds a term count at least its weight. */
  #raise(best: Float64Array, term: string, share: number): number {
    const holding = this.#holding(term);
    const weight = Math.log(1 + this.#entries.length / Math.max(1, holding.length));
    for (const entry of holding) best[entry] = Math.max(best[entry] ?? 0, share * weight);
    return weight;
  }

  #holding(term: string): Numbers {
    const { start, end } = this.#postings.rangeOf(term);
    return this.#postings.members.subarray(start, end);
  }
}
