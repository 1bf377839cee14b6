import { cleanText } from "../../knowledge";
import type { TextFault } from "../share-reply";
import { paragraphsOf } from "./shareable";

/** With its frame and twice its size in UTF-8 a card stays under 20 KB. */
export const MOST_CHARACTERS = 3000;
/** Each line is a block of its own on the card. */
const MOST_LINES = 60;
/** What is a little too long is kept, so that it can be shortened. */
const MOST_KEPT = 5000;

/**
 * A text that a user has written for a channel: without what cannot be seen, without more than one empty line.
 *
 * @returns the text, or why it cannot be shared and what to keep of it
 * @example
 * readShareText("  ***  "); // { fault: { kind: "only-markup" } }
 */
export function readShareText(typed: string): { text: string } | { fault: TextFault; keep?: string } {
  const text = cleanText(typed)
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, " ")
    .replace(/[ \u00A0]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  if (text === "") return { fault: { kind: "empty" } };
  if (!/[\p{L}\p{N}]/u.test(withoutTags(text))) return { fault: { kind: "only-markup" } };
  const kept = text.length <= MOST_KEPT;
  const keep = kept ? { keep: text } : {};
  if (text.length > MOST_CHARACTERS)
    return { fault: { kind: "too-long", is: text.length, most: MOST_CHARACTERS, kept }, ...keep };
  const lines = paragraphsOf(text).length;
  if (lines > MOST_LINES) return { fault: { kind: "too-many-lines", is: lines, most: MOST_LINES, kept }, ...keep };
  return { text };
}

/** „<b></b>“ holds letters, but no words. */
function withoutTags(text: string): string {
  return text.replace(/<\/?[a-z][^<>]{0,200}>/gi, " ").replace(/&(?:[a-z]{2,8}|#\d{1,6});/gi, " ");
}
