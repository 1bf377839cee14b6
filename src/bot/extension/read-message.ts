import { cleanText } from "../../knowledge";
import { cutOut, plainText } from "../plain-text";

/** What is longer is read no further: whatever is objected stands before. */
const LONGEST_HTML = 30_000;
const LONGEST_TEXT = 4000;

/**
 * The words of a colleague's message, line by line: without what it quotes, whom it mentions, and pictures.
 *
 * Only looked at while the dialog is drawn; nothing of it is kept.
 *
 * @returns empty if there are none
 */
export function readMessage(html: string): string {
  const own = cutOut(html.slice(0, LONGEST_HTML), /<blockquote\b/gi, /<\/blockquote>/gi);
  const lines = cutOut(own, /<at\b/gi, /<\/at>/gi).replace(
    /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]{0,200}>/gi,
    "\n",
  );
  const text = cleanText(plainText(lines))
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n")
    .slice(0, LONGEST_TEXT);
  return /[\p{L}\p{N}]/u.test(text) ? text : "";
}
