import { interpretChoice, isSlipOf, UNKNOWN } from "../dialogs";
import {
  diagnosisOf,
  forgetAnswers,
  type Guidance,
  type Guided,
  guideAction,
  notice,
  stand,
  withDialog,
} from "./guide";
import { conclude, stepBack, takeAnswer } from "./handlers/diagnose";
import { roundBefore, typeReply } from "./handlers/practise";
import { fieldBefore } from "./handlers/profile";
import type { Notice } from "./reply";
import { resultReply } from "./result-reply";

type Word =
  | "back"
  | "stop"
  | "anew"
  | "skip"
  | "result"
  | "clarify"
  | "keep"
  | "reject"
  | "next"
  | "practise"
  | "talk"
  | "plan"
  | "profile";

/** Words that work at every step. */
const WORDS: readonly (readonly [RegExp, Word])[] = [
  [/^(bitte )?(zurück|zurueck|zurük|einen schritt zurück|zurück bitte|back)$/i, "back"],
  [/^(abbrechen|abrechen|abbruch|abbrehcen|stopp?|beenden|schluss|aufhören|cancel|quit)$/i, "stop"],
  [/^(neu|von vorn|von vorne|neu anfangen|neustart|noch ?mal von vorne?|restart)$/i, "anew"],
  [/^(überspringen|ueberspringen|überspringe|weiter|skip|nächste frage)$/i, "skip"],
  [/^(ergebnis|ergebnis jetzt|reicht|reicht mir|fertig)$/i, "result"],
  [/^(lage klären|lage klaeren|(zurück |zurueck )?(zur )?lage|einordnung|einordnung ändern)$/i, "clarify"],
  [/^(behalten|antworten behalten|meine antworten behalten)$/i, "keep"],
  [/^(das )?stimmt (so )?nicht$/i, "reject"],
  [/^(ja |ok |gut |und )*(was )?(jetzt|nun|was tun)$/i, "next"],
  [/^(einwand üben|einwände üben|(noch einmal |nochmal )?üben|rollenspiel)$/i, "practise"],
  [
    /^(argumente|argument|argumente für ein gespräch|gespräch|spickzettel|anderes gegenüber|andere argumente)$/i,
    "talk",
  ],
  [
    /^((zeig|zeige) (mir )?(bitte )?)?(der |den |mein |meinen )?plan( (für nächste woche|bitte|zeigen|anzeigen))?$|^(meine|offene) schritte$|^was steht (in|im) (meinem )?plan\s*\??$/i,
    "plan",
  ],
  [/^(profil|mein profil|profil ändern)$/i, "profile"],
];

/** Whether a text is one of the words that steer, wherever it is typed. */
export function isSteering(text: string): boolean {
  return WORDS.some(([pattern]) => pattern.test(text.trim()));
}

/** These are known with a slip, too: one who types „zrück“ must not lose the answers. */
const SLIPS: readonly (readonly [string, Word])[] = [
  ["zurück", "back"],
  ["abbrechen", "stop"],
  ["überspringen", "skip"],
  ["weiter", "skip"],
  ["ergebnis", "result"],
  ["argumente", "talk"],
  ["profil", "profile"],
  ["einordnung", "clarify"],
];

/** „Keine Ahnung, wer dafür zuständig ist, jeder sagt …“ is more than a shrug. */
const MOST_SKIP_WORDS = 5;

/** A word that steers; nothing if it is none. „weiß nicht“ passes over whatever is open. */
export function steer(text: string, guidance: Guidance): Guided | undefined {
  const said = text
    .trim()
    .replace(/[.!]+$|(?<=\b(jetzt|nun|tun)) ?\?+$/, "")
    .trim();
  const word =
    WORDS.find(([pattern]) => pattern.test(said))?.[1] ?? SLIPS.find(([whole]) => isSlipOf(said, whole))?.[1];
  if (word !== undefined) return take(word, guidance);
  const passesOver = said.split(/\s+/).length <= MOST_SKIP_WORDS && interpretChoice(said, []) === UNKNOWN;
  return passesOver && guidance.state.dialog?.kind !== "share" ? skip(guidance) : undefined;
}

/** „Lass mal, mir reicht's“ in any words: what runs is ended, and its answers with it. */
export function stop(guidance: Guidance): Guided {
  const { dialog = guidance.state.paused } = guidance.state;
  if (dialog === undefined) return notice(guidance, "nothing-running");
  const ended = withDialog(guidance.state, undefined);
  return dialog.kind === "diagnosis"
    ? { replies: [{ kind: "notice", notice: "stopped" }], state: forgetAnswers(ended) }
    : { replies: [{ kind: "notice", notice: "left" }], state: ended };
}

function take(word: Word, guidance: Guidance): Guided {
  const { knowledge, interview, state, nonce } = guidance;
  const tools = { knowledge, interview, nonce, profile: state.profile };
  const running = diagnosisOf(state);
  switch (word) {
    case "back":
      return back(guidance);
    case "stop":
      return stop(guidance);
    case "anew": {
      const { paused: _, result, ...rest } = withDialog(state, undefined);
      const { kept: __, ...found } = result ?? { situations: [], ruledOut: [] };
      const fresh = result === undefined ? rest : { ...rest, result: found };
      return guideAction({ verb: "start-diagnosis" }, { ...guidance, state: fresh });
    }
    case "clarify":
      return guideAction({ verb: "start-diagnosis" }, guidance);
    case "skip":
      return skip(guidance);
    case "result":
      return running !== undefined
        ? stand(guidance, conclude(tools, running))
        : (showResult(guidance) ?? notice(guidance, "nothing-running"));
    case "keep":
      return guideAction({ verb: "keep-answers" }, guidance);
    case "reject": {
      const [first] = state.result?.situations ?? [];
      return state.dialog === undefined && first !== undefined
        ? guideAction({ verb: "not-right", situation: first.id }, guidance)
        : notice(guidance, state.dialog === undefined ? "nothing-running" : "not-understood");
    }
    case "next":
      if (state.dialog !== undefined) return { replies: [], state };
      return guideAction({ verb: state.result === undefined ? "start-diagnosis" : "show-plan" }, guidance);
    case "practise":
      return practise(guidance);
    case "talk":
      return guideAction({ verb: "choose-addressee", all: false }, guidance);
    case "plan":
      return guideAction({ verb: "show-plan" }, guidance);
    case "profile":
      return guideAction({ verb: "show-profile" }, guidance);
  }
}

/** With whom, says the card last shown or the talk that is being prepared; else it is asked. */
function practise(guidance: Guidance): Guided {
  const { dialog, offers } = guidance.state;
  const offered = offers.map(({ action }) => action).find(({ verb }) => verb === "practise");
  if (offered?.verb === "practise") return guideAction(offered, guidance);
  const text = offers.map(({ action }) => action).find(({ verb }) => verb === "as-text");
  if (text?.verb === "as-text")
    return guideAction({ verb: "practise", addressee: text.addressee, objection: text.objection }, guidance);
  const addressee = dialog?.kind === "talk" || dialog?.kind === "practice" ? dialog.addressee : undefined;
  return addressee === undefined
    ? guideAction({ verb: "choose-addressee", all: false }, guidance)
    : guideAction({ verb: "practise", addressee }, guidance);
}

function skip(guidance: Guidance): Guided {
  const { knowledge, interview, state, nonce } = guidance;
  const { dialog } = state;
  switch (dialog?.kind) {
    case "diagnosis":
      return dialog.question === undefined
        ? guideAction({ verb: "start-diagnosis" }, guidance)
        : stand(guidance, takeAnswer({ knowledge, interview, nonce }, dialog, UNKNOWN));
    case "talk":
      return dialog.waiting === "objection" && dialog.addressee !== undefined
        ? guideAction({ verb: "expect-objection", addressee: dialog.addressee, objection: null, from: 0 }, guidance)
        : guideAction({ verb: "choose-addressee", all: true }, guidance);
    case "practice": {
      const { reply, dialog: next } = typeReply(knowledge, dialog, nonce);
      return { replies: [reply], state: withDialog(state, next) };
    }
    case "profile":
      return guideAction({ verb: "set-profile", field: dialog.asking, value: "keine-angabe", nonce }, guidance);
    default:
      return callBack(guidance) ?? notice(guidance, "nothing-running");
  }
}

/** A diagnosis that waits is asked on where it was left. */
function callBack({ state }: Guidance): Guided | undefined {
  const { dialog, paused } = state;
  return paused === undefined || dialog?.kind === "share"
    ? undefined
    : { replies: [], state: withDialog(state, paused) };
}

/** One step back: within what is open, or from a card to what led there. */
function back(guidance: Guidance): Guided {
  const { knowledge, interview, state, nonce } = guidance;
  const { dialog } = state;
  const first = (): Guided => notice(guidance, "first-step");
  switch (dialog?.kind) {
    case "diagnosis": {
      const step = stepBack({ knowledge, interview, nonce, profile: state.profile }, dialog);
      return step === undefined ? first() : stand(guidance, step);
    }
    case "talk":
      if (dialog.waiting === "objection") return guideAction({ verb: "choose-addressee", all: false }, guidance);
      return callBack(guidance) ?? showResult({ ...guidance, state: withDialog(state, undefined) }) ?? first();
    case "practice": {
      const step = roundBefore(knowledge, dialog, nonce);
      if (step !== undefined) return { replies: [step.reply], state: withDialog(state, step.dialog) };
      const [objection = null] = dialog.objections;
      const before = { ...guidance, state: withDialog(state, undefined) };
      return guideAction({ verb: "expect-objection", addressee: dialog.addressee, objection, from: 0 }, before);
    }
    case "profile": {
      const asking = fieldBefore(dialog.asking);
      if (asking === undefined) return first();
      const reply = { kind: "profile", profile: state.profile ?? {}, asking, nonce } as const;
      return { replies: [reply], state: { ...state, dialog: { ...dialog, asking, nonce } } };
    }
    default:
      return backFromCard(guidance);
  }
}

/** Nothing is open: the buttons last shown tell which card one wants to leave. */
function backFromCard(guidance: Guidance): Guided {
  const actions = guidance.state.offers.map(({ action }) => action);
  const text = actions.find((action) => action.verb === "as-text");
  if (text?.verb === "as-text") {
    if (actions.length > 1) return guideAction({ verb: "talk-to", addressee: text.addressee }, guidance);
    const { addressee, objection, from, picks } = text; // the arguments of the card that the text was made of
    return guideAction({ verb: "expect-objection", addressee, objection, from, picks }, guidance);
  }
  const card = actions.find(({ verb }) => verb === "expect-objection");
  if (card?.verb === "expect-objection" && card.picks !== undefined) return guideAction(card, guidance);
  if (actions.some(({ verb }) => verb === "not-right")) return notice(guidance, resultIsFirst(guidance));
  return callBack(guidance) ?? showResult(guidance) ?? notice(guidance, "nothing-running");
}

function resultIsFirst({ state }: Guidance): Notice {
  return state.result?.kept === undefined ? "answers-gone" : "answers-still-there";
}

/** The result once more, from what of it is still known. */
function showResult(guidance: Guidance): Guided | undefined {
  const { knowledge, state } = guidance;
  const { result, profile } = state;
  if (result === undefined || result.situations.length === 0) return undefined;
  const beliefs = result.situations.map(({ id, probability }) => ({ situation: id, probability }));
  return { replies: [resultReply(knowledge, beliefs, { profile, kept: result.kept !== undefined })], state };
}
