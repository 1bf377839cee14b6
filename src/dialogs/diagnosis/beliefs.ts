import type { Interview } from "./interview";
import { type DiagnosisState, UNKNOWN } from "./state";

/** How probable a situation is, given all that was said. */
export interface Belief {
  readonly situation: string;
  readonly probability: number;
}

/**
 * How much the words count beside the answers. Below 1, because a classifier's errors on one text
 * are not independent; fitted with the simulated officers of the training side.
 */
const TEXT_TRUST = 0.7;
/** No situation is ever impossible by a text: people leave out the main thing. */
export const TEXT_FLOOR = 0.004;
/** What the user says outright weighs more than what the classifier reads. */
const PICKED = 1.2;
/** The six situations that the workshop does not treat are rarer. */
const FURTHER_PRIOR = 0.8;
/** An answer may be wrong or misunderstood. */
const SLIP = 0.04;

/**
 * Puts words and answers together by Bayes' rule: the prior, the classifier's opinion of the text,
 * and for each answer how probable it is in each situation.
 *
 * @returns all situations, likeliest first; probabilities sum to 1
 */
export function weighBeliefs(interview: Interview, state: DiagnosisState): Belief[] {
  const hasText = Object.keys(state.text).length > 0 || state.picked !== undefined;
  const logs = interview.situations.map(({ id, inWorkshop }) => {
    const prior = Math.log(inWorkshop ? 1 : FURTHER_PRIOR);
    const said = Math.max(state.text[id] ?? 0, id === state.picked ? PICKED : 0);
    const text = hasText ? TEXT_TRUST * Math.log(said + TEXT_FLOOR) : 0;
    const answers = [...(state.known ?? []), ...state.answers].reduce(
      (sum, { question, option }) => sum + logLikelihood(interview, question, option, id),
      0,
    );
    const against = state.ruledOut.includes(id) ? -20 : 0;
    return { situation: id, log: prior + text + answers + against };
  });
  const highest = Math.max(...logs.map(({ log }) => log));
  const powers = logs.map(({ situation, log }) => ({ situation, power: Math.exp(log - highest) }));
  const sum = powers.reduce((total, { power }) => total + power, 0);
  return powers
    .map(({ situation, power }) => ({ situation, probability: power / sum }))
    .sort((a, b) => b.probability - a.probability || a.situation.localeCompare(b.situation));
}

function logLikelihood(interview: Interview, question: string, option: string, situation: string): number {
  if (option === UNKNOWN) return 0;
  const probability = interview.likelihood(question, option, situation);
  return probability === undefined ? 0 : Math.log(probability * (1 - SLIP) + SLIP / 4);
}
