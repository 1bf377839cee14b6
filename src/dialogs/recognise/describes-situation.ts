import type { Knowledge } from "../../knowledge";
import { judgeDescription } from "../diagnosis/diagnose";
import { recognise } from "./recognise";

/** How a question is asked, with a question mark or without. */
const ENDS_AS_QUESTION = /\?\s*$|\b(ist?|isses) (das|es|des|dat) \p{L}+$|\boder (eher )?ni(x|ch|cht)$/iu;
const BEGINS_AS_QUESTION =
  /^(was|wat|wos|wie|wia|wer|wo|wann|wan|warum|wieso|weshalb|welche\w*|wozu|wofür|worauf|woran|gibt es|gibts|ist|is|sind|soll|muss|kann man|darf|hat|haben|what|how|who|why|when|where|which|is|are|does|do|should|can)\b/i;
/** „… Was tun?“ asks for a way out of what was told before, not for a passage. */
const SEEKS_ADVICE =
  /\b(was tun|und (nun|jetzt|jetz|nu)|(was|wie) (mach|tu|kann|soll|könnte|komm|krieg|gewinn|geh|bring|sag|reagier)(e|t)? (ich|i|wir|mer|man)|soll ich)\b[^.!?]*\?*\s*$/i;
/** Who names the source asks about it. */
const NAMES_SOURCE = /\b(worksh\w*|dokumentation\w*|teilnehmende[nr]?|berlin-?institut\w*)\b/i;
const SPEAKS_OF_SELF = /\b(ich|i|mich|mir|mi|mei|mein\w*|wir|mer|uns|unser\w*|unsre\w*|hier|me|my|we|us|our)\b/i;

/** Fewer words before „was tun?“ are no story. */
const FEWEST_TOLD = 6;
const FEWEST_WORDS = 3;
/** A row of nouns without a comma is something to look up. */
const MOST_KEYWORDS = 9;
const VAGUE_FROM = 0.5;
const DESCRIBED_FROM = 0.6;

export function isQuestion(text: string): boolean {
  const trimmed = text.trim();
  return ENDS_AS_QUESTION.test(trimmed) || (BEGINS_AS_QUESTION.test(trimmed) && !trimmed.endsWith("."));
}

/**
 * Whether a message tells of a problem („sitz direkt beim OB, aber darf nix entscheiden“) and so leads to the
 * diagnosis, or asks for something that the corpus may answer, be it in keywords only.
 *
 * In doubt it is a question: an answer can be passed over, an interview that nobody wanted is in the way.
 */
export function describesSituation(knowledge: Knowledge, text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  if (words < FEWEST_WORDS || NAMES_SOURCE.test(text) || recognise(knowledge, text).kind !== "question") return false;
  const impression = judgeDescription(knowledge, text);
  if (impression === "not-a-situation" || impression === "crisis") return false;
  if (isQuestion(text)) return impression === "candidates" && asksAfterTelling(text);
  const answer = knowledge.answer(text);
  const self = SPEAKS_OF_SELF.test(text);
  const keywords = !self && words <= MOST_KEYWORDS && !/[.,;:!–]/.test(text);
  if (keywords && answer.kind === "answered") return false;
  if (impression === "candidates") return true;
  const { vague, none } = knowledge.advisor.describe(text);
  if (vague >= VAGUE_FROM || answer.kind === "nothing-found") return true;
  return 1 - none >= DESCRIBED_FROM && (self || answer.kind !== "answered");
}

function asksAfterTelling(text: string): boolean {
  const [asked] = SEEKS_ADVICE.exec(text) ?? [];
  if (asked === undefined) return false;
  return (
    text
      .slice(0, text.length - asked.length)
      .trim()
      .split(/\s+/).length >= FEWEST_TOLD
  );
}
