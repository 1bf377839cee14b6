import { interpretChoice, readDescription, recognise, UNKNOWN } from "../dialogs";
import { type Guidance, type Guided, guideAction, notice, stand, withDialog } from "./guide";
import { askAgain, conclude, describeSituation, stepBack, takeAnswer } from "./handlers/diagnose";
import { roundAgain, typeReply } from "./handlers/practise";
import { argumentCard, chooseAddressee, chooseObjection, readTalk } from "./handlers/talk";
import type { Reply } from "./reply";

const QUESTION =
  /\?\s*$|^(was|wat|wie|wia|wer|wo|wann|warum|wieso|weshalb|welche\w*|wozu|wofür|worauf|woran|gibt es|gibts|ist|sind|soll|muss|kann man|darf|hat|haben|what|how|who|why|when|where|which|is|are|does|do|should|can)\b/i;
const TALK_FROM = 0.35;
/** Shorter messages in a channel are keywords to look up. */
const FEWEST_WORDS = 6;

/** Words that work at every step. */
const WORDS: readonly (readonly [
  RegExp,
  "back" | "stop" | "anew" | "skip" | "result" | "clarify" | "talk" | "plan" | "profile",
])[] = [
  [/^(zurück|zurueck|einen schritt zurück|back)$/i, "back"],
  [/^(abbrechen|abbruch|stopp?|beenden|schluss|aufhören|cancel|quit)$/i, "stop"],
  [/^(neu|von vorn|von vorne|neu anfangen|neustart|restart)$/i, "anew"],
  [/^(überspringen|ueberspringen|weiter|skip|nächste frage)$/i, "skip"],
  [/^(ergebnis|ergebnis jetzt|reicht|fertig)$/i, "result"],
  [/^(lage klären|lage klaeren|lage|einordnung|einordnung ändern)$/i, "clarify"],
  [/^(argumente|argument|argumente für ein gespräch|gespräch|spickzettel|anderes gegenüber)$/i, "talk"],
  [/^(plan|mein plan|plan für nächste woche)$/i, "plan"],
  [/^(profil|mein profil|profil ändern)$/i, "profile"],
];

/**
 * Something typed in the personal chat, seen by the guided half: a word that steers, an answer to what is
 * open, a talk to prepare, or the description of a situation.
 *
 * @returns nothing if it is none of these: then it is a question for the corpus
 */
export function guideText(text: string, guidance: Guidance): Guided | undefined {
  const word = WORDS.find(([pattern]) => pattern.test(text.trim()))?.[1];
  if (word !== undefined) return steer(word, guidance);
  if (recognise(guidance.knowledge, text).kind !== "question") return undefined;
  return answerOpen(text, guidance) ?? prepareTalk(text, guidance) ?? describe(text, guidance);
}

/** What is open, once more, after something else was answered; exactly one prompt. */
export function promptAgain({
  knowledge,
  interview,
  state,
  nonce,
}: Guidance): { reply: Reply; state: Guidance["state"] } | undefined {
  const { dialog } = state;
  if (dialog?.kind === "diagnosis") {
    const reply = askAgain({ knowledge, interview, nonce }, dialog);
    return reply === undefined ? undefined : { reply, state: withDialog(state, { ...dialog, nonce }) };
  }
  if (dialog?.kind === "practice") {
    return { reply: roundAgain(knowledge, { ...dialog, nonce }), state: withDialog(state, { ...dialog, nonce }) };
  }
  return undefined;
}

function steer(word: (typeof WORDS)[number][1], guidance: Guidance): Guided {
  const { knowledge, interview, state, nonce } = guidance;
  const tools = { knowledge, interview, nonce };
  const running = state.dialog;
  switch (word) {
    case "back":
      if (running?.kind === "diagnosis" && running.question !== undefined)
        return stand(guidance, stepBack(tools, running.diagnosis));
      if (running?.kind === "talk" && running.waiting === "objection")
        return guideAction({ verb: "choose-addressee", all: false }, guidance);
      return notice(guidance, "nothing-running");
    case "stop":
      return {
        replies: [{ kind: "notice", notice: running === undefined ? "nothing-running" : "stopped" }],
        state: withDialog(state, undefined),
      };
    case "anew":
    case "clarify":
      return guideAction({ verb: "start-diagnosis" }, { ...guidance, state: withDialog(state, undefined) });
    case "skip":
      if (running?.kind !== "diagnosis" || running.question === undefined) return notice(guidance, "nothing-running");
      return stand(guidance, takeAnswer(tools, running.diagnosis, running.question, UNKNOWN));
    case "result":
      return running?.kind === "diagnosis"
        ? stand(guidance, conclude(tools, running.diagnosis))
        : notice(guidance, "nothing-running");
    case "talk":
      return guideAction({ verb: "choose-addressee", all: false }, guidance);
    case "plan":
      return guideAction({ verb: "show-plan" }, guidance);
    case "profile":
      return guideAction({ verb: "show-profile" }, guidance);
  }
}

function answerOpen(text: string, guidance: Guidance): Guided | undefined {
  const { knowledge, interview, state, nonce } = guidance;
  const { dialog } = state;
  const talk = { knowledge, result: state.result, profile: state.profile ?? {} };
  if (dialog?.kind === "diagnosis" && dialog.question !== undefined) {
    const option = interpretChoice(text, interview.question(dialog.question)?.options ?? []);
    return option === undefined
      ? undefined
      : stand(guidance, takeAnswer({ knowledge, interview, nonce }, dialog.diagnosis, dialog.question, option));
  }
  if (dialog?.kind === "practice" && !QUESTION.test(text)) {
    const { reply, dialog: next } = typeReply(knowledge, dialog, text, nonce);
    return { replies: [reply], state: withDialog(state, next) };
  }
  if (
    dialog?.kind === "talk" &&
    dialog.waiting === "objection" &&
    dialog.addressee !== undefined &&
    !QUESTION.test(text)
  ) {
    const addressee = knowledge.advisor.addressee(dialog.addressee);
    const objection = knowledge.advisor.recogniseObjection(text, addressee);
    return {
      replies: [argumentCard(talk, addressee.id, objection, { said: text })],
      state: withDialog(state, undefined),
    };
  }
  if (dialog?.kind === "talk" && dialog.waiting === "addressee") {
    const { addressee, objection } = readTalk(talk, text);
    if (addressee === undefined)
      return QUESTION.test(text) ? undefined : { replies: [chooseAddressee(talk, true)], state };
    if (objection === undefined) {
      return {
        replies: [chooseObjection(talk, addressee.id)],
        state: withDialog(state, { kind: "talk", waiting: "objection", addressee: addressee.id, nonce }),
      };
    }
    return {
      replies: [argumentCard(talk, addressee.id, objection.id, { said: text })],
      state: withDialog(state, undefined),
    };
  }
  return undefined;
}

/** „Ich habe gleich ein Gespräch mit dem Jobcenter“: straight to the card, without interview. */
function prepareTalk(text: string, { knowledge, state }: Guidance): Guided | undefined {
  const { talk } = knowledge.advisor.describe(text);
  if (talk < TALK_FROM) return undefined;
  const context = { knowledge, result: state.result, profile: state.profile ?? {} };
  const { addressee, objection } = readTalk(context, text);
  if (addressee === undefined) return undefined;
  return { replies: [argumentCard(context, addressee.id, objection?.id, { said: text })], state };
}

/** A description leads to the candidates; a question, even about a worry, to the corpus. */
function describe(text: string, guidance: Guidance): Guided | undefined {
  const { knowledge, interview, state, nonce } = guidance;
  if (QUESTION.test(text) || text.trim().split(/\s+/).length <= 2) return undefined;
  const { impression } = readDescription(knowledge, text);
  if (impression === "not-a-situation" || impression === "crisis") return undefined;
  if (impression === "ask" && knowledge.answer(text).kind !== "nothing-found") return undefined;
  return stand(
    { ...guidance, state: withDialog(state, undefined) },
    describeSituation({ knowledge, interview, nonce }, text),
  );
}

/** In channels and groups nothing is diagnosed: others read along. */
export function describesSituation(text: string, knowledge: Guidance["knowledge"]): boolean {
  if (QUESTION.test(text) || text.trim().split(/\s+/).length < FEWEST_WORDS) return false;
  return readDescription(knowledge, text).impression === "candidates";
}
