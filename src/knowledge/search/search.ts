import type { Answer, Hit } from "../answer";
import type { Corpus, Passage } from "../corpus/corpus";
import type { OpenTopic } from "../corpus/schema";
import { readFeatures } from "../learning/features";
import { judge } from "./confidence";
import { type Judges, type Ranking, rank } from "./rank";

const MOST_HITS = 10;
const MOST_REASONS = 5;

/**
 * Finds the passages that answer a German question, and says how sure it is.
 *
 * A wrong answer costs more trust than a question back, so `answered` needs a calibrated probability
 * (see `confidence.ts`); below it asks which topic is meant, and it says plainly if the
 * documentation does not answer.
 *
 * @example
 * search.answer("Ist eine Stabsstelle eine Garantie?");
 * // { kind: "answered", best: { passage: { id: "stabsstelle-keine-garantie", sources: ["P10"], … }, score: 0.9, … }, … }
 */
export class Search {
  readonly #passages: ReadonlyMap<string, Passage>;
  readonly #topics: ReadonlyMap<string, OpenTopic>;
  readonly #judges: Judges;

  constructor({ passages, openTopics }: Pick<Corpus, "passages" | "openTopics">, judges: Judges) {
    this.#passages = new Map(passages.map((passage) => [passage.id, passage]));
    this.#topics = new Map(openTopics.map((topic) => [topic.id, topic]));
    this.#judges = judges;
  }

  answer(question: string): Answer {
    const ranking = rank(this.#judges, question);
    const hits = this.#toHits(ranking);
    const { verdict, topic } = judge(ranking, (id) => this.#passages.get(id)?.sources[0]);
    const [best] = hits;
    if (best === undefined || verdict === "nothing-found") {
      return { kind: "nothing-found", topic: topic === undefined ? undefined : this.#topics.get(topic), hits };
    }
    return verdict === "answered" ? { kind: "answered", best, hits } : { kind: "unsure", hits };
  }

  /** What spoke for a passage, strongest first. On its own: chats do not show it, and it holds words of the question. */
  reasons(question: string, passageId: string): readonly string[] {
    const { german, model } = this.#judges;
    return model
      .reasonsFor(passageId, readFeatures(german.read(question)))
      .map(({ feature }) => feature)
      .filter((feature) => !feature.startsWith("gram:"))
      .slice(0, MOST_REASONS);
  }

  /**
   * All passages and open topics, best first, as if the lexicon lacked a concept; to measure what it brings.
   *
   * Only the question is read without it. Index and model stay as they were built, since to build them anew for each of
   * some four hundred concepts would take hours: it is measured what a concept adds to a question, not what it taught.
   */
  order(question: string, withoutConcept?: string): readonly string[] {
    const { german } = this.#judges;
    const read = (text: string) => {
      const reading = german.read(text);
      return { ...reading, concepts: reading.concepts.filter((concept) => concept !== withoutConcept) };
    };
    return rank({ ...this.#judges, german: { read } }, question).entries.map(({ id }) => id);
  }

  /** The passages, best first; after the best, paragraphs that have not been named yet come before more of the same. */
  #toHits({ entries }: Ranking): Hit[] {
    const candidates = entries.flatMap(({ id, probability }) => {
      const passage = this.#passages.get(id);
      return passage ? [{ passage, score: probability }] : [];
    });
    const named = new Set<string | undefined>();
    const first: typeof candidates = [];
    const later: typeof candidates = [];
    for (const candidate of candidates) {
      const [source] = candidate.passage.sources;
      (named.has(source) ? later : first).push(candidate);
      named.add(source);
    }
    return [...first.slice(0, 3), ...[...first.slice(3), ...later].sort((a, b) => b.score - a.score)].slice(
      0,
      MOST_HITS,
    );
  }
}
