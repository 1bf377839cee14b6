import {
  answerQuestion,
  type Belief,
  type DiagnosisState,
  type Interview,
  NEW_DIAGNOSIS,
  readDescription,
  resumeDiagnosis,
  standing,
  takeBackAnswer,
} from "../../dialogs";
import type { Knowledge, Situation } from "../../knowledge";
import type { AdviceReply, Sureness } from "../advice-reply";
import type { Result, RunningDialog } from "../state/dialog-state";

/** What a step of the diagnosis leads to: something to say, and what goes on. */
export interface DiagnosisStep {
  readonly reply: AdviceReply;
  readonly dialog: RunningDialog | undefined;
  /** Set when the result stands; the answers are forgotten with it. */
  readonly result?: Result;
}

export interface DiagnosisTools {
  readonly knowledge: Knowledge;
  readonly interview: Interview;
  /** For the buttons that this turn shows. */
  readonly nonce: string;
}

const MOST_CANDIDATES = 3;
const SURE_FROM = 0.75;
const LIKELY_FROM = 0.45;
/** With less than this nothing has been said yet: a result would be a guess. */
const ENOUGH = 0.2;
/** A second situation is named if it is this probable beside the first. */
const ALSO_FROM = 0.18;

/** A description in free text: up to three candidates to choose from, or straight to the questions. */
export function describeSituation(tools: DiagnosisTools, text: string): DiagnosisStep {
  const { impression, state } = readDescription(tools.knowledge, text);
  const { beliefs } = standing(tools.interview, state);
  const vague = impression !== "candidates";
  const situations = beliefs
    .slice(0, MOST_CANDIDATES)
    .map(({ situation }) => tools.knowledge.advisor.situation(situation));
  return {
    reply: { kind: "candidates", situations: vague ? [] : situations, vague },
    dialog: { kind: "diagnosis", diagnosis: state, nonce: tools.nonce },
  };
}

/** „Lage klären“, or „Etwas anderes“ among the candidates: the questions begin. */
export function startQuestions(
  tools: DiagnosisTools,
  running: RunningDialog | undefined,
  choice?: string,
): DiagnosisStep {
  const diagnosis = running?.kind === "diagnosis" ? running.diagnosis : NEW_DIAGNOSIS;
  return goOn(tools, diagnosis, choice);
}

/** One of the candidates was chosen: it counts as a strong word, and the neighbours are asked about. */
export function pickSituation(
  tools: DiagnosisTools,
  running: RunningDialog | undefined,
  situation: Situation,
): DiagnosisStep {
  const before = running?.kind === "diagnosis" ? running.diagnosis : NEW_DIAGNOSIS;
  const text = { ...before.text, [situation.id]: Math.max(PICKED, before.text[situation.id] ?? 0) };
  return goOn(tools, { ...before, text }, situation.short);
}
/** What the user says outright weighs more than what the classifier reads, and may still be wrong. */
const PICKED = 1.2;

export function takeAnswer(
  tools: DiagnosisTools,
  diagnosis: DiagnosisState,
  question: string,
  option: string,
  choice?: string,
): DiagnosisStep {
  return goOn(tools, answerQuestion(tools.interview, diagnosis, question, option), choice);
}

/** „zurück“: the last question once more. */
export function stepBack(tools: DiagnosisTools, diagnosis: DiagnosisState, choice?: string): DiagnosisStep {
  const last = diagnosis.answers.at(-1);
  if (last === undefined) return goOn(tools, diagnosis, choice);
  return ask(tools, takeBackAnswer(diagnosis), last.question, true, choice);
}

/** The open question once more, after something else was answered in between. */
export function askAgain(
  tools: DiagnosisTools,
  running: Extract<RunningDialog, { kind: "diagnosis" }>,
): AdviceReply | undefined {
  const resumed = resumeDiagnosis(tools.interview, running.diagnosis);
  return running.question === undefined ? undefined : ask(tools, resumed, running.question, true).reply;
}

/** „Das stimmt so nicht“: the next best, from what the result still knows. */
export function rejectSituation(
  { knowledge }: DiagnosisTools,
  result: Result,
  situation: string,
): DiagnosisStep | undefined {
  const ruledOut = [...new Set([...result.ruledOut, situation])];
  const left = result.situations.filter(({ id }) => !ruledOut.includes(id));
  const [next] = left;
  if (next === undefined) return undefined;
  return {
    reply: resultReply(
      knowledge,
      left.map(({ id, probability }) => ({ situation: id, probability })),
      { words: [], answers: [] },
      "Das stimmt so nicht",
    ),
    dialog: undefined,
    result: { situations: left, ruledOut },
  };
}

/** The result now, whatever is still open. */
export function conclude(
  { knowledge, interview, nonce }: DiagnosisTools,
  diagnosis: DiagnosisState,
  choice?: string,
): DiagnosisStep {
  const { beliefs } = standing(interview, diagnosis);
  if ((beliefs[0]?.probability ?? 0) < ENOUGH) {
    const said = choice === undefined ? {} : { choice };
    return {
      reply: { kind: "candidates", situations: [], vague: true, ...said },
      dialog: { kind: "diagnosis", diagnosis, nonce },
    };
  }
  const answers = diagnosis.answers.flatMap(({ question, option }) => {
    const asked = interview.question(question);
    const chosen = asked?.options.find(({ id }) => id === option);
    const supports = (chosen?.weights[beliefs[0]?.situation ?? ""] ?? 0) > 0;
    return chosen !== undefined && supports ? [chosen.text] : [];
  });
  return {
    reply: resultReply(knowledge, beliefs, { words: diagnosis.words, answers }, choice),
    dialog: undefined,
    result: {
      situations: beliefs
        .slice(0, 4)
        .map(({ situation, probability }) => ({ id: situation, probability: Math.round(probability * 100) / 100 })),
      ruledOut: diagnosis.ruledOut,
    },
  };
}

export function resultReply(
  { advisor, corpus }: Knowledge,
  beliefs: readonly Belief[],
  reasons: { readonly words: readonly string[]; readonly answers: readonly string[] },
  choice?: string,
): Extract<AdviceReply, { kind: "result" }> {
  const [first, second] = beliefs;
  const situation = advisor.situation(first?.situation ?? "");
  const also =
    second !== undefined && second.probability >= ALSO_FROM ? advisor.situation(second.situation) : undefined;
  return {
    kind: "result",
    situation,
    also,
    sureness: surenessOf(first?.probability ?? 0),
    strategies: situation.strategies.map(({ id }) => advisor.strategy(id)),
    reasons,
    blocks: corpus.advice.blocks.filter(({ situations }) => situations.includes(situation.id)),
    ...(choice === undefined ? {} : { choice }),
  };
}

function goOn(tools: DiagnosisTools, diagnosis: DiagnosisState, choice?: string): DiagnosisStep {
  const { question } = standing(tools.interview, diagnosis);
  return question === undefined ? conclude(tools, diagnosis, choice) : ask(tools, diagnosis, question, false, choice);
}

function ask(
  { interview, nonce }: DiagnosisTools,
  diagnosis: DiagnosisState,
  id: string,
  again: boolean,
  choice?: string,
): DiagnosisStep {
  const question = interview.question(id);
  if (question === undefined) throw new RangeError(`the interview has no question ${id}`); // ids come from the interview itself
  return {
    reply: {
      kind: "interview-question",
      question,
      number: diagnosis.answers.length + 1,
      nonce,
      again,
      ...(choice === undefined ? {} : { choice }),
    },
    dialog: { kind: "diagnosis", diagnosis, question: id, nonce },
  };
}

function surenessOf(probability: number): Sureness {
  if (probability >= SURE_FROM) return "sure";
  return probability >= LIKELY_FROM ? "likely" : "possible";
}
