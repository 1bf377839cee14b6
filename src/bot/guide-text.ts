import {
  describesSituation,
  interpretChoice,
  interpretTitle,
  isOnlyLikeCancel,
  isQuestion,
  judgeDescription,
  recognise,
} from "../dialogs";
import { readAnnouncement } from "./announced";
import { diagnosisOf, type Guidance, type Guided, guideAction, notice, stand } from "./guide";
import { guidePlan, isPlanShown } from "./guide-plan";
import {
  answerColleague,
  answerOpen,
  isMeaningless,
  prepareTalk,
  reportsObjection,
  tellsBesideTalk,
} from "./guide-talk";
import { type DiagnosisStep, describeMore, describeSituation } from "./handlers/diagnose";
import { valuesOf } from "./handlers/profile";
import { addresseeIn, readTalk } from "./handlers/talk";
import { steer, stop } from "./steer";

/** Shorter messages in a channel are keywords to look up. */
const FEWEST_WORDS = 6;

/**
 * Something typed in the personal chat, seen by the guided half: a word that steers, an answer to what is
 * open, a talk to prepare, or the description of a situation.
 *
 * @returns nothing if it is none of these: then it is a question for the corpus
 */
export function guideText(text: string, guidance: Guidance): Guided | undefined {
  const steered = (isPlanShown(guidance.state) ? guidePlan(text, guidance) : undefined) ?? steer(text, guidance);
  if (steered !== undefined) return steered;
  const recognised = recognise(guidance.knowledge, text);
  // „hesen“ is an answer to „In welchem Land?“, whatever else it may look like; only safety comes before.
  const meant =
    recognised.kind === "crisis"
      ? undefined
      : (chooseFromOpen(text, guidance) ??
        guidePlan(text, guidance) ??
        answerColleague(text, recognised, guidance) ??
        announced(text, guidance));
  if (meant !== undefined) return meant;
  if (recognised.kind === "refused") return reportsObjection(text, guidance);
  const running = guidance.state.dialog !== undefined;
  if (running && recognised.kind === "small-talk" && recognised.smallTalk === "cancel") return stop(guidance);
  if (recognised.kind !== "question" && (running || !isOnlyLikeCancel(guidance.knowledge, text))) return undefined;
  return (
    prepareTalk(text, guidance) ?? answerOpen(text, guidance) ?? describe(text, guidance) ?? missed(text, guidance)
  );
}

/** A talk that is announced gets its card; a worry that is told beside it is a situation, and the card stands beside. */
function announced(text: string, guidance: Guidance): Guided | undefined {
  if (readAnnouncement(text) === undefined) return undefined;
  const beside = tellsBesideTalk(text, guidance);
  if (beside === undefined) return prepareTalk(text, guidance);
  const { told, whom } = beside;
  const step = takeIn(told, guidance);
  const { reply } = step;
  return stand(
    guidance,
    reply.kind === "candidates" && whom !== undefined
      ? { ...step, reply: { ...reply, talk: { addressee: whom } } }
      : step,
  );
}

/** The title of one of the open options, in the user's own spelling. */
function chooseFromOpen(text: string, guidance: Guidance): Guided | undefined {
  const { knowledge, interview, state, nonce } = guidance;
  const { dialog } = state;
  // „Ist eine Stabsstelle eine Garantie?“ is not the option „Stabsstelle ohne Befugnisse“.
  if (text.trim().endsWith("?")) return undefined;
  const strategies =
    state.result?.situations[0] === undefined ? [] : strategiesOf(state.result.situations[0].id, guidance);
  const strategy = interpretTitle(
    text,
    strategies.map(({ title }) => title),
  );
  if (strategy !== undefined)
    return guideAction({ verb: "show-strategy", strategy: strategies[strategy]?.id ?? "" }, guidance);
  if (dialog?.kind === "diagnosis" && dialog.question !== undefined) {
    const { question } = dialog;
    const option = interpretChoice(text, interview.question(question)?.options ?? []);
    return option === undefined ? undefined : guideAction({ verb: "answer", question, option, nonce }, guidance);
  }
  if (dialog?.kind === "diagnosis") {
    const options = (dialog.candidates ?? []).map((id) => ({ id, text: knowledge.advisor.situation(id).short }));
    const situation = interpretChoice(text, options);
    return situation === undefined ? undefined : guideAction({ verb: "pick-situation", situation }, guidance);
  }
  if (dialog?.kind === "profile") {
    const value = interpretChoice(text, valuesOf(dialog.asking));
    return value === undefined
      ? undefined
      : guideAction({ verb: "set-profile", field: dialog.asking, value, nonce }, guidance);
  }
  return undefined;
}

function strategiesOf(situation: string, { knowledge: { advisor } }: Guidance) {
  return advisor.situation(situation).strategies.map(({ id }) => advisor.strategy(id));
}

/** A description leads to the candidates, or counts for the diagnosis that runs; a question goes to the corpus. */
function describe(text: string, guidance: Guidance): Guided | undefined {
  if (!describesSituation(guidance.knowledge, text)) return undefined;
  return stand(guidance, withTalk(takeIn(text, guidance), text, guidance));
}

function takeIn(text: string, { knowledge, interview, state, nonce }: Guidance): DiagnosisStep {
  const tools = { knowledge, interview, nonce, profile: state.profile };
  const running = diagnosisOf(state);
  return running === undefined ? describeSituation(tools, text) : describeMore(tools, running, text);
}

/**
 * Who names a colleague with their objection in the same message gets their card offered as well: if that is whom to
 * talk to in such a situation. An officer whose boss keeps silent in the committee must not be led to the parties.
 */
function withTalk(step: DiagnosisStep, text: string, { knowledge, state }: Guidance): DiagnosisStep {
  if (step.reply.kind !== "candidates") return step;
  const context = { knowledge, result: state.result, profile: {} };
  const [likeliest] = step.reply.situations;
  const whom = addresseeIn(context, text);
  if (whom === undefined || !likeliest?.addressees.includes(whom.id)) return step;
  const { addressee, objection } = readTalk(context, text);
  return addressee === undefined || objection === undefined
    ? step
    : { ...step, reply: { ...step.reply, talk: { addressee, objection } } };
}

/** A few words that neither answer what is open nor mean anything to the corpus: said in a word, then asked again. */
function missed(text: string, guidance: Guidance): Guided | undefined {
  const { dialog } = guidance.state;
  if (dialog === undefined || dialog.kind === "share" || isQuestion(text)) return undefined;
  return isMeaningless(text, guidance) ? notice(guidance, "not-understood") : undefined;
}

/** In channels and groups nothing is diagnosed: others read along. */
export function describesInPublic(text: string, knowledge: Guidance["knowledge"]): boolean {
  if (text.trim().split(/\s+/).length < FEWEST_WORDS || !describesSituation(knowledge, text)) return false;
  return judgeDescription(knowledge, text) === "candidates";
}
