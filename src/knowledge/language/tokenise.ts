import { keepLast } from "../keep-last";
import { cleanText, fold } from "./fold";
import { unifyGender } from "./gender";

/** A word as it stood in the text, folded. `joined` holds the pieces of a hyphenated word. */
export interface Token {
  readonly word: string;
  /** As it was typed, gender forms unified. */
  readonly original: string;
  readonly pieces: readonly string[];
  /** "Integrations-" in "Integrations- oder Vielfaltskonzept": its second half stands in a later word. */
  readonly suspended: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:[-‐‑–'’][\p{L}\p{N}]+)*(?:[-‐‑](?=\s|,|\/|$))?/gu;
const MOST_TOKENS = 400;
const LONGEST_WORD = 80;

/**
 * Cuts text into folded words; gender forms become one form, hyphenated words keep their pieces.
 *
 * Nothing beyond the first {@link MOST_TOKENS} words is read: nobody asks longer, and a pasted
 * document must not hold up the others.
 *
 * @example
 * tokenise("Anti-Diskriminierungsarbeit?");
 * // [{ word: "antidiskriminierungsarbeit", original: "Anti-Diskriminierungsarbeit", pieces: ["anti", "diskriminierungsarbeit"], suspended: false }]
 */
export const tokenise = keepLast((text: string): readonly Token[] => cutWords(unifyGender(cleanText(text))));

/** The same of a text as it stands, each gender form being a word of its own. */
export function cutWords(text: string): Token[] {
  const words = text.match(WORD) ?? [];
  return words.slice(0, MOST_TOKENS).flatMap((raw) => {
    const suspended = /[-‐‑]$/.test(raw);
    const pieces = raw
      .split(/[-‐‑–'’]/)
      .map(fold)
      .filter((piece) => piece !== "" && piece.length <= LONGEST_WORD);
    if (pieces.length === 0) return [];
    return [{ word: pieces.join(""), original: raw, pieces: pieces.length > 1 ? pieces : [], suspended }];
  });
}

/** The folded words of a text alone, for character n-grams. */
export function readWords(text: string): string[] {
  return tokenise(text).map(({ word }) => word);
}
