import { type Belief, weighBeliefs } from "./beliefs";
import type { Interview } from "./interview";
import type { DiagnosisState } from "./state";

const MOST_QUESTIONS = 5;
/** Who chose a candidate has told the main thing; with three more presses the argument card is the seventh. */
const MOST_AFTER_PICK = 3;
/** Sure enough to stop asking. */
const SURE = 0.82;
/** Less than this many bits are not worth a question. */
const LEAST_INFORMATION = 0.05;
/** An option with this weight belongs to what a situation is. */
const IMPLIED_FROM = 2;
/** Below it a situation no longer keeps a question alive. */
const STILL_POSSIBLE = 0.02;

/**
 * Chooses the question that tells most about what is still open, by expected information (Lindley
 * 1956): how many bits of doubt it removes on average over its answers.
 *
 * @returns nothing if it is sure, if {@link mostQuestions} were asked, or if no question would tell anything
 */
export function chooseQuestion(interview: Interview, state: DiagnosisState): string | undefined {
  const beliefs = weighBeliefs(interview, state);
  const top = beliefs[0]?.probability ?? 0;
  if (state.answers.length >= mostQuestions(state) || top >= SURE) return undefined;
  const asked = new Set([...(state.known ?? []), ...state.answers].map(({ question }) => question));
  const possible = new Set(
    beliefs.filter(({ probability }) => probability >= STILL_POSSIBLE).map(({ situation }) => situation),
  );
  const worth = interview.questions
    .filter(
      ({ id, about }) =>
        !asked.has(id) &&
        !isImplied(interview, id, state.picked) &&
        isAbout(about, state.picked, beliefs) &&
        (about.length === 0 || about.some((situation) => possible.has(situation))),
    )
    .map(({ id }) => ({ id, bits: expectedInformation(interview, id, beliefs) }))
    .sort((a, b) => b.bits - a.bits || a.id.localeCompare(b.id));
  const [best] = worth;
  return best !== undefined && best.bits >= LEAST_INFORMATION ? best.id : undefined;
}

/** How many questions are asked at most: those before a candidate was chosen count as well. */
export function mostQuestions({ picked }: Pick<DiagnosisState, "picked">): number {
  return picked === undefined ? MOST_QUESTIONS : MOST_AFTER_PICK;
}

/**
 * Who chose „Stabsstelle ohne Befugnisse“ has said where the post sits and what it may not do: what is asked then is
 * what speaks for the neighbours.
 */
function isImplied(interview: Interview, question: string, picked: string | undefined): boolean {
  const options = interview.question(question)?.options ?? [];
  return picked !== undefined && options.some(({ weights }) => (weights[picked] ?? 0) >= IMPLIED_FROM);
}

const RIVALS = 2;

/** After a candidate was chosen, only what concerns it and its likeliest rivals. */
function isAbout(about: readonly string[], picked: string | undefined, beliefs: readonly Belief[]): boolean {
  const likeliest = beliefs.slice(0, RIVALS).map(({ situation }) => situation);
  return picked === undefined || about.some((situation) => situation === picked || likeliest.includes(situation));
}

/** Bits of doubt that a question removes on average. */
export function expectedInformation(interview: Interview, question: string, beliefs: readonly Belief[]): number {
  const options = interview.question(question)?.options ?? [];
  const after = options.map(({ id: option }) => {
    const joint = beliefs.map(
      ({ situation, probability }) => probability * (interview.likelihood(question, option, situation) ?? 0),
    );
    const sum = joint.reduce((total, value) => total + value, 0);
    return sum === 0 ? 0 : sum * entropy(joint.map((value) => value / sum));
  });
  return entropy(beliefs.map(({ probability }) => probability)) - after.reduce((total, value) => total + value, 0);
}

function entropy(probabilities: readonly number[]): number {
  return probabilities.reduce((sum, value) => (value > 0 ? sum - value * Math.log2(value) : sum), 0);
}
