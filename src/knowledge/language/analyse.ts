import type { CompoundSplitter } from "./compounds";
import { stem, stemInPhrase } from "./stem";
import { isStopWord } from "./stop-words";
import type { Token } from "./tokenise";

/** One meaningful word of a text. */
export interface Term {
  /** Folded, as it stood. */
  readonly word: string;
  /** As it was typed. */
  readonly original: string;
  readonly stem: string;
  /** Stems of what the word is made of, if it is a compound; without the stem itself. */
  readonly parts: readonly string[];
}

export interface Analysis {
  readonly terms: readonly Term[];
  /** Stems of all words in order, stop words too: phrases of the lexicon need them („kein Geld“). Articles are one word. */
  readonly sequence: readonly string[];
  /** Folded words in order, for character n-grams. */
  readonly words: readonly string[];
}

/**
 * Reduces German text, cut into words, to what carries its meaning.
 *
 * The index, the models and every question go through this one function; that is what makes them meet.
 *
 * @example
 * analyse(tokenise("Was bringt eine Stabsstelle?"), splitter).terms;
 * // [{ word: "bringt", original: "bringt", stem: "bringt", parts: [] }, { word: "stabsstelle", …, parts: ["stab", "stell"] }]
 */
export function analyse(tokens: readonly Token[], splitter: CompoundSplitter): Analysis {
  const terms = tokens.flatMap((token, index) => {
    const completed = token.suspended ? completeSuspended(token, tokens.slice(index + 1), splitter) : undefined;
    const word = completed ?? token.word;
    if (isStopWord(word) || /^\d?$/.test(word)) return [];
    return [{ ...toTerm(word, token.pieces, splitter), original: token.original }];
  });
  return { terms, sequence: tokens.map(({ word }) => stemInPhrase(word)), words: tokens.map(({ word }) => word) };
}

function toTerm(word: string, pieces: readonly string[], splitter: CompoundSplitter): Omit<Term, "original"> {
  const own = stem(word);
  const parts = (pieces.length > 0 ? pieces : [word]).flatMap((piece) => {
    const split = splitter.split(piece);
    return split.length > 0 ? [...split] : [piece];
  });
  return { word, stem: own, parts: [...new Set(parts.map(stem))].filter((part) => part !== own) };
}

/** "Integrations- oder Vielfaltskonzept": the last part of the next compound completes the first. */
function completeSuspended(token: Token, rest: readonly Token[], splitter: CompoundSplitter): string | undefined {
  for (const next of rest.slice(0, 4)) {
    const last = splitter.split(next.word).at(-1);
    if (last !== undefined && !next.suspended) return token.word + last;
  }
  return undefined;
}
