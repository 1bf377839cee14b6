import {
  addDescription,
  answerQuestion,
  type DiagnosisState,
  type Interview,
  mostQuestions,
  NEW_DIAGNOSIS,
  readDescription,
  standing,
  takeBackAnswer,
  UNKNOWN,
  weighBeliefs,
} from "../../dialogs";
import type { Knowledge, Situation } from "../../knowledge";
import type { AdviceReply, Lead } from "../advice-reply";
import { hasNextBest, rejectFrom, roundShare } from "../next-best";
import { reasonsFor, resultReply } from "../result-reply";
import type { Profile, Result, RunningDialog } from "../state/dialog-state";
import { withChoice } from "../with-choice";

export type RunningDiagnosis = Extract<RunningDialog, { kind: "diagnosis" }>;

/** What a step of the diagnosis leads to: something to say, and what goes on. */
export interface DiagnosisStep {
  readonly reply: AdviceReply;
  readonly dialog: RunningDialog | undefined;
  /** Set when the result stands; the answers are forgotten with it unless they are in it. */
  readonly result?: Result;
}

export interface DiagnosisTools {
  readonly knowledge: Knowledge;
  readonly interview: Interview;
  /** For the buttons that this turn shows. */
  readonly nonce: string;
  readonly profile?: Profile | undefined;
}

const MOST_CANDIDATES = 3;
/** What is less likely gives way to what the first is most easily confused with. */
const CANDIDATE_FROM = 0.05;
/** So vague that even guessing would be a pretence. */
const DESCRIBED_FROM = 0.6;
/** With less than this nothing has been said yet: a result would be a guess. */
const ENOUGH = 0.2;
const MOST_KEPT = 4;
/** Where the post sits is asked by this question; whoever says it in the profile is not asked again. */
const PLACE_QUESTION = "ort";

/** A description in free text: up to three candidates to choose from, or straight to the questions. */
export function describeSituation(tools: DiagnosisTools, text: string): DiagnosisStep {
  const { impression, state } = readDescription(tools.knowledge, text);
  const { none, vague } = tools.knowledge.advisor.describe(text);
  const unclear = impression !== "candidates" && 1 - none - vague < DESCRIBED_FROM;
  const diagnosis = withProfile(tools, state);
  const candidates = unclear ? [] : pickCandidates(tools, diagnosis);
  return offer(tools, { kind: "diagnosis", diagnosis, candidates, nonce: tools.nonce });
}

/** More is told while the diagnosis runs: it counts as well, and nothing of what was answered is lost. */
export function describeMore(tools: DiagnosisTools, running: RunningDiagnosis, text: string): DiagnosisStep {
  const diagnosis = addDescription(running.diagnosis, readDescription(tools.knowledge, text).state);
  const step =
    running.question === undefined
      ? offer(tools, { ...running, diagnosis, candidates: pickCandidates(tools, diagnosis) })
      : goOn(tools, { ...running, diagnosis });
  return withLead(step, "taken-in");
}

/** „Lage klären“, or „Etwas anderes“ among the candidates: the questions begin. */
export function startQuestions(
  tools: DiagnosisTools,
  running: RunningDiagnosis | undefined,
  choice?: string,
): DiagnosisStep {
  return goOn(tools, running ?? begin(tools), choice);
}

/** One of the candidates was chosen: it counts as a strong word, and what it is confused with is asked about. */
export function pickSituation(
  tools: DiagnosisTools,
  running: RunningDiagnosis | undefined,
  situation: Situation,
): DiagnosisStep {
  const { diagnosis, ...rest } = running ?? begin(tools);
  return goOn(tools, { ...rest, diagnosis: { ...diagnosis, picked: situation.id } }, situation.short);
}

export function takeAnswer(
  tools: DiagnosisTools,
  running: RunningDiagnosis,
  option: string,
  choice?: string,
): DiagnosisStep {
  const { diagnosis, question = "" } = running;
  return goOn(tools, { ...running, diagnosis: answerQuestion(tools.interview, diagnosis, question, option) }, choice);
}

/** „zurück“: the last question once more, or before the first the candidates. */
export function stepBack(tools: DiagnosisTools, running: RunningDiagnosis, choice?: string): DiagnosisStep | undefined {
  const last = running.diagnosis.answers.at(-1);
  if (last !== undefined) {
    const before = { ...running, diagnosis: takeBackAnswer(running.diagnosis) };
    return ask(tools, before, last.question, choice);
  }
  if (running.question === undefined || running.candidates === undefined) return undefined;
  const { question: _, ...open } = running;
  const { picked: __, ...diagnosis } = running.diagnosis;
  const step = offer(tools, { ...open, diagnosis, nonce: tools.nonce }, choice);
  return step.reply.kind === "candidates" ? { ...step, reply: { ...step.reply, again: true } } : step;
}

/** What is open once more, after something else was answered in between; its buttons stay the same. */
export function askAgain(tools: DiagnosisTools, running: RunningDiagnosis): AdviceReply {
  const again = { ...tools, nonce: running.nonce };
  const { reply } =
    running.question === undefined ? offer(again, running) : ask(again, running, running.question, undefined);
  return reply.kind === "candidates" || reply.kind === "interview-question" ? { ...reply, again: true } : reply;
}

/** „Das stimmt so nicht“: the next best, from what the result still knows; if that is nothing, the questions. */
export function rejectSituation(tools: DiagnosisTools, before: Result, situation: string): DiagnosisStep {
  const result = rejectFrom(before, situation);
  const choice = "Das stimmt so nicht";
  if (!hasNextBest(result)) {
    const { diagnosis, ...running } = begin(tools);
    const anew = { ...running, diagnosis: { ...diagnosis, ruledOut: result.ruledOut } };
    return withLead(goOn(tools, anew, choice), "no-guess");
  }
  const { kept } = before;
  const beliefs = result.situations.map(({ id, probability }) => ({ situation: id, probability }));
  const circumstances = { isNext: true, profile: tools.profile, kept: kept !== undefined, choice };
  return {
    reply: resultReply(tools.knowledge, beliefs, circumstances),
    dialog: undefined,
    result: { ...result, ...(kept === undefined ? {} : { kept }) },
  };
}

/** The result now, whatever is still open. */
export function conclude(tools: DiagnosisTools, running: RunningDiagnosis, choice?: string): DiagnosisStep {
  const { knowledge, interview, profile } = tools;
  const { diagnosis } = running;
  const beliefs = weighBeliefs(interview, diagnosis);
  const [first] = beliefs;
  if (first === undefined || first.probability < ENOUGH) {
    const { question: _, ...open } = running;
    return offer(tools, { ...open, candidates: isBlank(diagnosis) ? [] : pickCandidates(tools, diagnosis) }, choice);
  }
  const reasons = reasonsFor(tools, diagnosis, first.situation);
  const kept = running.keep === true && diagnosis.answers.length > 0;
  return {
    reply: resultReply(knowledge, beliefs, { reasons, profile, kept, choice }),
    dialog: undefined,
    result: { ...soFar(interview, diagnosis), ...(kept ? { kept: diagnosis } : {}) },
  };
}

/** What would be the result if nothing more were said. */
export function soFar(interview: Interview, diagnosis: DiagnosisState): Result {
  const situations = weighBeliefs(interview, diagnosis)
    .slice(0, MOST_KEPT)
    .map(({ situation, probability }) => ({ id: situation, probability: roundShare(probability) }));
  return { situations, ruledOut: diagnosis.ruledOut };
}

function withLead(step: DiagnosisStep, lead: Lead): DiagnosisStep {
  const { reply } = step;
  return reply.kind === "candidates" || reply.kind === "interview-question" || reply.kind === "result"
    ? { ...step, reply: { ...reply, lead } }
    : step;
}

/** Whether nothing was said that speaks for anything. */
function isBlank({ text, answers, picked }: DiagnosisState): boolean {
  return picked === undefined && Object.keys(text).length === 0 && answers.every(({ option }) => option === UNKNOWN);
}

/** „Einordnung ändern“ with answers that were kept: they can be changed one by one, from the last. */
export function reviseKept(tools: DiagnosisTools, kept: DiagnosisState, choice: string): DiagnosisStep {
  const running: RunningDiagnosis = { kind: "diagnosis", diagnosis: kept, keep: true, nonce: tools.nonce };
  return stepBack(tools, running, choice) ?? goOn(tools, running, choice);
}

function begin(tools: DiagnosisTools): RunningDiagnosis {
  return { kind: "diagnosis", diagnosis: withProfile(tools, NEW_DIAGNOSIS), nonce: tools.nonce };
}

/** What an officer already said is not asked again. */
function withProfile({ interview, profile }: DiagnosisTools, diagnosis: DiagnosisState): DiagnosisState {
  const place = profile?.post;
  const asked = interview.question(PLACE_QUESTION)?.options.some(({ id }) => id === place) === true;
  return place === undefined || !asked
    ? diagnosis
    : { ...diagnosis, known: [{ question: PLACE_QUESTION, option: place }] };
}

function pickCandidates({ interview, knowledge }: DiagnosisTools, diagnosis: DiagnosisState): string[] {
  const beliefs = weighBeliefs(interview, diagnosis);
  const likely = beliefs.filter(({ probability }, index) => index === 0 || probability >= CANDIDATE_FROM);
  const first = knowledge.advisor.situation(beliefs[0]?.situation ?? "");
  const ids = [...likely.map(({ situation }) => situation), ...first.neighbours.map(({ situation }) => situation)];
  return [...new Set(ids)].filter((id) => !diagnosis.ruledOut.includes(id)).slice(0, MOST_CANDIDATES);
}

function offer({ knowledge }: DiagnosisTools, running: RunningDiagnosis, choice?: string): DiagnosisStep {
  const { candidates = [] } = running;
  const situations = candidates.map((id) => knowledge.advisor.situation(id));
  const said = withChoice(choice);
  return { reply: { kind: "candidates", situations, vague: situations.length === 0, ...said }, dialog: running };
}

function goOn(tools: DiagnosisTools, running: RunningDiagnosis, choice?: string): DiagnosisStep {
  const { question } = standing(tools.interview, running.diagnosis);
  return question === undefined ? conclude(tools, running, choice) : ask(tools, running, question, choice);
}

function ask(
  { interview, nonce }: DiagnosisTools,
  running: RunningDiagnosis,
  id: string,
  choice: string | undefined,
): DiagnosisStep {
  const question = interview.question(id);
  if (question === undefined) throw new RangeError(`the interview has no question ${id}`); // what is stored is re-checked on load
  const { answers, picked } = running.diagnosis;
  const number = answers.length + 1;
  return {
    reply: {
      kind: "interview-question",
      question,
      number,
      most: Math.max(number, mostQuestions(running.diagnosis)), // more may have been asked before a candidate was chosen
      apart: picked !== undefined && answers.length === 0,
      keep: running.keep === true,
      nonce,
      again: false,
      ...withChoice(choice),
    },
    dialog: { ...running, question: id, nonce },
  };
}
