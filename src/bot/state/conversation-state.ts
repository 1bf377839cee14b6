import type { SQLOutputValue } from "node:sqlite";
import { z } from "zod/v4";
import { CardAction } from "../cards/actions";
import { Plan, Profile, Result, RunningDialog, ShareDraft } from "./dialog-state";

/** A button as the user saw it, so that it can be typed. */
const Offer = z.strictObject({ title: z.string(), action: CardAction });
export type Offer = z.infer<typeof Offer>;

const MOST_NONCES = 50;

const Remembered = z.strictObject({
  /** The buttons of the last reply. */
  offers: z.array(Offer).max(60),
  /** The nonces of buttons that were pressed, newest last. */
  usedNonces: z.array(z.string()).max(MOST_NONCES),
  dialog: RunningDialog.optional(),
  /** A diagnosis that waits until what goes on is done. */
  paused: RunningDialog.optional(),
  result: Result.optional(),
  plan: Plan.optional(),
  profile: Profile.optional(),
  draft: ShareDraft.optional(),
});

/**
 * What the bot remembers of a personal chat. `version` counts up when an older shape can no longer be read.
 *
 * `last` keeps what was before the last message, because that message may still be edited.
 */
export const ConversationState = Remembered.extend({
  version: z.literal(1),
  last: z
    .strictObject({
      activityId: z.string(),
      before: Remembered,
      /** Buttons were pressed since: an edit goes on from there and takes nothing of it back. */
      moved: z.boolean().optional(),
      /** The answers before it are gone with the result: it cannot be taken back any more. */
      concluded: z.boolean().optional(),
    })
    .optional(),
});
export type ConversationState = z.infer<typeof ConversationState>;

export const EMPTY_STATE: ConversationState = { version: 1, offers: [], usedNonces: [] };

/**
 * Takes up what was stored. An older release's state that no longer fits is dropped: the user starts
 * afresh instead of meeting an error.
 */
export function readState(stored: unknown): ConversationState {
  const parsed = ConversationState.safeParse(stored);
  return parsed.success ? parsed.data : EMPTY_STATE;
}

/** The same from the text in which it was stored. */
export function readStored(text: SQLOutputValue | undefined): ConversationState {
  try {
    return readState(JSON.parse(String(text)));
  } catch {
    return EMPTY_STATE; // no JSON is no state of any release
  }
}

export function rememberNonce(state: ConversationState, nonce: string): ConversationState {
  return { ...state, usedNonces: [...state.usedNonces, nonce].slice(-MOST_NONCES) };
}

/** What was before the last message; what was pressed into plan and profile since stays. */
export function restoreBefore({ version, last, plan, profile }: ConversationState): ConversationState {
  if (last === undefined) return EMPTY_STATE;
  const { plan: planBefore, profile: profileBefore, ...before } = last.before;
  const kept = last.moved === true ? { plan, profile } : { plan: planBefore, profile: profileBefore };
  return {
    version,
    ...before,
    ...(kept.plan === undefined ? {} : { plan: kept.plan }),
    ...(kept.profile === undefined ? {} : { profile: kept.profile }),
  };
}

/** A button was pressed after the last message. */
export function noteMoved(state: ConversationState): ConversationState {
  return state.last === undefined ? state : { ...state, last: { ...state.last, moved: true } };
}

/** Notes that a message is being answered, and what was before it. */
export function beginMessage(state: ConversationState, activityId: string): ConversationState {
  const { last: _, version, ...before } = state;
  return { ...before, version, last: { activityId, before } };
}
