import type { Danger, Refusal, SmallTalk } from "../dialogs";
import type { Debate, OpenTopic, Paragraph, Passage, Term } from "../knowledge";
import type { AdviceReply } from "./advice-reply";
import type { Place } from "./incoming";
import type { ShareEffect, ShareOutcomeReply } from "./share/share";
import type { ShareReply } from "./share-reply";

/**
 * Everything the bot can say. Handlers return it, `cards/` draws it; nothing else passes between them.
 *
 * `choice` is the button that a reply answers: it is said first, because Teams does not show what was pressed.
 */
export type Reply = AdviceReply | BasicReply | ShareReply | ShareOutcomeReply;

export type BasicReply =
  | { readonly kind: "welcome"; readonly place: Place; readonly examples: readonly Passage[] }
  | {
      readonly kind: "answered";
      readonly passage: Passage;
      readonly paragraphs: readonly Paragraph[];
      readonly debate: Debate | undefined;
      readonly related: readonly Passage[];
      /** The term that was asked for: our note on it is said as well. */
      readonly term?: Term | undefined;
      /** The question was in English: one English line says that the answer is German. */
      readonly english: boolean;
      /** Whether it can be shared from here: in the personal chat, while nothing is being shared. */
      readonly shareable?: boolean;
      /** It was no question, and the way into the guided dialog stands open: it may have been a worry. */
      readonly guided?: boolean;
      readonly choice?: string;
    }
  | {
      readonly kind: "unsure";
      readonly topics: readonly Passage[];
      readonly english: boolean;
      /** As with an answer. */
      readonly guided?: boolean;
    }
  | {
      readonly kind: "nothing-found";
      readonly topic: OpenTopic | undefined;
      readonly nearest: readonly Passage[];
      readonly english: boolean;
      /** Whether the way into the guided dialog stands open: in the personal chat, while none is running. */
      readonly guided: boolean;
      readonly choice?: string;
    }
  | {
      readonly kind: "term";
      readonly term: Term;
      readonly passage: Passage | undefined;
      readonly english: boolean;
    }
  | { readonly kind: "paragraph"; readonly paragraph: Paragraph; readonly choice: string }
  | { readonly kind: "debate"; readonly debate: Debate; readonly shareable?: boolean; readonly choice: string }
  | { readonly kind: "small-talk"; readonly smallTalk: SmallTalk; readonly examples: readonly Passage[] }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "crisis"; readonly danger: Danger }
  | { readonly kind: "help"; readonly version: string; readonly place: Place; readonly choice?: string }
  | { readonly kind: "privacy"; readonly place: Place; readonly choice?: string }
  | { readonly kind: "my-data"; readonly lines: readonly string[]; readonly choice?: string }
  | {
      readonly kind: "ask-delete";
      readonly nonce: string;
      /** Posts of theirs stand in channels: afterwards they cannot be withdrawn from here. */
      readonly posts?: boolean;
      readonly choice?: string;
    }
  | { readonly kind: "notice"; readonly notice: Notice; readonly choice?: string };

/** Short things to say that carry nothing but themselves. */
export type Notice =
  | "data-deleted"
  | "data-kept"
  | "stale-button"
  | "already-pressed"
  | "unreadable-button"
  | "empty-message"
  | "no-words"
  | "too-long"
  | "only-attachment"
  | "unread-attachment"
  | "maybe-danger"
  | "older-edit"
  | "only-in-personal-chat"
  | "only-personal-situation"
  | "stopped"
  | "left"
  | "first-step"
  | "not-understood"
  | "answers-kept"
  | "answers-gone"
  | "answers-still-there"
  | "nothing-to-keep"
  | "nothing-running"
  | "none-left"
  | "plan-full"
  | "share-stopped"
  | "share-over"
  | "share-over-step"
  | "share-unknown"
  | "share-withdrawn"
  | "share-under-way"
  | "share-left"
  | "share-trying"
  | "share-first-step"
  | "share-channel-first"
  | "share-press-now"
  | "share-only-personal"
  | "team-button"
  | "unexpected";

/** What a turn changes outside the conversation's state. */
export type Effect =
  | ShareEffect
  /** Everything that the store holds of this conversation goes. */
  | { readonly kind: "forget-conversation" }
  /** The reply to a message that the user took back goes, here and in the chat. */
  | { readonly kind: "take-back-reply"; readonly activityId: string }
  | {
      readonly kind: "keep-feedback";
      readonly about: string;
      readonly reaction: "like" | "dislike";
      readonly reason: string;
    }
  /** A thumb in a channel or group: it counts for its passage, without where, when and why. */
  | { readonly kind: "count-thumb"; readonly about: string; readonly reaction: "like" | "dislike" };

/** Who may post where is known to Teams only: a turn that must know it says so, and is taken again with the answer. */
export interface NeedsChannels {
  readonly needs: "channels";
}
export const NEEDS_CHANNELS: NeedsChannels = { needs: "channels" };

/** What a handler makes of a turn. */
export interface Outcome {
  readonly replies: readonly Reply[];
  readonly effects?: readonly Effect[];
}
