import type { Knowledge } from "../knowledge";
import { isAdviceAction } from "./cards/advice-actions";
import { offersOf } from "./cards/buttons";
import { pickExamples } from "./examples";
import { type Guidance, guideAction, interviewOf } from "./guide";
import { describesSituation, guideText, promptAgain } from "./guide-text";
import { act, type BasicAction } from "./handlers/act";
import { ask, showPassage } from "./handlers/ask";
import type { Incoming } from "./incoming";
import { type Intent, readPress, readText } from "./intent";
import type { Effect, Outcome, Reply } from "./reply";
import { beginMessage, type ConversationState, rememberNonce, restoreBefore } from "./state/conversation-state";
import type { StoredFacts } from "./state/describe-stored";

export interface TurnResult {
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
  const { state } = facts;
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
      const { about, reaction, reason } = incoming;
      return { replies: [], state, effects: [{ kind: "keep-feedback", about, reaction, reason }] };
    }
    case "delete": {
      const forgotten = state.last?.activityId === incoming.activityId ? restoreBefore(state) : state;
      return { replies: [], state: forgotten, effects: [{ kind: "take-back-reply", activityId: incoming.activityId }] };
    }
    case "press":
      return carryOut(readPress(incoming.payload, state), state);
    case "message": {
      const begun = beginMessage(state, incoming.activityId);
      return carryOut(readText(incoming, state), begun);
    }
    case "edit": {
      if (incoming.place === "personal" && state.last?.activityId !== incoming.activityId) {
        return { replies: [{ kind: "notice", notice: "older-edit" }], state, effects: [] };
      }
      const before = restoreBefore(state);
      return carryOut(readText(incoming, before), beginMessage(before, incoming.activityId));
    }
  }

  function carryOut(intent: Intent, from: ConversationState): TurnResult {
    const { replies, effects = [], state: next = from } = respond(intent, from);
    const pressed = intent.kind === "act" && "nonce" in intent.action ? rememberNonce(next, intent.action.nonce) : next;
    return { replies, state: { ...pressed, offers: [...replies].reverse().flatMap(offersOf) }, effects };
  }

  function respond(intent: Intent, from: ConversationState): Outcome & { readonly state?: ConversationState } {
    const guidance = { knowledge, interview: interviewOf(knowledge), state: from, nonce: incoming.nonce };
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
        return withPrompt(actBasically(action, intent.title), guidance);
      }
    }
  }

  function actBasically(action: BasicAction, title: string | undefined): Outcome {
    return act(action, {
      knowledge,
      place: incoming.place,
      nonce: incoming.nonce,
      facts,
      pressed: incoming.kind === "press" || title !== undefined,
      showPassage: (id) => {
        const passage = knowledge.passage(id);
        return { ...showPassage(knowledge, passage), choice: passage.question };
      },
    });
  }

  /** Typed: for the guided half, or a question for the corpus; what was open is asked once more. */
  function say(text: string, guidance: Guidance): Outcome & { readonly state?: ConversationState } {
    if (incoming.place !== "personal") {
      return describesSituation(text, knowledge) ? onlyPersonal : { replies: [toCommand(ask(knowledge, text))] };
    }
    return guideText(text, guidance) ?? withPrompt({ replies: [toCommand(ask(knowledge, text))] }, guidance);
  }

  /** Nobody loses the thread: after an answer in between, what is open stands there again, exactly once. */
  function withPrompt(outcome: Outcome, guidance: Guidance): Outcome & { readonly state?: ConversationState } {
    const forgets = outcome.effects?.some(({ kind }) => kind === "forget-conversation") === true;
    const again = forgets || outcome.replies.some(({ kind }) => kind === "crisis") ? undefined : promptAgain(guidance);
    return again === undefined
      ? outcome
      : { ...outcome, replies: [...outcome.replies, again.reply], state: again.state };
  }

  /** „was kannst du?“ is asked in many words, and so is „vergiss alles, was du über mich weißt“. */
  function toCommand(reply: Reply): Reply {
    if (reply.kind !== "small-talk") return reply;
    if (reply.smallTalk === "help") return { kind: "help", version: knowledge.version, place: incoming.place };
    if (reply.smallTalk === "delete-data" && incoming.place === "personal")
      return { kind: "ask-delete", nonce: incoming.nonce };
    return reply;
  }
}

const onlyPersonal: Outcome = { replies: [{ kind: "notice", notice: "only-personal-situation" }] };
