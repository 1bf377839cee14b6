import type { Answer } from "./answer";
import type { Term } from "./corpus/schema";
import type { Glossary } from "./language/glossary";

/** What the glossary has to say to a message. */
export interface Explanation {
  readonly term: Term;
  /** Whether a passage answers it as well, which then comes first: only our own note is still to be said. */
  readonly answered: boolean;
}

/**
 * An answer is certain if the glossary names the very passage that came first as the one that says most about what is
 * asked for: „Was heißt Stabsstelle?“ may be meant by several, and all of them may be shown.
 */
export function confirm(glossary: Glossary, answer: Answer, text: string): Answer {
  const [best] = answer.hits;
  if (answer.kind !== "unsure" || best === undefined) return answer;
  const found = glossary.find(text);
  const named = found?.asked === true && found.byName && found.term.passage === best.passage.id;
  return named ? { kind: "answered", best, hits: answer.hits } : answer;
}

/**
 * Decides whether the glossary explains what somebody asks for.
 *
 * „Was heißt ISEK?“ and a lone „ISEK“ ask for the word. A lone „Vernetzung“ is a keyword: passages come first, and the
 * glossary helps out where they have nothing. What the documentation says of a term by its name comes before our words.
 */
export function explain(glossary: Glossary, answerTo: (text: string) => Answer, text: string): Explanation | undefined {
  const found = glossary.find(text);
  if (found === undefined) return undefined;
  const { term, byName, asked, abbreviated } = found;
  const { kind } = answerTo(text);
  if (!asked && !abbreviated) return kind === "nothing-found" ? { term, answered: false } : undefined;
  const answered = kind === "answered" && byName && term.text !== undefined;
  return answered && term.elaboration === undefined ? undefined : { term, answered };
}
