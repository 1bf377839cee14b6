import { soundsDangerous } from "../dialogs";
import type { Knowledge } from "../knowledge";
import type { CardAction } from "./cards/actions";
import { isAdviceAction } from "./cards/advice-actions";
import { offersOf } from "./cards/buttons";
import { isShareAction, isTeamAction } from "./cards/share-actions";
import { pickExamples } from "./examples";
import { type Guidance, guideAction, interviewOf } from "./guide";
import { describesInPublic, guideText } from "./guide-text";
import { act } from "./handlers/act";
import { ask, showPassage } from "./handlers/ask";
import { withTerm } from "./handlers/explain";
import type { Incoming } from "./incoming";
import { type BasicAction, type Intent, readPress, readText } from "./intent";
import type { Effect, NeedsChannels, Outcome, Reply } from "./reply";
import { resumeState } from "./resume";
import { isUndisturbed, type Settled, settle } from "./settle";
import { offerSharing, promptShare, shareToolsOf, takeShareStep } from "./share-turn";
import {
  beginMessage,
  type ConversationState,
  EMPTY_STATE,
  noteMoved,
  rememberNonce,
  restoreBefore,
} from "./state/conversation-state";
import { hasPosts, type StoredFacts } from "./state/describe-stored";
import { isSteering } from "./steer";

/** What a turn comes to. One that needs the channels leaves nothing behind; it is taken again with them in {@link StoredFacts}. */
export type TurnResult = TurnOutcome | NeedsChannels;

export interface TurnOutcome {
  readonly replies: readonly Reply[];
  /** What to remember; nothing in channels and group chats. */
  readonly state: ConversationState;
  readonly effects: readonly Effect[];
}

/**
 * One turn of a conversation: what arrived and what is stored go in; what to say, to remember and to do comes out.
 *
 * Pure and without SDK, so that it can be run again after a conflict, from the terminal and in tests.
 *
 * @param facts what the store holds of this conversation, its state included
 * @example
 * takeTurn(knowledge, { kind: "message", text: "Ist eine Stabsstelle eine Garantie?", … }, facts).replies[0]?.kind; // "answered"
 */
export function takeTurn(knowledge: Knowledge, incoming: Incoming, facts: StoredFacts): TurnResult {
  const interview = interviewOf(knowledge);
  const state = resumeState({ knowledge, interview, state: facts.state });
  switch (incoming.kind) {
    case "added":
      return {
        replies: [{ kind: "welcome", place: incoming.place, examples: pickExamples(knowledge) }],
        state,
        effects: [],
      };
    case "removed":
      return { replies: [], state, effects: [{ kind: "forget-conversation" }] };
    case "feedback": {
      const { about, reaction, reason, place } = incoming;
      const effect: Effect =
        place === "personal"
          ? { kind: "keep-feedback", about, reaction, reason }
          : { kind: "count-thumb", about, reaction };
      return { replies: [], state, effects: [effect] };
    }
    case "delete": {
      const forgotten = state.last?.activityId === incoming.activityId ? restoreBefore(state) : state;
      return { replies: [], state: forgotten, effects: [{ kind: "take-back-reply", activityId: incoming.activityId }] };
    }
    case "press":
      return carryOut(readPress(incoming.payload, state), noteMoved(state));
    case "message": {
      const begun = beginMessage(state, incoming.activityId);
      return carryOut(readText(incoming, state), begun);
    }
    case "edit": {
      if (incoming.place === "personal" && state.last?.activityId !== incoming.activityId) {
        return { replies: [{ kind: "notice", notice: "older-edit" }], state, effects: [] };
      }
      if (state.last?.concluded === true && state.last.moved !== true)
        return { replies: [{ kind: "notice", notice: "answers-gone" }], state, effects: [] };
      const before = state.last?.moved === true ? state : restoreBefore(state);
      return carryOut(readText(incoming, before), beginMessage(before, incoming.activityId));
    }
  }

  function carryOut(intent: Intent, from: ConversationState): TurnResult {
    const guidance = { knowledge, interview, state: from, nonce: incoming.nonce };
    const sharing = shareToolsOf(knowledge, incoming, facts, from);
    const answered = takeShareStep(intent, incoming, sharing) ?? { state: from, ...respond(intent, guidance) };
    if ("needs" in answered) return answered;
    const settled = promptShare(settleHere(answered, from, guidance), sharing);
    if ("needs" in settled) return settled;
    const { effects = [], state: next } = settled;
    const said = incoming.place === "personal" ? offerSharing(settled) : settled.replies;
    const replies = said[0]?.kind === "crisis" ? said : [...remarksOn(intent, said), ...said];
    if (effects.some(({ kind }) => kind === "forget-conversation")) return { replies, state: EMPTY_STATE, effects };
    const used = intent.kind === "act" && "nonce" in intent.action && hasTakenEffect(intent.action, effects);
    const pressed = used ? rememberNonce(next, intent.action.nonce) : next;
    const offers = isUndisturbed(replies) ? from.offers : lastFirst(replies).flatMap(offersOf);
    return { replies, state: { ...pressed, offers }, effects };
  }

  /** Nothing runs in channels and group chats that would have to stand there again. */
  function settleHere(answered: Settled, from: ConversationState, guidance: Guidance): Settled {
    return incoming.place === "personal" ? settle(answered, from, guidance) : answered;
  }

  /** What is said first, whatever the answer is. */
  function remarksOn(intent: Intent, said: readonly Reply[]): Reply[] {
    if (intent.kind !== "say") return [];
    const remarks: Reply[] = [];
    if (said.some(({ kind }) => TOLD.has(kind)) && soundsDangerous(knowledge, intent.text)) remarks.push(maybeDanger);
    if (incoming.kind === "message" && incoming.attachments > 0) remarks.push(unreadAttachment);
    return remarks;
  }

  function respond(intent: Intent, guidance: Guidance): Outcome & { readonly state?: ConversationState } {
    switch (intent.kind) {
      case "notice":
        return { replies: [{ kind: "notice", notice: intent.notice }] };
      case "say":
        return say(intent.text, guidance);
      case "act": {
        const { action } = intent;
        if (isAdviceAction(action)) {
          return incoming.place === "personal" ? guideAction(action, guidance) : onlyPersonal;
        }
        if (isShareAction(action) || isTeamAction(action)) return { replies: [] };
        return actBasically(action, intent.title, guidance.state);
      }
    }
  }

  function actBasically(action: BasicAction, title: string | undefined, from: ConversationState): Outcome {
    return act(action, {
      knowledge,
      place: incoming.place,
      nonce: incoming.nonce,
      facts,
      guided: isGuideOpen(from),
      pressed: incoming.kind === "press" || title !== undefined,
      showPassage: (id) => {
        const passage = knowledge.passage(id);
        return { ...showPassage(knowledge, passage), choice: passage.question };
      },
    });
  }

  /** Typed: for the guided half, or a question for the corpus. */
  function say(text: string, guidance: Guidance): Outcome & { readonly state?: ConversationState } {
    const answer = (): Outcome => ({
      replies: [toCommand(withTerm(knowledge, text, ask(knowledge, text, isGuideOpen(guidance.state))))],
    });
    if (incoming.place !== "personal")
      return isSteering(text) || describesInPublic(text, knowledge) ? onlyPersonal : answer();
    return guideText(text, guidance) ?? answer();
  }

  /** Whether „Lage klären“ leads somewhere new: in the personal chat, while nothing is open. */
  function isGuideOpen(from: ConversationState): boolean {
    return incoming.place === "personal" && from.dialog === undefined;
  }

  /** „was kannst du?“ is asked in many words, and so is „vergiss alles, was du über mich weißt“. */
  function toCommand(reply: Reply): Reply {
    if (reply.kind !== "small-talk") return reply;
    if (reply.smallTalk === "help") return { kind: "help", version: knowledge.version, place: incoming.place };
    if (reply.smallTalk === "delete-data" && incoming.place === "personal")
      return { kind: "ask-delete", nonce: incoming.nonce, posts: hasPosts(facts) };
    return reply;
  }
}

/** „1“ is the first button of what was said last; that a diagnosis waits is said beside it. */
function lastFirst(replies: readonly Reply[]): Reply[] {
  const said = [...replies].reverse();
  return [...said.filter(({ kind }) => kind !== "waiting"), ...said.filter(({ kind }) => kind === "waiting")];
}

/** What answers to something told or asked; what is said of a talk is the colleague's, and strong words are usual there. */
const TOLD: ReadonlySet<Reply["kind"]> = new Set<Reply["kind"]>([
  "answered",
  "unsure",
  "nothing-found",
  "candidates",
  "interview-question",
  "refused",
]);
const maybeDanger: Reply = { kind: "notice", notice: "maybe-danger" };
const unreadAttachment: Reply = { kind: "notice", notice: "unread-attachment" };
const onlyPersonal: Outcome = { replies: [{ kind: "notice", notice: "only-personal-situation" }] };

/** A press of sharing that came too late has used nothing up: pressed once more, it must not be called done. */
function hasTakenEffect(action: CardAction, effects: readonly Effect[]): boolean {
  return effects.length > 0 || !isShareAction(action);
}
