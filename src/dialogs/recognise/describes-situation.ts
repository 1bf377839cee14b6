import type { Knowledge } from "../../knowledge";
import { judgeDescription } from "../diagnosis/diagnose";
import { isClause } from "./is-clause";
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
/** A sentence about oneself is no question, even if little speaks for a description. */
const OWN_SENTENCE_FROM = 0.4;
/** Keywords are looked up unless they surely are a situation: „Zusammenarbeit mit Jobcenter“ is none. */
const KEYWORDS_FROM = 0.5;
/** „Ich hab nix zu sagen hier“ sounds like „lass mal“, but is surely described. */
const NO_CANCEL_FROM = 0.85;
const FEWEST_TOLD_OF_SELF = 4;

/** Whether it is the user whom a text is about. */
export function speaksOfSelf(text: string): boolean {
  return SPEAKS_OF_SELF.test(text);
}

export function isQuestion(text: string): boolean {
  const trimmed = text.trim();
  return ENDS_AS_QUESTION.test(trimmed) || (BEGINS_AS_QUESTION.test(trimmed) && !trimmed.endsWith("."));
}

/**
 * Whether a message tells of a problem („sitz direkt beim OB, aber darf nix entscheiden“) and so leads to the
 * diagnosis, or asks for something that the corpus may answer, be it in keywords only.
 *
 * A few words that are a sentence tell something, a row of nouns is looked up. In doubt it is a question: an answer can
 * be passed over, an interview that nobody wanted is in the way.
 */
export function describesSituation(knowledge: Knowledge, text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  if (words < FEWEST_WORDS || NAMES_SOURCE.test(text) || !mayDescribe(knowledge, text)) return false;
  const impression = judgeDescription(knowledge, text);
  if (impression === "crisis" || (impression === "not-a-situation" && !isOnlyLikeCancel(knowledge, text))) return false;
  if (isQuestion(text)) return impression === "candidates" && asksAfterTelling(text);
  const answer = knowledge.answer(text);
  const self = speaksOfSelf(text);
  const sentence = isClause(text);
  const { situations, vague, none } = knowledge.advisor.describe(text);
  if (!sentence && !self && words <= MOST_KEYWORDS && !/[.,;:!–]/.test(text)) {
    const surest = Math.max(...Object.values(situations)) * (1 - none - vague);
    if (answer.kind === "answered" || surest < KEYWORDS_FROM) return false;
  }
  if (impression === "candidates" || vague >= VAGUE_FROM || answer.kind === "nothing-found") return true;
  const describedFrom = sentence && self && answer.kind !== "answered" ? OWN_SENTENCE_FROM : DESCRIBED_FROM;
  return 1 - none >= describedFrom && (self || answer.kind !== "answered");
}

/** Neither small talk nor anything that comes before; but a sentence about oneself is not said to end the talk. */
function mayDescribe(knowledge: Knowledge, text: string): boolean {
  const { kind } = recognise(knowledge, text);
  return kind === "question" || (kind === "small-talk" && isOnlyLikeCancel(knowledge, text));
}

/** Looks like „lass mal“, but is a sentence in which somebody tells of themselves. */
export function isOnlyLikeCancel(knowledge: Knowledge, text: string): boolean {
  const recognised = recognise(knowledge, text);
  if (recognised.kind !== "small-talk" || recognised.smallTalk !== "cancel" || isQuestion(text)) return false;
  const words = text.trim().split(/\s+/).length;
  if (words < FEWEST_TOLD_OF_SELF || !speaksOfSelf(text) || !isClause(text)) return false;
  return 1 - knowledge.advisor.describe(text).none >= NO_CANCEL_FROM;
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
