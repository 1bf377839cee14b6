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

interface Authored {
  readonly activityId: string;
  /** The display name of who sent it, for „geteilt von …“; in memory and in the row of a share only. May be empty. */
  readonly author: string;
}

/** What arrived, in our own terms: nothing of the SDK goes further in than this. */
export type Incoming = Arrival &
  (
    | (Authored & { readonly kind: "message"; readonly text: string; readonly attachments: number })
    | (Authored & { readonly kind: "press"; readonly payload: unknown })
    | (Authored & { readonly kind: "edit"; readonly text: string })
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
