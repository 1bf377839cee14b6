import type { Danger, Refusal, SmallTalk } from "../dialogs";
import type { Debate, OpenTopic, Paragraph, Passage } from "../knowledge";
import type { AdviceReply } from "./advice-reply";
import type { Place } from "./incoming";

/**
 * Everything the bot can say. Handlers return it, `cards/` draws it; nothing else passes between them.
 *
 * `choice` is the button that a reply answers: it is said first, because Teams does not show what was pressed.
 */
export type Reply = AdviceReply | BasicReply;

export type BasicReply =
  | { readonly kind: "welcome"; readonly place: Place; readonly examples: readonly Passage[] }
  | {
      readonly kind: "answered";
      readonly passage: Passage;
      readonly paragraphs: readonly Paragraph[];
      readonly debate: Debate | undefined;
      readonly related: readonly Passage[];
      /** The question was in English: one English line says that the answer is German. */
      readonly english: boolean;
      readonly choice?: string;
    }
  | { readonly kind: "unsure"; readonly topics: readonly Passage[]; readonly english: boolean }
  | {
      readonly kind: "nothing-found";
      readonly topic: OpenTopic | undefined;
      readonly nearest: readonly Passage[];
      readonly english: boolean;
      readonly choice?: string;
    }
  | { readonly kind: "paragraph"; readonly paragraph: Paragraph; readonly choice: string }
  | { readonly kind: "debate"; readonly debate: Debate; readonly choice: string }
  | { readonly kind: "small-talk"; readonly smallTalk: SmallTalk; readonly examples: readonly Passage[] }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "crisis"; readonly danger: Danger }
  | { readonly kind: "help"; readonly version: string; readonly place: Place; readonly choice?: string }
  | { readonly kind: "privacy"; readonly choice?: string }
  | { readonly kind: "my-data"; readonly lines: readonly string[]; readonly choice?: string }
  | { readonly kind: "ask-delete"; readonly nonce: string; readonly choice?: string }
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
  | "older-edit"
  | "only-in-personal-chat"
  | "only-personal-situation"
  | "stopped"
  | "nothing-running"
  | "none-left"
  | "plan-full"
  | "unexpected";

/** What a turn changes outside the conversation's state. */
export type Effect =
  /** Everything that the store holds of this conversation goes. */
  | { readonly kind: "forget-conversation" }
  /** The reply to a message that the user took back goes, here and in the chat. */
  | { readonly kind: "take-back-reply"; readonly activityId: string }
  | {
      readonly kind: "keep-feedback";
      readonly about: string;
      readonly reaction: "like" | "dislike";
      readonly reason: string;
    };

/** What a handler makes of a turn. */
export interface Outcome {
  readonly replies: readonly Reply[];
  readonly effects?: readonly Effect[];
}
