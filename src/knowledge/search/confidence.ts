import type { Ranking } from "./rank";

/** Calibrated on test/gold/calibration.jsonl; the test that holds it: test/knowledge/confidence.test.ts. */
const ANSWERED_FROM = 0.6;
const UNSURE_FROM = 0.1;

export interface Judgement {
  readonly verdict: "answered" | "unsure" | "nothing-found";
  /** The open topic that is the likeliest, if nothing was found. */
  readonly topic: string | undefined;
}

/**
 * Decides whether the best passage is sure enough to be shown as the answer.
 *
 * Passages of one paragraph count together: which of them is meant matters less than whether the
 * paragraph is right.
 *
 * @param paragraphOf the main paragraph of a passage, nothing for an open topic
 */
export function judge({ entries, understood }: Ranking, paragraphOf: (id: string) => string | undefined): Judgement {
  const byParagraph = new Map<string, number>();
  let open = 0;
  let topic: { id: string; probability: number } | undefined;
  for (const { id, probability } of entries) {
    const paragraph = paragraphOf(id);
    if (paragraph === undefined) {
      open += probability;
      topic ??= { id, probability };
    } else {
      byParagraph.set(paragraph, (byParagraph.get(paragraph) ?? 0) + probability);
    }
  }
  const best = Math.max(...byParagraph.values());
  const answerable = 1 - open;
  if (!understood) return { verdict: "nothing-found", topic: undefined };
  if (best >= ANSWERED_FROM) return { verdict: "answered", topic: undefined };
  if (answerable >= UNSURE_FROM) return { verdict: "unsure", topic: undefined };
  return { verdict: "nothing-found", topic: topic?.id };
}
