import {
  describesSituation,
  interpretChoice,
  interpretTitle,
  isQuestion,
  judgeDescription,
  recognise,
} from "../dialogs";
import { type Guidance, type Guided, guideAction, notice, stand, withDialog, withoutTalk } from "./guide";
import { type DiagnosisStep, describeMore, describeSituation } from "./handlers/diagnose";
import { typeReply } from "./handlers/practise";
import { valuesOf } from "./handlers/profile";
import { argumentCard, chooseAddressee, chooseObjection, readTalk } from "./handlers/talk";
import type { RunningDialog } from "./state/dialog-state";
import { steer, stop } from "./steer";

type Talk = Extract<RunningDialog, { kind: "talk" }>;

const TALK_FROM = 0.35;
/** A question that merely mentions somebody is none about how to talk to them. */
const TALK_IN_QUESTION_FROM = 0.6;
const SEEKS_WORDS =
  /\b(wie|womit|was) (überzeug|gewinn|red|sprech|sag|krieg|bring|antwort|entgegn|erwider)\w* (ich|i|wir|mer)\b|\bargumente? (für|gegenüber|gegen)\b/i;
const ANNOUNCED =
  /\b(hab|habe|hatte) (ich )?(heute |morgen |gleich |jetzt |nachher )?(ein |einen |gleich ein )?(gespräch|termin|treffen)\b|\bgleich (ein )?(gespräch|termin) (mit|bei)\b/i;
const SOON = String.raw`(gleich|nachher|morgen|übermorgen|um \S+)`;
/** „Muss gleich zum Gesundheitsamt“, „morgen um acht hab ich den Kämmerer“. */
const UNDER_WAY = new RegExp(
  String.raw`\b(muss|geh|gehe|fahr|fahre|sitz|sitze|bin) (ich )?(${SOON} )+(zu[mr]?|beim?|mit)\b|\b(${SOON} )+(hab|habe|treff|treffe|seh|sehe) ich (gleich |noch )?(den|die|das|beim?|mit)\b`,
  "iu",
);
/** Somebody is meant, not only mentioned. */
const MEANT_FROM = 0.6;
/** Shorter messages in a channel are keywords to look up. */
const FEWEST_WORDS = 6;
/** Longer than this is something told, not an answer that missed. */
const MOST_ANSWER_WORDS = 4;

/**
 * Something typed in the personal chat, seen by the guided half: a word that steers, an answer to what is
 * open, a talk to prepare, or the description of a situation.
 *
 * @returns nothing if it is none of these: then it is a question for the corpus
 */
export function guideText(text: string, guidance: Guidance): Guided | undefined {
  const steered = steer(text, guidance);
  if (steered !== undefined) return steered;
  const recognised = recognise(guidance.knowledge, text);
  // „hesen“ is an answer to „In welchem Land?“, whatever else it may look like; only safety comes before.
  const chosen = recognised.kind === "crisis" ? undefined : chooseFromOpen(text, guidance);
  if (chosen !== undefined) return chosen;
  if (recognised.kind === "small-talk" && recognised.smallTalk === "cancel" && guidance.state.dialog !== undefined)
    return stop(guidance);
  if (recognised.kind === "refused") return reportsObjection(text, guidance);
  if (recognised.kind !== "question") return undefined;
  return (
    prepareTalk(text, guidance) ?? answerOpen(text, guidance) ?? describe(text, guidance) ?? missed(text, guidance)
  );
}

/** „Der vom Hauptamt mosert immer über die Kosten“ judges nobody if it answers „womit rechnen Sie?“. */
function reportsObjection(text: string, guidance: Guidance): Guided | undefined {
  const { knowledge, state } = guidance;
  if (state.dialog?.kind !== "talk") return undefined;
  const { addressee, objection } = readTalk({ knowledge, result: undefined, profile: {} }, text);
  const answers = state.dialog.waiting === "addressee" ? addressee !== undefined : objection !== undefined;
  return answers ? answerTalk(text, state.dialog, guidance) : undefined;
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

function answerOpen(text: string, guidance: Guidance): Guided | undefined {
  const { knowledge, state, nonce } = guidance;
  const { dialog } = state;
  if (isQuestion(text)) return undefined;
  if (dialog?.kind === "practice") {
    const { reply, dialog: next } = typeReply(knowledge, dialog, nonce);
    return { replies: [reply], state: withDialog(state, next) };
  }
  return dialog?.kind === "talk" ? answerTalk(text, dialog, guidance) : undefined;
}

function answerTalk(text: string, { waiting, addressee: id }: Talk, guidance: Guidance): Guided | undefined {
  const { knowledge, state } = guidance;
  const context = { knowledge, result: state.result, profile: state.profile ?? {} };
  if (waiting === "objection" && id !== undefined) {
    const objection = knowledge.advisor.recogniseObjection(text, knowledge.advisor.addressee(id));
    if (objection === undefined && isMeaningless(text, guidance)) return undefined;
    return { replies: [argumentCard(context, id, objection, { said: text, unmet: true })], state: withoutTalk(state) };
  }
  const { addressee, objection } = readTalk(context, text);
  if (addressee !== undefined) return openTalk(text, addressee.id, objection?.id, guidance);
  if (describesSituation(knowledge, text)) return undefined;
  return { replies: [{ ...chooseAddressee(context, true), unknown: true }], state };
}

/** Whom and what they object: the card; whom only: what they may object is asked. */
function openTalk(text: string, id: string, objection: string | undefined, guidance: Guidance): Guided {
  const { knowledge, state, nonce } = guidance;
  const context = { knowledge, result: state.result, profile: state.profile ?? {} };
  if (objection !== undefined)
    return { replies: [argumentCard(context, id, objection, { said: text })], state: withoutTalk(state) };
  return {
    replies: [chooseObjection(context, id)],
    state: withDialog(state, { kind: "talk", waiting: "objection", addressee: id, nonce }),
  };
}

/** „Ich habe gleich ein Gespräch mit dem Jobcenter“: straight to the card, without interview. */
function prepareTalk(text: string, { knowledge, state }: Guidance): Guided | undefined {
  // Whoever is asked „mit wem?“ or „womit rechnen Sie?“ answers that, unless another talk is announced in so many words.
  if (state.dialog?.kind === "talk" && !isAnnounced(text)) return undefined;
  const context = { knowledge, result: state.result, profile: state.profile ?? {} };
  const [named] = knowledge.advisor.recogniseAddressee(text);
  if (named === undefined || named.probability < MEANT_FROM) return undefined;
  const { talk } = knowledge.advisor.describe(text);
  const announced = isAnnounced(text) || SEEKS_WORDS.test(text);
  if (!announced && talk < (isQuestion(text) ? TALK_IN_QUESTION_FROM : TALK_FROM)) return undefined;
  const { objection } = readTalk(context, text);
  return { replies: [argumentCard(context, named.id, objection?.id, { said: text })], state: withoutTalk(state) };
}

function isAnnounced(text: string): boolean {
  return ANNOUNCED.test(text) || UNDER_WAY.test(text);
}

/** A description leads to the candidates, or counts for the diagnosis that runs; a question goes to the corpus. */
function describe(text: string, guidance: Guidance): Guided | undefined {
  const { knowledge, interview, state, nonce } = guidance;
  if (!describesSituation(knowledge, text)) return undefined;
  const tools = { knowledge, interview, nonce, profile: state.profile };
  const step =
    state.dialog?.kind === "diagnosis" ? describeMore(tools, state.dialog, text) : describeSituation(tools, text);
  return stand(guidance, withTalk(step, text, guidance));
}

/**
 * Who names a colleague with their objection in the same message gets their card offered as well: if that is whom to
 * talk to in such a situation. An officer whose boss keeps silent in the committee must not be led to the parties.
 */
function withTalk(step: DiagnosisStep, text: string, { knowledge, state }: Guidance): DiagnosisStep {
  if (step.reply.kind !== "candidates") return step;
  const { addressee, objection } = readTalk({ knowledge, result: state.result, profile: {} }, text);
  const [likeliest] = step.reply.situations;
  return addressee === undefined || objection === undefined || !likeliest?.addressees.includes(addressee.id)
    ? step
    : { ...step, reply: { ...step.reply, talk: { addressee, objection } } };
}

/** A few words that neither answer what is open nor mean anything to the corpus: said in a word, then asked again. */
function missed(text: string, guidance: Guidance): Guided | undefined {
  const { dialog } = guidance.state;
  if (dialog === undefined || dialog.kind === "share" || isQuestion(text)) return undefined;
  return isMeaningless(text, guidance) ? notice(guidance, "not-understood") : undefined;
}

function isMeaningless(text: string, { knowledge }: Guidance): boolean {
  const found = knowledge.answer(text);
  const short = text.trim().split(/\s+/).length <= MOST_ANSWER_WORDS;
  return short && (found.kind === "unsure" || (found.kind === "nothing-found" && found.topic === undefined));
}

/** In channels and groups nothing is diagnosed: others read along. */
export function describesInPublic(text: string, knowledge: Guidance["knowledge"]): boolean {
  if (text.trim().split(/\s+/).length < FEWEST_WORDS || !describesSituation(knowledge, text)) return false;
  return judgeDescription(knowledge, text) === "candidates";
}
