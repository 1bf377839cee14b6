import type { Belief } from "../dialogs";
import type { Knowledge, Situation } from "../knowledge";
import type { AdviceReply, Sureness } from "./advice-reply";
import type { Profile } from "./state/dialog-state";

const SURE_FROM = 0.75;
const LIKELY_FROM = 0.45;
/** A second situation is named if it is this probable beside the first. */
const ALSO_FROM = 0.18;

interface ResultCircumstances {
  /** Nothing if they are forgotten, with the answers. */
  readonly reasons?: { readonly words: readonly string[]; readonly answers: readonly string[] };
  readonly profile?: Profile | undefined;
  /** Whether the answers are kept, because the user wants it. */
  readonly kept?: boolean;
  readonly choice?: string | undefined;
}

/** What a diagnosis came to, with all that belongs to it. */
export function resultReply(
  { advisor, corpus }: Knowledge,
  beliefs: readonly Belief[],
  { reasons, profile, kept = false, choice }: ResultCircumstances = {},
): Extract<AdviceReply, { kind: "result" }> {
  const [first, second] = beliefs;
  const situation = advisor.situation(first?.situation ?? "");
  const also =
    second !== undefined && second.probability >= ALSO_FROM ? advisor.situation(second.situation) : undefined;
  return {
    kind: "result",
    situation,
    also,
    difference: also === undefined ? undefined : differenceOf(situation, also),
    sureness: surenessOf(first?.probability ?? 0),
    strategies: situation.strategies.map(({ id }) => advisor.strategy(id)),
    reasons,
    blocks: corpus.advice.blocks.filter(({ situations }) => situations.includes(situation.id)),
    inMunicipality: profile?.municipality === "gemeinde",
    kept,
    ...(choice === undefined ? {} : { choice }),
  };
}

/** The question by which one tells two situations apart, if the corpus has one for them. */
function differenceOf(situation: Situation, also: Situation): { here: string; there: string } | undefined {
  const neighbour = situation.neighbours.find((one) => one.situation === also.id);
  if (neighbour !== undefined) return { here: neighbour.here, there: neighbour.there };
  const turned = also.neighbours.find((one) => one.situation === situation.id);
  return turned === undefined ? undefined : { here: turned.there, there: turned.here };
}

function surenessOf(probability: number): Sureness {
  if (probability >= SURE_FROM) return "sure";
  return probability >= LIKELY_FROM ? "likely" : "possible";
}
