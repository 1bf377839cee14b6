import { Interview } from "../dialogs";
import { type Knowledge, KnowledgeError } from "../knowledge";
import type { AdviceAction } from "./cards/advice-actions";
import {
  conclude,
  type DiagnosisStep,
  pickSituation,
  rejectSituation,
  resultReply,
  startQuestions,
  stepBack,
  takeAnswer,
} from "./handlers/diagnose";
import { addToPlan, showPlan, showStrategy, tickStep } from "./handlers/plan";
import { pickReply, startPractice } from "./handlers/practise";
import { setProfile, startProfile } from "./handlers/profile";
import { argumentCard, argumentText, chooseAddressee, chooseObjection } from "./handlers/talk";
import type { Notice, Reply } from "./reply";
import type { ConversationState } from "./state/conversation-state";
import type { RunningDialog } from "./state/dialog-state";

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
  const tools = { knowledge, interview, nonce };
  const talk = { knowledge, result: state.result, profile: state.profile ?? {} };
  const say = (...replies: readonly Reply[]): Guided => ({ replies, state });
  switch (action.verb) {
    case "start-diagnosis":
      return stand(guidance, startQuestions(tools, undecided(state.dialog), "Lage klären"));
    case "pick-situation":
      return stand(guidance, pickSituation(tools, state.dialog, knowledge.advisor.situation(action.situation)));
    case "answer": {
      if (state.dialog?.kind !== "diagnosis" || state.dialog.question !== action.question)
        return notice(guidance, "stale-button");
      const chosen =
        interview.question(action.question)?.options.find(({ id }) => id === action.option)?.text ?? "Weiß ich nicht";
      return stand(guidance, takeAnswer(tools, state.dialog.diagnosis, action.question, action.option, chosen));
    }
    case "step-back":
      if (state.dialog?.kind !== "diagnosis") return notice(guidance, "stale-button");
      return stand(guidance, stepBack(tools, state.dialog.diagnosis, "Zurück"));
    case "show-result":
      if (state.dialog?.kind !== "diagnosis") return notice(guidance, "stale-button");
      return stand(guidance, conclude(tools, state.dialog.diagnosis, "Ergebnis jetzt"));
    case "not-right": {
      const step = state.result === undefined ? undefined : rejectSituation(tools, state.result, action.situation);
      return step === undefined ? notice(guidance, "none-left") : stand(guidance, step);
    }
    case "show-situation": {
      const { id, short } = knowledge.advisor.situation(action.situation);
      const probability = state.result?.situations.find((one) => one.id === id)?.probability ?? 0;
      return say(resultReply(knowledge, [{ situation: id, probability }], { words: [], answers: [] }, short));
    }
    case "show-facets":
      return say({
        kind: "facets",
        situation: knowledge.advisor.situation(action.situation),
        choice: "Was hier verschieden ist",
      });
    case "show-strategy":
      return say(showStrategy(knowledge, action.strategy, state.plan, nonce));
    case "show-plan":
      return say(showPlan(knowledge, state.plan, nonce, "Plan für nächste Woche"));
    case "plan-step":
      return keepPlan(guidance, addToPlan(knowledge, state.plan, action, nonce));
    case "tick-step":
      return keepPlan(guidance, tickStep(knowledge, state.plan, action, nonce));
    case "choose-addressee":
      return {
        replies: [chooseAddressee(talk, action.all, "Argumente für ein Gespräch")],
        state: { ...state, dialog: { kind: "talk", waiting: "addressee", nonce } },
      };
    case "talk-to":
      return {
        replies: [chooseObjection(talk, action.addressee, knowledge.advisor.addressee(action.addressee).name)],
        state: { ...state, dialog: { kind: "talk", waiting: "objection", addressee: action.addressee, nonce } },
      };
    case "expect-objection": {
      const objection = action.objection ?? undefined;
      const choice = objection === undefined ? "Argumente" : `„${knowledge.advisor.objection(objection).objection}“`;
      return ended(guidance, argumentCard(talk, action.addressee, objection, { from: action.from, choice }));
    }
    case "as-text":
      return say(
        argumentText(
          argumentCard(talk, action.addressee, action.objection ?? undefined, { from: action.from }),
          action.paired,
        ),
      );
    case "show-block": {
      const block = knowledge.corpus.advice.blocks.find(({ id }) => id === action.block);
      return block === undefined
        ? notice(guidance, "stale-button")
        : say({ kind: "block", block, paired: action.paired, choice: block.title });
    }
    case "practise": {
      const { reply, dialog } = startPractice(knowledge, action.addressee, nonce);
      return { replies: [reply], state: withDialog(state, dialog) };
    }
    case "practice-reply": {
      if (state.dialog?.kind !== "practice") return notice(guidance, "stale-button");
      const { reply, dialog } = pickReply(knowledge, state.dialog, action.reply, nonce);
      return { replies: [reply], state: withDialog(state, dialog) };
    }
    case "show-profile":
      return say(startProfile(state.profile, nonce));
    case "set-profile": {
      const { profile, reply } = setProfile(state.profile, action, nonce);
      return { replies: [reply], state: { ...state, profile } };
    }
  }
}

/** „Lage klären“ begins anew after a result, but goes on with a description that waits for its questions. */
function undecided(dialog: RunningDialog | undefined): RunningDialog | undefined {
  return dialog?.kind === "diagnosis" && dialog.question === undefined ? dialog : undefined;
}

/** Where a diagnosis stands after a step. With the result the answers are forgotten. */
export function stand({ state }: Guidance, { reply, dialog, result }: DiagnosisStep): Guided {
  const next = withDialog(state, dialog);
  return { replies: [reply], state: result === undefined ? next : { ...forgetAnswers(next), result } };
}

/** The state before the last message is kept for an edit; the answers in it are not. */
function forgetAnswers(state: ConversationState): ConversationState {
  if (state.last === undefined) return state;
  const { dialog: _, ...before } = state.last.before;
  return { ...state, last: { ...state.last, before } };
}

export function withDialog(
  { dialog: _, ...state }: ConversationState,
  dialog: RunningDialog | undefined,
): ConversationState {
  return dialog === undefined ? state : { ...state, dialog };
}

function ended({ state }: Guidance, reply: Reply): Guided {
  return { replies: [reply], state: withDialog(state, undefined) };
}

function keepPlan({ state }: Guidance, { reply, plan }: ReturnType<typeof addToPlan>): Guided {
  return { replies: [reply], state: plan === undefined ? state : { ...state, plan } };
}

export function notice({ state }: Guidance, which: Notice): Guided {
  return { replies: [{ kind: "notice", notice: which }], state };
}
