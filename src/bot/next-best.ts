import type { Result } from "./state/dialog-state";

/**
 * A next best has this share of what is left: five times what each of twenty situations has before a word is said.
 * With less it was right only one time in four, where the first was wrong (gold texts): better ask anew.
 */
const NEXT_BEST_FROM = 0.25;
/** Where the first had nearly everything, what is left is too little to tell shares of it. */
const LEAST_REST = 0.01;

/** What „Das stimmt so nicht“ leaves of a result: the shares of the others, as if the rejected one did not exist. */
export function rejectFrom({ situations, ruledOut: before }: Result, situation: string): Omit<Result, "kept"> {
  const ruledOut = [...new Set([...before, situation])];
  const gone = situations.filter(({ id }) => ruledOut.includes(id));
  const rest = Math.max(LEAST_REST, 1 - gone.reduce((sum, { probability }) => sum + probability, 0));
  const left = situations
    .filter(({ id }) => !ruledOut.includes(id))
    .map(({ id, probability }) => ({ id, probability: Math.min(1, roundShare(probability / rest)) }));
  return { situations: left, ruledOut };
}

/** Whether something speaks for the likeliest of what is left. */
export function hasNextBest({ situations: [next] }: Pick<Result, "situations">): boolean {
  return next !== undefined && next.probability >= NEXT_BEST_FROM;
}

export function roundShare(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
