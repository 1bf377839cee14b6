import type {
  Addressee,
  Block,
  ExternalFact,
  InterviewQuestion,
  Objection,
  Situation,
  Strategy,
} from "./advice-schema";
import type { Example } from "./example";

/** The lists below `argumente` that hold reported objections; the others hold announced talks. */
export function holdsObjections(file: string): boolean {
  return file.startsWith("argumente/einwaende-gesagt");
}

/** What helps in a situation: the half of the content that is our elaboration. */
export interface AdviceContent {
  readonly situations: readonly Situation[];
  readonly strategies: readonly Strategy[];
  readonly addressees: readonly Addressee[];
  /** Objections that come from anywhere. */
  readonly objections: readonly Objection[];
  readonly blocks: readonly Block[];
  readonly facts: readonly ExternalFact[];
  /** Each argument, and a reply to each objection, in words for a channel: said to nobody, since others read along. */
  readonly teamWords: readonly { readonly id: string; readonly text: string }[];
  readonly interview: readonly InterviewQuestion[];
}

/** The same with the examples that the models learn from. */
export interface Advice extends AdviceContent {
  /** How officers describe a situation. */
  readonly descriptions: readonly Example[];
  /** How officers announce a talk: messages that name whom they must convince. */
  readonly talks: readonly Example[];
  /** How officers report what somebody objects, beside the ways that stand with the objections. Learnt from, never shown. */
  readonly said: readonly Example[];
  /** What is no description of a situation, or too vague for one. */
  readonly noDescriptions: readonly Example[];
}
