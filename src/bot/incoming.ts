/** Where a conversation takes place. State is kept in the personal chat only. */
export type Place = "personal" | "channel" | "group";

interface Arrival {
  /** What the same delivery has in common with its repetition. */
  readonly key: string;
  readonly conversation: string;
  readonly place: Place;
  /** A new random word for the buttons that this turn shows; given from outside, so that the turn stays pure. */
  readonly nonce: string;
}

/** What arrived, in our own terms: nothing of the SDK goes further in than this. */
export type Incoming = Arrival &
  (
    | { readonly kind: "message"; readonly activityId: string; readonly text: string; readonly attachments: number }
    | { readonly kind: "press"; readonly activityId: string; readonly payload: unknown }
    | { readonly kind: "edit"; readonly activityId: string; readonly text: string }
    | { readonly kind: "delete"; readonly activityId: string }
    | { readonly kind: "added" }
    | { readonly kind: "removed" }
    | {
        readonly kind: "feedback";
        /** The message of ours that it is about. */
        readonly about: string;
        readonly reaction: "like" | "dislike";
        readonly reason: string;
      }
  );
