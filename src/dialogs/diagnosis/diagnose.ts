import type { Knowledge } from "../../knowledge";
import { recognise } from "../recognise/recognise";
import { type Belief, TEXT_FLOOR, weighBeliefs } from "./beliefs";
import type { Interview } from "./interview";
import { chooseQuestion } from "./next-question";
import { type DiagnosisState, NEW_DIAGNOSIS, UNKNOWN } from "./state";

/** How a text looks, seen as a description of a situation. */
export type FirstImpression = "crisis" | "not-a-situation" | "ask" | "candidates";

/** Found by leaving out training voices; a real situation must not be turned away. */
const NONE_FROM = 0.6;
const ASK_BELOW = 0.25;
const VAGUE_FROM = 0.25;

type Reader = Pick<Knowledge, "advisor" | "messageKinds" | "dangerSigns">;

/** What a text is, seen as a description of a situation. */
export function judgeDescription(knowledge: Reader, text: string): FirstImpression {
  const { situations, none, vague } = knowledge.advisor.describe(text);
  const recognised = recognise(knowledge, text);
  if (recognised.kind === "crisis") return "crisis";
  if (none >= NONE_FROM || recognised.kind === "small-talk") return "not-a-situation";
  const described = 1 - none - vague;
  const surest = Math.max(...Object.values(situations)) * described;
  return vague >= VAGUE_FROM || surest < ASK_BELOW ? "ask" : "candidates";
}

/** Reads a text as a description: whether it is one, and what it speaks for. */
export function readDescription(
  knowledge: Reader,
  text: string,
): { impression: FirstImpression; state: DiagnosisState } {
  const { advisor } = knowledge;
  const { situations } = advisor.describe(text);
  const state = { ...NEW_DIAGNOSIS, text: roundAll(situations), words: advisor.tellingWords(text) };
  return { impression: judgeDescription(knowledge, text), state };
}

const MOST_WORDS = 6;

/** Something more was told: both texts speak, and what was answered stays. */
export function addDescription(before: DiagnosisState, more: DiagnosisState): DiagnosisState {
  const together = Object.entries(more.text).map(
    ([id, probability]) => [id, (probability + TEXT_FLOOR) * ((before.text[id] ?? 0) + TEXT_FLOOR)] as const,
  );
  const sum = together.reduce((total, [, value]) => total + value, 0) || 1;
  const hadText = Object.keys(before.text).length > 0;
  const text = hadText ? roundAll(Object.fromEntries(together.map(([id, value]) => [id, value / sum]))) : more.text;
  const spoken = [before, more].filter((one) => mostTold(one) === mostTold({ text }));
  return { ...before, text, words: [...new Set(spoken.flatMap(({ words }) => words))].slice(0, MOST_WORDS) };
}

/** The situation that the user's words speak for most; the words that are kept spoke for it. */
export function mostTold({ text }: Pick<DiagnosisState, "text">): string | undefined {
  return Object.entries(text).reduce<[string, number] | undefined>(
    (best, one) => (best === undefined || one[1] > best[1] ? one : best),
    undefined,
  )?.[0];
}

/** Where a diagnosis stands: what is likely, and what would be asked next. */
export interface Standing {
  readonly beliefs: readonly Belief[];
  /** The id of the next question; nothing if it is sure, has asked enough, or nothing more would help. */
  readonly question: string | undefined;
}

export function standing(interview: Interview, state: DiagnosisState): Standing {
  return { beliefs: weighBeliefs(interview, state), question: chooseQuestion(interview, state) };
}

/**
 * Takes an answer. One that the question does not offer counts as „weiß ich nicht“: it is noted, so that the
 * question is not asked again.
 */
export function answerQuestion(
  interview: Interview,
  state: DiagnosisState,
  question: string,
  option: string,
): DiagnosisState {
  const offered = interview.question(question)?.options.some(({ id }) => id === option) === true;
  const others = state.answers.filter((answer) => answer.question !== question);
  return { ...state, answers: [...others, { question, option: offered ? option : UNKNOWN }] };
}

/** Takes back the last answer, for „zurück“. */
export function takeBackAnswer(state: DiagnosisState): DiagnosisState {
  return { ...state, answers: state.answers.slice(0, -1) };
}

function roundAll(probabilities: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(probabilities).map(([id, value]) => [id, Math.round(value * 1000) / 1000]));
}
