import { z } from "zod/v4";
import { CardAction } from "../cards/actions";
import { Plan, Profile, Result, RunningDialog } from "./dialog-state";

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
  result: Result.optional(),
  plan: Plan.optional(),
  profile: Profile.optional(),
});

/**
 * What the bot remembers of a personal chat. `version` counts up when an older shape can no longer be read.
 *
 * `last` keeps what was before the last message, because that message may still be edited.
 */
export const ConversationState = Remembered.extend({
  version: z.literal(1),
  last: z.strictObject({ activityId: z.string(), before: Remembered }).optional(),
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

export function rememberNonce(state: ConversationState, nonce: string): ConversationState {
  return { ...state, usedNonces: [...state.usedNonces, nonce].slice(-MOST_NONCES) };
}

/** What was before the last message. */
export function restoreBefore({ version, last }: ConversationState): ConversationState {
  return last === undefined ? EMPTY_STATE : { version, ...last.before };
}

/** Notes that a message is being answered, and what was before it. */
export function beginMessage(state: ConversationState, activityId: string): ConversationState {
  const { last: _, version, ...before } = state;
  return { ...before, version, last: { activityId, before } };
}
