import { Interview } from "../dialogs";
import { type Knowledge, KnowledgeError } from "../knowledge";
import { adviceTexts as t } from "./advice-texts";
import type { AdviceAction } from "./cards/advice-actions";
import {
  conclude,
  type DiagnosisStep,
  pickSituation,
  type RunningDiagnosis,
  rejectSituation,
  reviseKept,
  soFar,
  startQuestions,
  stepBack,
  takeAnswer,
} from "./handlers/diagnose";
import { addToPlan, dropStep, showPlan, showStrategy, tickSteps } from "./handlers/plan";
import { pickReply, startPractice } from "./handlers/practise";
import { setProfile, startProfile } from "./handlers/profile";
import { argumentCard, argumentText, chooseAddressee, chooseObjection } from "./handlers/talk";
import type { Notice, Reply } from "./reply";
import { resultReply } from "./result-reply";
import type { ConversationState } from "./state/conversation-state";
import type { Plan, RunningDialog } from "./state/dialog-state";

export interface Guidance {
  readonly knowledge: Knowledge;
  readonly interview: Interview;
  readonly state: ConversationState;
  readonly nonce: string;
}

/** What a step of the guided half says, and what is remembered after it. */
export interface Guided {
  readonly replies: readonly Reply[];
  readonly state: ConversationState;
}

const interviews = new WeakMap<Knowledge, Interview>();

/** The interview of a corpus; made once, since its table of probabilities takes a moment. */
export function interviewOf(knowledge: Knowledge): Interview {
  const known = interviews.get(knowledge) ?? new Interview(knowledge.corpus.advice);
  interviews.set(knowledge, known);
  return known;
}

/** A button of the guided half. What it names may be gone since the card was sent: that is a kind of reply. */
export function guideAction(action: AdviceAction, guidance: Guidance): Guided {
  try {
    return perform(action, guidance);
  } catch (error) {
    if (error instanceof KnowledgeError && error.code === "PASSAGE_UNKNOWN") return notice(guidance, "stale-button");
    throw error;
  }
}

function perform(action: AdviceAction, guidance: Guidance): Guided {
  const { knowledge, interview, state, nonce } = guidance;
  const { result, profile, plan } = state;
  const tools = { knowledge, interview, nonce, profile };
  const talk = { knowledge, result: result ?? resultSoFar(guidance), profile: profile ?? {} };
  const planning = { knowledge, plan, result, nonce };
  const running = diagnosisOf(state);
  const say = (...replies: readonly Reply[]): Guided => ({ replies, state });
  switch (action.verb) {
    case "start-diagnosis": {
      if (state.paused !== undefined) return { replies: [], state: withDialog(state, state.paused) };
      if (running === undefined && result?.kept !== undefined)
        return stand(guidance, reviseKept(tools, result.kept, "Einordnung ändern"));
      const choice = running?.candidates?.length ? "Etwas anderes" : "Lage klären";
      return stand(guidance, startQuestions(tools, running?.question === undefined ? running : undefined, choice));
    }
    case "pick-situation":
      return stand(guidance, pickSituation(tools, running, knowledge.advisor.situation(action.situation)));
    case "answer": {
      if (running === undefined || running.question !== action.question) return notice(guidance, "stale-button");
      const chosen =
        interview.question(action.question)?.options.find(({ id }) => id === action.option)?.text ?? "Weiß ich nicht";
      return stand(guidance, takeAnswer(tools, running, action.option, chosen));
    }
    case "step-back": {
      const step = running === undefined ? undefined : stepBack(tools, running, "Zurück");
      return step === undefined ? notice(guidance, "stale-button") : stand(guidance, step);
    }
    case "show-result":
      if (running === undefined) return notice(guidance, "stale-button");
      return stand(guidance, conclude(tools, running, "Ergebnis jetzt"));
    case "keep-answers":
      return running === undefined
        ? notice(guidance, "nothing-to-keep")
        : { ...notice(guidance, "answers-kept"), state: keepAnswers(state, running) };
    case "not-right": {
      if (result === undefined) return notice(guidance, "none-left");
      const { result: _, ...rejected } = state; // it stands no longer; the next best takes its place, or questions do
      return stand({ ...guidance, state: rejected }, rejectSituation(tools, result, action.situation));
    }
    case "show-situation": {
      const { id, short } = knowledge.advisor.situation(action.situation);
      const probability = result?.situations.find((one) => one.id === id)?.probability ?? 0;
      return say(resultReply(knowledge, [{ situation: id, probability }], { profile, choice: short }));
    }
    case "show-facets":
      return say({
        kind: "facets",
        situation: knowledge.advisor.situation(action.situation),
        choice: "Was hier verschieden ist",
      });
    case "show-strategy":
      return say(showStrategy(knowledge, action.strategy, plan, nonce));
    case "show-plan":
      return say(showPlan(planning, "Plan für nächste Woche"));
    case "plan-step":
      return keepPlan(guidance, addToPlan(planning, action));
    case "tick-step":
      return keepPlan(guidance, tickSteps(planning, [action]));
    case "drop-step":
      return keepPlan(guidance, dropStep(planning, action));
    case "choose-addressee":
      return {
        replies: [chooseAddressee(talk, action.all, action.all ? "Alle anzeigen" : "Argumente für ein Gespräch")],
        state: { ...state, dialog: { kind: "talk", waiting: "addressee", nonce } },
      };
    case "talk-to":
      return {
        replies: [chooseObjection(talk, action.addressee, knowledge.advisor.addressee(action.addressee).name)],
        state: { ...state, dialog: { kind: "talk", waiting: "objection", addressee: action.addressee, nonce } },
      };
    case "expect-objection": {
      const objection = action.objection ?? undefined;
      const card = argumentCard(talk, action.addressee, objection, {
        from: action.from,
        choice: choiceOfCard(action, guidance),
        shown: readPicks(action.shown) ?? [],
        picks: readPicks(action.picks),
      });
      return { replies: [card], state: withoutTalk(state) };
    }
    case "as-text": {
      const card = argumentCard(talk, action.addressee, action.objection ?? undefined, {
        from: action.from,
        picks: readPicks(action.picks),
      });
      return say(argumentText(card, action.paired));
    }
    case "show-block": {
      const block = knowledge.corpus.advice.blocks.find(({ id }) => id === action.block);
      return block === undefined
        ? notice(guidance, "stale-button")
        : say({ kind: "block", block, paired: action.paired, choice: block.title });
    }
    case "practise": {
      const { addressee, objection } = action;
      const step = startPractice({ ...talk, nonce }, addressee, objection ?? undefined);
      // Then the card says that nothing holds there, and offers somebody else.
      if (step === undefined) return { replies: [argumentCard(talk, addressee, undefined)], state: withoutTalk(state) };
      return { replies: [step.reply], state: withDialog(state, step.dialog) };
    }
    case "practice-reply": {
      if (state.dialog?.kind !== "practice") return notice(guidance, "stale-button");
      const { reply, dialog } = pickReply(knowledge, state.dialog, action.reply, nonce);
      return { replies: [reply], state: withDialog(state, dialog) };
    }
    case "show-profile":
      return {
        replies: [startProfile(profile, nonce)],
        state: { ...state, dialog: { kind: "profile", asking: "land", nonce } },
      };
    case "set-profile": {
      const step = setProfile(profile, action, nonce);
      return { replies: [step.reply], state: { ...withDialog(state, step.dialog), profile: step.profile } };
    }
  }
}

/** Which button led to an argument card. */
function choiceOfCard(
  { addressee, objection, from, picks }: Extract<AdviceAction, { verb: "expect-objection" }>,
  { knowledge: { advisor }, state }: Guidance,
): string {
  if (picks !== undefined) return t.toCard;
  if (from > 0) return t.moreArguments;
  if (objection !== null) return `„${advisor.objection(objection).objection}“`;
  return state.dialog?.kind === "talk" ? t.noObjection : t.argumentsWith(advisor.addressee(addressee).with);
}

/** The diagnosis that runs, or waits until something else is done. */
export function diagnosisOf({ dialog, paused }: ConversationState): RunningDiagnosis | undefined {
  if (dialog?.kind === "diagnosis") return dialog;
  return paused?.kind === "diagnosis" ? paused : undefined;
}

function keepAnswers(state: ConversationState, running: RunningDiagnosis): ConversationState {
  const kept = { ...running, keep: true };
  return state.dialog?.kind === "diagnosis" ? { ...state, dialog: kept } : { ...state, paused: kept };
}

/** Who prepares a talk while the diagnosis runs has already told something: arguments follow it. */
function resultSoFar({ interview, state }: Guidance) {
  const running = diagnosisOf(state);
  return running === undefined ? undefined : soFar(interview, running.diagnosis);
}

function readPicks(picks: string | undefined): number[] | undefined {
  return picks?.split("-").map(Number);
}

/** Where a diagnosis stands after a step. With the result the answers are forgotten, unless it keeps them. */
export function stand({ state }: Guidance, { reply, dialog, result }: DiagnosisStep): Guided {
  const next = withDialog(state, dialog);
  return { replies: [reply], state: result === undefined ? next : { ...forgetAnswers(next), result } };
}

/** The state before the last message is kept for an edit; the answers in it are not. */
export function forgetAnswers({ paused: _, ...state }: ConversationState): ConversationState {
  if (state.last === undefined) return state;
  const { dialog: __, paused: ___, ...before } = state.last.before;
  return { ...state, last: { ...state.last, before, concluded: true } };
}

export function withDialog(
  { dialog: _, ...state }: ConversationState,
  dialog: RunningDialog | undefined,
): ConversationState {
  return dialog === undefined ? state : { ...state, dialog };
}

/** With the card the talk is prepared; anything else that is open stays. */
export function withoutTalk(state: ConversationState): ConversationState {
  return state.dialog?.kind === "talk" ? withDialog(state, undefined) : state;
}

function keepPlan({ state }: Guidance, { reply, plan }: { reply: Reply; plan?: Plan }): Guided {
  return { replies: [reply], state: plan === undefined ? state : { ...state, plan } };
}

export function notice({ state }: Guidance, which: Notice): Guided {
  return { replies: [{ kind: "notice", notice: which }], state };
}
