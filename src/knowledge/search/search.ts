import type { Answer, Hit } from "../answer";
import type { Content, Passage } from "../corpus/corpus";
import type { OpenTopic } from "../corpus/schema";
import { readFeatures } from "../learning/features";
import { askedTopic } from "./asked-topic";
import { conceptTerm } from "./build-index";
import { type Judgement, judge, withoutGuess } from "./confidence";
import { type Judges, type Ranking, rank } from "./rank";

const MOST_HITS = 10;
const MOST_REASONS = 5;
/** So many topics are offered to choose from. */
const MOST_SHOWN = 3;

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

  constructor({ passages, openTopics }: Pick<Content, "passages" | "openTopics">, judges: Judges) {
    this.#passages = new Map(passages.map((passage) => [passage.id, passage]));
    this.#topics = new Map(openTopics.map((topic) => [topic.id, topic]));
    this.#judges = judges;
  }

  answer(question: string): Answer {
    const asked = askedTopic(question);
    const ranking = rank(this.#judges, asked ?? question);
    const hits = this.#toHits(ranking);
    const judged = judge(ranking, (id) => this.#passages.get(id)?.sources[0]);
    const { verdict, topic } = asked === undefined ? judged : this.#withoutGuess(judged, hits, asked);
    const [best] = hits;
    if (best === undefined || verdict === "nothing-found") {
      return { kind: "nothing-found", topic: topic === undefined ? undefined : this.#topics.get(topic), hits };
    }
    return verdict === "answered" ? { kind: "answered", best, hits } : { kind: "unsure", hits };
  }

  #withoutGuess(judged: Judgement, hits: readonly Hit[], asked: string): Judgement {
    const topic = this.#wordsOf(asked);
    const shown = hits.slice(0, MOST_SHOWN).map(({ passage }) => passage.id);
    return withoutGuess(judged, shown, (entry) => {
      const said = new Set(this.#wordsOf(this.#textOf(entry)));
      return topic.some((word) => said.has(word));
    });
  }

  /** Its stems, what they are made of, and the concepts that it speaks of. */
  #wordsOf(text: string): readonly string[] {
    const { terms, concepts } = this.#judges.german.read(text);
    return [...terms.flatMap(({ stem, parts }) => [stem, ...parts]), ...concepts.map(conceptTerm)];
  }

  #textOf(id: string): string {
    const passage = this.#passages.get(id);
    const topic = this.#topics.get(id);
    return passage === undefined
      ? `${topic?.title} ${topic?.text}`
      : [passage.title, passage.question, ...passage.sentences.map(({ text }) => text)].join(" ");
  }

  /** What spoke for a passage, strongest first. On its own: chats do not show it, and it holds words of the question. */
  reasons(question: string, passageId: string): readonly string[] {
    const { german, model } = this.#judges;
    return model
      .reasonsFor(passageId, readFeatures(german.read(askedTopic(question) ?? question)))
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
    return rank({ ...this.#judges, german: { read } }, askedTopic(question) ?? question).entries.map(({ id }) => id);
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
