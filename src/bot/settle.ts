import { type Guidance, withDialog } from "./guide";
import { askAgain } from "./handlers/diagnose";
import { roundAgain } from "./handlers/practise";
import { chooseAddressee, chooseObjection } from "./handlers/talk";
import type { Notice, Outcome, Reply } from "./reply";
import type { ConversationState } from "./state/conversation-state";
import type { RunningDialog } from "./state/dialog-state";
import { withChoice } from "./with-choice";

export type Settled = Outcome & { readonly state: ConversationState };

/** Notices after which everything stands as before: what was to be pressed can still be pressed. */
const UNDISTURBED: ReadonlySet<Notice> = new Set<Notice>([
  "already-pressed",
  "older-edit",
  "stale-button",
  "unreadable-button",
  "empty-message",
  "no-words",
  "too-long",
  "only-attachment",
  "plan-full",
  "nothing-running",
]);
/** What is open stands right above these, untouched. */
const NEAR: ReadonlySet<Notice> = new Set<Notice>(["already-pressed", "older-edit"]);

export function isUndisturbed(replies: readonly Reply[]): boolean {
  return replies.every((reply) => reply.kind === "notice" && UNDISTURBED.has(reply.notice));
}

/** What stands at the end of something done for a talk. After it nothing is asked that has nothing to do with the talk. */
const OF_A_TALK: ReadonlySet<Reply["kind"]> = new Set<Reply["kind"]>([
  "argument-card",
  "argument-text",
  "practice-end",
]);

/**
 * Nobody loses the thread. After every turn in the personal chat: a diagnosis that had to give way to something
 * shorter comes back when that is done, and what is open stands there once more, exactly once, as the last thing said.
 *
 * For a talk it waits until it is called: it is mentioned when it has to give way, and not under every card.
 *
 * @param before the state at the beginning of the turn
 */
export function settle(outcome: Settled, before: ConversationState, guidance: Guidance): Settled {
  if (outcome.effects?.some(({ kind }) => kind === "forget-conversation") === true) return outcome;
  const state = putAside(outcome, before);
  const { dialog } = state;
  const settled = { ...outcome, state, replies: mention(outcome.replies, state, before) };
  if (dialog === undefined || outcome.replies.some((reply) => isPromptOf(reply, dialog) || standsAlone(reply)))
    return settled;
  const again = promptAgain(dialog, { ...guidance, state });
  return again === undefined ? settled : { ...settled, replies: [...settled.replies, again] };
}

/** A diagnosis waits while something else goes on, and goes on after it; after a talk when the user calls it. */
function putAside(
  { replies, state: { paused, ...state } }: Settled,
  { dialog: before }: ConversationState,
): ConversationState {
  const { dialog } = state;
  const ofTalk = replies.some(({ kind }) => OF_A_TALK.has(kind));
  // The profile is voluntary: what was said of it stays, and nobody who prepares a talk is asked for the rest.
  if (dialog?.kind === "profile" && ofTalk) return { ...withDialog(state, undefined), ...(paused && { paused }) };
  if (dialog?.kind === "diagnosis") return ofTalk ? { ...withDialog(state, undefined), paused: dialog } : state;
  const waiting = before?.kind === "diagnosis" && dialog !== undefined ? before : paused;
  if (waiting === undefined) return state;
  const comesBack = dialog === undefined && before !== undefined && !ofTalk;
  return comesBack ? { ...state, dialog: waiting } : { ...state, paused: waiting };
}

/** Said when the diagnosis begins to wait for a talk: below its card, or above what the talk asks first. */
function mention(
  replies: readonly Reply[],
  { dialog, paused }: ConversationState,
  { dialog: before }: ConversationState,
): readonly Reply[] {
  if (before?.kind !== "diagnosis" || paused === undefined) return replies;
  if (dialog === undefined) return [...replies, { kind: "waiting" }];
  const [first, ...rest] = replies;
  if (first?.kind !== "whom" && first?.kind !== "which-objection" && first?.kind !== "practice-round") return replies;
  const { choice, ...prompt } = first; // what was pressed is said before anything else
  return [{ kind: "waiting", ...withChoice(choice) }, prompt, ...rest];
}

/** Safety, a confirmation, or a word on what stands right above: nothing comes after these. */
export function standsAlone(reply: Reply): boolean {
  return reply.kind === "crisis" || reply.kind === "ask-delete" || (reply.kind === "notice" && NEAR.has(reply.notice));
}

function isPromptOf(reply: Reply, dialog: RunningDialog): boolean {
  switch (dialog.kind) {
    case "diagnosis":
      return reply.kind === (dialog.question === undefined ? "candidates" : "interview-question");
    case "talk":
      return reply.kind === (dialog.waiting === "addressee" ? "whom" : "which-objection");
    case "practice":
      return reply.kind === "practice-round";
    case "profile":
      return reply.kind === "profile";
    case "share":
      return reply.kind.startsWith("share-");
  }
}

/** What is open, once more. Its buttons stay the same, so that the card further up still works. */
function promptAgain(
  dialog: RunningDialog,
  { knowledge, interview, state: { result, profile = {} } }: Guidance,
): Reply | undefined {
  const talk = { knowledge, result, profile };
  switch (dialog.kind) {
    case "diagnosis":
      return askAgain({ knowledge, interview, nonce: dialog.nonce }, dialog);
    case "practice":
      return roundAgain(knowledge, dialog);
    case "talk":
      return dialog.waiting === "objection" && dialog.addressee !== undefined
        ? { ...chooseObjection(talk, dialog.addressee), again: true }
        : { ...chooseAddressee(talk, false), again: true };
    case "profile":
      return { kind: "profile", profile, asking: dialog.asking, nonce: dialog.nonce, again: true };
    case "share":
      return undefined;
  }
}
