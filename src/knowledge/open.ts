import { Advisor } from "./advisor";
import type { Answer } from "./answer";
import { readState } from "./cache/key";
import { type Prepared, readCache, writeCache } from "./cache/store";
import type { Content, Paragraph, Passage } from "./corpus/corpus";
import { findEntry } from "./corpus/find-entry";
import type { Debate, ParagraphId } from "./corpus/schema";
import { confirm, type Explanation, explain } from "./explain";
import { keepResults } from "./keep-results";
import type { German } from "./language/german";
import { Glossary } from "./language/glossary";
import { isEnglish } from "./language/is-english";
import { PatternFinder } from "./language/patterns";
import { Speller } from "./language/speller";
import { readFeatures } from "./learning/features";
import { SoftmaxModel } from "./learning/softmax";
import { Vocabulary } from "./learning/vocabulary";
import { make } from "./make";
import { openGerman } from "./open-german";
import { AdviceIndex } from "./search/advice-index";
import { isConceptTerm } from "./search/build-index";
import { Centroids } from "./search/centroids";
import { Neighbours } from "./search/neighbours";
import type { Judges } from "./search/rank";
import { Search } from "./search/search";
import { TermIndex } from "./search/term-index";

/** All that the bot knows. Synchronous and free of Teams: a question goes in, an answer comes out. */
export interface Knowledge {
  /** Short name of the state of the content. */
  readonly version: string;
  readonly corpus: Content;
  answer(question: string): Answer;
  /** What spoke for a passage, strongest first; words, parts and concepts (`stem:stabsstell`, `concept:geldnot`). */
  reasons(question: string, passageId: string): readonly string[];
  /** All passages and open topics, best first, with every concept of the lexicon or without one; for measuring. */
  order(question: string, withoutConcept?: string): readonly string[];
  /** How probable it is that a message is of a kind; `question` is one of them. */
  messageKinds(text: string): ReadonlyMap<string, number>;
  /** Signs of danger by patterns of words (`suizid`, `bedrohung`, `gewalt`). */
  dangerSigns(text: string): readonly string[];
  readonly advisor: Advisor;
  /** The concepts of the lexicon that a text speaks of. */
  concepts(text: string): readonly string[];
  isEnglish(text: string): boolean;
  /** @throws KnowledgeError for an id that the corpus does not hold */
  passage(id: string): Passage;
  paragraph(id: ParagraphId): Paragraph;
  /** The debate that a passage belongs to. */
  debateOf(passageId: string): Debate | undefined;
  /** Passages that one may ask about next. */
  related(passage: Passage): Passage[];
  /** The term of the glossary that a message asks for, if it asks what a word means. */
  explain(text: string): Explanation | undefined;
}

export interface OpenOptions {
  /** Where index and models are kept; without it they are made anew at every start. */
  readonly cacheDirectory?: string;
  /** Told in one line if the cache had to be made anew. */
  readonly log?: (line: string) => void;
  /** Of how many texts the results are kept for when they come again; 0 to measure. */
  readonly keptResults?: number;
}

const MOST_RELATED = 3;
/** Some megabytes; far more than people have in common. */
const KEPT_RESULTS = 1000;

/**
 * Opens the knowledge: checks the corpus and takes index and models from the cache if corpus and code are unchanged.
 *
 * @throws KnowledgeError with file, line and reason of every fault of the corpus
 */
export function openKnowledge(
  corpusDirectory: string,
  { cacheDirectory, log, keptResults = KEPT_RESULTS }: OpenOptions = {},
): Knowledge {
  const { key, version } = readState(corpusDirectory);
  const cached = cacheDirectory === undefined ? undefined : readCache(cacheDirectory, key);
  const prepared = cached ?? make(corpusDirectory);
  if (cached === undefined && cacheDirectory !== undefined) {
    log?.(`Der Zwischenspeicher passt nicht mehr zu Korpus oder Programm und wurde neu gebaut (${key}).`);
    writeCache(cacheDirectory, key, prepared);
  }
  return toKnowledge(prepared, version, keptResults);
}

/** What ranks entries, put together from what is prepared; on its own for tests that take an ingredient out. */
export function openJudges({ index, neighbours }: Prepared, german: German, model: SoftmaxModel): Judges {
  return {
    german,
    index: new TermIndex(index),
    speller: new Speller(index.names.filter((term) => !isConceptTerm(term))),
    neighbours: new Neighbours(neighbours.questions),
    model,
  };
}

function toKnowledge(prepared: Prepared, version: string, keptResults: number): Knowledge {
  const { corpus, phrases } = prepared;
  const german = openGerman(corpus, phrases);
  const vocabulary = new Vocabulary(prepared.features);
  const models = {
    entry: new SoftmaxModel(prepared.models.entry, vocabulary),
    message: new SoftmaxModel(prepared.models.message, vocabulary),
    situation: new SoftmaxModel(prepared.models.situation, vocabulary),
    addressee: new SoftmaxModel(prepared.models.addressee, vocabulary),
  };
  const said = {
    objections: new Neighbours(prepared.neighbours.objections),
    arguments: new Neighbours(prepared.neighbours.arguments),
    centroids: new Centroids(prepared.objections),
  };
  const search = new Search(corpus, openJudges(prepared, german, models.entry));
  const glossary = new Glossary(corpus.terms);
  const keep = <T>(look: (text: string) => T) => keepResults(keptResults, look);
  const answer = keep((question) => confirm(glossary, search.answer(question), question));
  const patterns = new PatternFinder(corpus.patterns);
  return {
    version,
    corpus,
    answer,
    reasons: (question, passageId) => search.reasons(question, passageId),
    order: (question, withoutConcept) => search.order(question, withoutConcept),
    messageKinds: keep((text) => {
      const probabilities = models.message.predict(readFeatures(german.read(text)));
      return new Map(models.message.labels.map((label, column) => [label, probabilities[column] ?? 0]));
    }),
    dangerSigns: keep((text) => patterns.find(text)),
    advisor: new Advisor(corpus, german, models, said, new AdviceIndex(prepared.adviceIndex), keep),
    concepts: (text) => german.read(text).concepts,
    isEnglish: keep(isEnglish),
    passage: (id) => findEntry(corpus.passages, id),
    paragraph: (id) => findEntry(corpus.paragraphs, id),
    debateOf: (id) => corpus.debates.find((debate) => debate.passages.includes(id)),
    related: (passage) =>
      corpus.passages
        .filter(({ id, sources }) => id !== passage.id && sources[0] === passage.sources[0])
        .slice(0, MOST_RELATED),
    explain: keep((text) => explain(glossary, answer, text)),
  };
}
