import type { Advice, AdviceContent } from "./advice";
import type { Example } from "./example";
import type { Debate, Mode, OpenTopic, ParagraphId, Sentence, Statement, Term } from "./schema";

/**
 * The smallest text that answers a question by itself, in our own words.
 *
 * `sources` holds at most two paragraphs, the main one first: it is the paragraph of the first sentence.
 */
export interface Passage {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly kind: Statement["kind"];
  readonly mode: Mode;
  readonly statements: readonly string[];
  readonly sentences: readonly Sentence[];
  readonly sources: readonly ParagraphId[];
}

/** A paragraph of the documentation with what it says, statement by statement. */
export interface Paragraph {
  readonly id: ParagraphId;
  readonly section: string;
  readonly title: string;
  readonly statements: readonly Statement[];
}

/** A concept of the lexicon: different words for the same thing. */
export interface Concept {
  readonly id: string;
  readonly expressions: readonly string[];
}

/** What people can be shown, and what reading their messages needs. Plain data, so that it can be kept in the cache. */
export interface Content {
  readonly paragraphs: readonly Paragraph[];
  readonly passages: readonly Passage[];
  readonly debates: readonly Debate[];
  readonly openTopics: readonly OpenTopic[];
  readonly terms: readonly Term[];
  readonly concepts: readonly Concept[];
  /** Words that compounds are made of, beyond those that the corpus uses anyway. */
  readonly wordParts: readonly string[];
  /** Patterns of words that show somebody is in danger, and figures of speech that only sound so. */
  readonly patterns: readonly { readonly label: string; readonly text: string }[];
  readonly advice: AdviceContent;
}

/** All that stands in the corpus, checked: the content, and the examples that index and models are made of. */
export interface Corpus extends Content {
  /** How people ask for a passage. */
  readonly questions: readonly Example[];
  /** How people ask for what the documentation does not answer. */
  readonly openQuestions: readonly Example[];
  /** Messages that are no question: small talk, requests to refuse, crisis, and what only looks like it. */
  readonly messages: readonly Example[];
  readonly advice: Advice;
}

/** The content alone: more than half of a corpus is examples, which would only be read in vain at every start. */
export function contentOf({ questions: _1, openQuestions: _2, messages: _3, advice, ...content }: Corpus): Content {
  const { descriptions: _4, talks: _5, said: _6, noDescriptions: _7, ...shown } = advice;
  return { ...content, advice: shown };
}
