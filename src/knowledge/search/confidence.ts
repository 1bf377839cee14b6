import type { Ranking } from "./rank";

/**
 * All three calibrated on test/gold/calibration.jsonl, never on the questions that judge; held by
 * test/evaluation/calibration.test.ts. The first is the highest that costs no answer there.
 */
const ANSWERED_FROM = 0.7;
const UNSURE_FROM = 0.1;
/** Below that no topic stands out: it is a word that only looks like one of ours („Banane“). Half of the least there. */
const TOPIC_STANDS_OUT_FROM = 0.15;

export interface Judgement {
  readonly verdict: "answered" | "unsure" | "nothing-found";
  /** The open topic that is the likeliest; told if nothing was found. */
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
  if (best >= ANSWERED_FROM) return { verdict: "answered", topic: topic?.id };
  const standsOut = answerable >= UNSURE_FROM && best >= TOPIC_STANDS_OUT_FROM;
  return { verdict: standsOut ? "unsure" : "nothing-found", topic: topic?.id };
}

/**
 * Asked whether something was said about a topic, an entry that only resembles it is no answer: one verdict less, and
 * no open topic that is about something else.
 *
 * @param shown the passages that may be shown, best first
 * @param names whether an entry speaks of the topic
 */
export function withoutGuess(
  { verdict, topic }: Judgement,
  shown: readonly string[],
  names: (entry: string) => boolean,
): Judgement {
  const [best = ""] = shown;
  if (verdict === "answered") return { verdict: names(best) ? "answered" : "unsure", topic };
  const open = topic !== undefined && names(topic) ? topic : undefined;
  if (shown.some(names) && (verdict === "unsure" || open === undefined)) return { verdict: "unsure", topic };
  return { verdict: "nothing-found", topic: open };
}
