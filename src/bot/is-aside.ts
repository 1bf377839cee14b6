import { recognise } from "../dialogs";
import type { Knowledge } from "../knowledge";

/** A text for a channel is longer than what people ask in between. */
const LONGEST_QUESTION_WORDS = 20;
/** So few words are a keyword to look up if the corpus knows them. */
const KEYWORDS = 3;
const BEGINS_LIKE_ONE =
  /^(was|wat|wie|wer|wo|wann|warum|wieso|weshalb|welche\w*|wozu|gibt es|gibts|kann ich|muss ich|what|how|why|who|where)\b/i;

/**
 * Whether something typed while a text is asked for is meant for us, not for the channel: a question, thanks, a cry for help.
 *
 * @example
 * isAside(knowledge, "Was heißt Stabsstelle?"); // true
 * isAside(knowledge, "Wer Hilfe sucht, soll sie bei uns auch finden."); // false
 */
export function isAside(knowledge: Knowledge, text: string): boolean {
  const { kind } = recognise(knowledge, text);
  if (kind === "crisis") return true;
  const words = text.trim().split(/\s+/).length;
  if (words >= LONGEST_QUESTION_WORDS || /\n/.test(text.trim())) return false;
  if (/\?\s*$/.test(text)) return true;
  if (words <= 2 * KEYWORDS && BEGINS_LIKE_ONE.test(text.trim()) && !/[.!:]\s*$/.test(text)) return true;
  return words <= KEYWORDS && (kind === "small-talk" || knowledge.answer(text).kind === "answered");
}
