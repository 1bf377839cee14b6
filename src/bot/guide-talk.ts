import { describesSituation, isQuestion, judgeDescription, type Recognised, speaksOfSelf } from "../dialogs";
import type { Addressee } from "../knowledge";
import { type Announcement, readAnnouncement } from "./announced";
import { type Guidance, type Guided, withDialog, withoutTalk } from "./guide";
import { typeReply } from "./handlers/practise";
import { argumentCard, chooseAddressee, chooseObjection, readTalk } from "./handlers/talk";
import type { RunningDialog } from "./state/dialog-state";

type Talk = Extract<RunningDialog, { kind: "talk" }>;

const TALK_FROM = 0.35;
/** A question that merely mentions somebody is none about how to talk to them. */
const TALK_IN_QUESTION_FROM = 0.6;
const SEEKS_WORDS =
  /\b(wie|womit|was) (überzeug|gewinn|red|sprech|sag|krieg|bring|antwort|entgegn|erwider)\w* (ich|i|wir|mer)\b|\bargumente? (für|gegenüber|gegen)\b/i;
/** Somebody is meant, not only mentioned. */
const MEANT_FROM = 0.6;
/** In fewer words beside the announcement no story is told. */
const FEWEST_TOLD = 6;
/** Longer than this is something told, not an answer that missed. */
const MOST_ANSWER_WORDS = 4;

/** Whoever is spoken to: in the role play that is the colleague, even in a question. */
const ADDRESSED = /(?<!^)\b(Sie|Ihnen|Ihr|Ihre[mnrs]?)\b/;
/** Somebody else is said to say it. */
const TOLD =
  /\b(sagt|sagen|sogt|secht|meint|meinen|mant|findet|finden|behauptet|kommt mit|kommen mit|antwortet|says?)\b/i;
/** A reply of fewer words may as well be „lass mal“. */
const FEWEST_REPLY_WORDS = 5;
/** „Das bringt doch nix“ is what a colleague says, „lass mal“ is said to us. */
const STOPPED =
  /\b(lass\w*|stop\w*|abbrech\w*|abbruch|aufhör\w*|hör auf|genug|reicht\w*|schluss|vergiss|cancel|quit|end)\b/i;
const FEWEST_DISMISSED_WORDS = 3;
/** More than this tells of something else than what a colleague said. */
const MOST_OBJECTION_WORDS = 25;

/**
 * What is said to a colleague, or is their answer, read before anything else that is not safety: „Brauchen wir nicht“
 * does not end the talk that it is an answer to, and a question to „Sie“ is a reply in the role play.
 */
export function answerColleague(text: string, recognised: Recognised, guidance: Guidance): Guided | undefined {
  const { knowledge, state, nonce } = guidance;
  const { dialog } = state;
  if (dialog === undefined ? cardOf(state) === undefined : dialog.kind !== "practice" && dialog.kind !== "talk")
    return undefined;
  const words = text.trim().split(/\s+/).length;
  if (readAnnouncement(text) !== undefined) return undefined;
  if (dialog?.kind === "practice") {
    const addressed = ADDRESSED.test(text);
    if (!addressed && (isQuestion(text) || words < FEWEST_REPLY_WORDS)) return undefined;
    const { reply, dialog: next } = typeReply(knowledge, dialog, nonce);
    return { replies: [reply], state: withDialog(state, next) };
  }
  // „Brauchen wir nicht“ looks like „lass mal“; thanks and greetings are never the colleague's.
  const chat = recognised.kind === "small-talk" && recognised.smallTalk !== "cancel" && !TOLD.test(text);
  if (chat || words > MOST_OBJECTION_WORDS || isLookedUp(text, guidance)) return undefined;
  if (dialog?.kind === "talk" && dialog.waiting === "objection" && dialog.addressee !== undefined) {
    const found = objected(text, dialog.addressee, guidance);
    const dismissed = recognised.kind === "small-talk" && words >= FEWEST_DISMISSED_WORDS && !STOPPED.test(text);
    return found ?? (dismissed ? answerTalk(text, dialog, guidance) : undefined);
  }
  return dialog === undefined ? answerToCard(text, guidance) : undefined;
}

/** A question that the documentation answers is none of the colleague's: „was heißt Stabsstelle?“. */
function isLookedUp(text: string, { knowledge }: Guidance): boolean {
  return (isQuestion(text) && knowledge.answer(text).kind === "answered") || knowledge.explain(text) !== undefined;
}

/** The buttons of an argument card that stands there: with whom its talk is. */
function cardOf({ offers }: Guidance["state"]): { readonly addressee: string } | undefined {
  const card = offers.map(({ action }) => action).find(({ verb }) => verb === "as-text" || verb === "practise");
  return card !== undefined && "addressee" in card ? card : undefined;
}

/** Under a card, what is typed next is first of all what that colleague says. */
function answerToCard(text: string, guidance: Guidance): Guided | undefined {
  const { knowledge, state } = guidance;
  const card = cardOf(state);
  if (card === undefined) return undefined;
  const [named] = knowledge.advisor.recogniseAddressee(text);
  if (named?.named === true && named.id !== card.addressee) return undefined;
  const found = objected(text, card.addressee, guidance);
  if (found !== undefined || !TOLD.test(text) || isQuestion(text)) return found;
  return {
    replies: [argumentCard(contextOf(guidance), card.addressee, undefined, { said: text, unmet: true })],
    state,
  };
}

/** The card for an objection in the colleague's own words, if it is one that is known. */
function objected(text: string, addressee: string, guidance: Guidance): Guided | undefined {
  const { knowledge, state } = guidance;
  const objection = knowledge.advisor.recogniseObjection(text, knowledge.advisor.addressee(addressee));
  if (objection === undefined) return undefined;
  return {
    replies: [argumentCard(contextOf(guidance), addressee, objection, { said: text })],
    state: withoutTalk(state),
  };
}

function contextOf({ knowledge, state: { result, profile = {} } }: Guidance) {
  return { knowledge, result, profile };
}

/** „Der vom Hauptamt mosert immer über die Kosten“ judges nobody if it answers „womit rechnen Sie?“. */
export function reportsObjection(text: string, guidance: Guidance): Guided | undefined {
  const { knowledge, state } = guidance;
  if (state.dialog?.kind !== "talk") return undefined;
  const { addressee, objection } = readTalk({ knowledge, result: undefined, profile: {} }, text);
  const answers = state.dialog.waiting === "addressee" ? addressee !== undefined : objection !== undefined;
  return answers ? answerTalk(text, state.dialog, guidance) : undefined;
}

export function answerOpen(text: string, guidance: Guidance): Guided | undefined {
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
export function prepareTalk(text: string, guidance: Guidance): Guided | undefined {
  const { knowledge, state } = guidance;
  const announced = readAnnouncement(text);
  // Whoever is asked „mit wem?“ or „womit rechnen Sie?“ answers that, unless another talk is announced in so many words.
  if (state.dialog?.kind === "talk" && announced === undefined) return undefined;
  const context = contextOf(guidance);
  const named = announcedTo(text, announced, knowledge);
  if (named === undefined) return announced?.meeting === true ? askWhom(guidance) : undefined;
  const { talk } = knowledge.advisor.describe(text);
  const meant = announced !== undefined || SEEKS_WORDS.test(text);
  if (!meant && talk < (isQuestion(text) ? TALK_IN_QUESTION_FROM : TALK_FROM)) return undefined;
  const { objection } = readTalk(context, text);
  return { replies: [argumentCard(context, named, objection?.id, { said: text })], state: withoutTalk(state) };
}

/** Whom a talk is announced with; else whom the text as a whole means. */
function announcedTo(
  text: string,
  announced: Announcement | undefined,
  { advisor }: Guidance["knowledge"],
): string | undefined {
  const [there] = announced === undefined ? [] : advisor.recogniseAddressee(announced.whom);
  if (there?.named === true && there.probability >= MEANT_FROM) return there.id;
  const [named] = advisor.recogniseAddressee(text);
  return named !== undefined && named.probability >= MEANT_FROM ? named.id : undefined;
}

/**
 * A worry that is told beside the talk: „morgen Termin beim Chef, weil das Jobcenter alles auf mich abschiebt“.
 *
 * What the colleague says or is like is none: that is what the card is for.
 */
export function tellsBesideTalk(text: string, { knowledge }: Guidance): { told: string; whom?: Addressee } | undefined {
  const announced = readAnnouncement(text);
  if (announced === undefined || SEEKS_WORDS.test(text)) return undefined;
  const { rest: told } = announced;
  if (told.split(/\s+/).length < FEWEST_TOLD || !speaksOfSelf(told)) return undefined;
  const id = announcedTo(announced.whom, announced, knowledge);
  const whom = id === undefined ? undefined : knowledge.advisor.addressee(id);
  if (knowledge.advisor.reportsObjection(text, whom) || judgeDescription(knowledge, told) !== "candidates")
    return undefined;
  return { told, ...(whom === undefined ? {} : { whom }) };
}

export function isMeaningless(text: string, { knowledge }: Guidance): boolean {
  const found = knowledge.answer(text);
  const short = text.trim().split(/\s+/).length <= MOST_ANSWER_WORDS;
  return short && (found.kind === "unsure" || (found.kind === "nothing-found" && found.topic === undefined));
}

/** A talk is announced, with somebody who is not known here: whom of those that are comes next? */
function askWhom(guidance: Guidance): Guided {
  const { state, nonce } = guidance;
  return {
    replies: [{ ...chooseAddressee(contextOf(guidance), true), unknown: true }],
    state: withDialog(state, { kind: "talk", waiting: "addressee", nonce }),
  };
}
