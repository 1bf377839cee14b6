import { type Belief, type DiagnosisState, type Interview, mostTold } from "../dialogs";
import type { Knowledge, Situation } from "../knowledge";
import type { AdviceReply, Reasons, Sureness } from "./advice-reply";
import type { Profile } from "./state/dialog-state";
import { withChoice } from "./with-choice";

const SURE_FROM = 0.75;
const LIKELY_FROM = 0.45;
/** A second situation is named if it is this probable beside the first. */
const ALSO_FROM = 0.18;

interface ResultCircumstances {
  /** Nothing if they are forgotten, with the answers. */
  readonly reasons?: Reasons;
  /** Whether it takes the place of one that was not right. */
  readonly isNext?: boolean;
  readonly profile?: Profile | undefined;
  /** Whether the answers are kept, because the user wants it. */
  readonly kept?: boolean;
  readonly choice?: string | undefined;
}

/** What a diagnosis came to, with all that belongs to it. */
export function resultReply(
  { advisor, corpus }: Knowledge,
  beliefs: readonly Belief[],
  { reasons, isNext = false, profile, kept = false, choice }: ResultCircumstances = {},
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
    sureness: isNext ? "next" : surenessOf(situation, first?.probability ?? 0, reasons),
    strategies: situation.strategies.map(({ id }) => advisor.strategy(id)),
    reasons,
    blocks: corpus.advice.blocks.filter(({ situations }) => situations.includes(situation.id)),
    inMunicipality: profile?.municipality === "gemeinde",
    kept,
    ...withChoice(choice),
  };
}

/** The question by which one tells two situations apart, if the corpus has one for them. */
function differenceOf(situation: Situation, also: Situation): { here: string; there: string } | undefined {
  const neighbour = situation.neighbours.find((one) => one.situation === also.id);
  if (neighbour !== undefined) return { here: neighbour.here, there: neighbour.there };
  const turned = also.neighbours.find((one) => one.situation === situation.id);
  return turned === undefined ? undefined : { here: turned.there, there: turned.here };
}

/** What was said that speaks for a situation; empty if nothing does. */
export function reasonsFor(
  { knowledge: { advisor }, interview }: { readonly knowledge: Knowledge; readonly interview: Interview },
  diagnosis: DiagnosisState,
  situation: string,
): Reasons {
  const { known = [], answers, picked, words } = diagnosis;
  const told = mostTold(diagnosis) === situation;
  const telling = [...known, ...answers].flatMap(({ question, option }) => {
    const chosen = interview.question(question)?.options.find(({ id }) => id === option);
    return chosen !== undefined && (chosen.weights[situation] ?? 0) > 0 ? [chosen.text] : [];
  });
  return {
    words: told ? words : [],
    answers: telling,
    told,
    ...(picked === undefined ? {} : { picked: advisor.situation(picked) }),
  };
}

function surenessOf({ id }: Situation, probability: number, reasons: Reasons | undefined): Sureness {
  if (reasons !== undefined) {
    const { words, answers, picked, told } = reasons;
    if (picked?.id === id) return surenessOfChosen(probability, reasons);
    if (picked !== undefined && answers.length > 0) return "chosen-other";
    if (words.length === 0 && answers.length === 0) return told === true ? "told" : "left-over";
  }
  if (probability >= SURE_FROM) return "sure";
  return probability >= LIKELY_FROM ? "likely" : "possible";
}

function surenessOfChosen(probability: number, { answers, told }: Reasons): Sureness {
  if (probability < LIKELY_FROM) return "chosen-open";
  if (answers.length > 0) return "chosen-answered";
  return told === true ? "chosen-told" : "chosen";
}
