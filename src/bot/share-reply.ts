import type { Finding } from "./share/personal-data";
import type { PostFrame } from "./share/post-frame";
import type { Channel, KeptShare, PostContent } from "./share/share";

/** Why a text cannot be shared as it is. */
export type TextFault =
  | { readonly kind: "empty" | "only-markup" }
  /** `kept`: whether the text in the field below is this one, still to be shortened. */
  | {
      readonly kind: "too-long" | "too-many-lines";
      readonly is: number;
      readonly most: number;
      readonly kept: boolean;
    };

/** What sharing says in the personal chat. `choice` is the button that a reply answers; `draft` is what its buttons name. */
export type ShareReply =
  | {
      readonly kind: "share-channels";
      readonly draft: string;
      /** Empty: the app is in no team of the user's, or nobody could be asked. */
      readonly channels: readonly Channel[];
      /** What was typed or chosen and cannot be used: said before the list. */
      readonly problem?:
        | { readonly kind: "unknown" | "several"; readonly said: string }
        | { readonly kind: "none-chosen" | "gone" };
      readonly choice?: string;
    }
  | {
      readonly kind: "share-text";
      readonly draft: string;
      readonly channel: Channel;
      readonly text: string;
      readonly frame: PostFrame;
      readonly correcting: boolean;
      readonly fault?: TextFault;
      readonly choice?: string;
    }
  | {
      readonly kind: "share-preview";
      readonly draft: string;
      readonly channel: Channel;
      readonly content: PostContent;
      readonly frame: PostFrame;
      readonly correcting: boolean;
      /** What points to a person; the user decides. */
      readonly findings: readonly Finding[];
      readonly nonce: string;
      readonly choice?: string;
    }
  | {
      readonly kind: "my-shares";
      readonly shares: readonly KeptShare[];
      /** A text that was begun and not shared. */
      readonly draft: { readonly id: string; readonly text: string } | undefined;
      readonly nonce: string;
      readonly choice?: string;
    };

const KINDS: ReadonlySet<string> = new Set<ShareReply["kind"] | "share-outcome">([
  "share-channels",
  "share-text",
  "share-preview",
  "my-shares",
  "share-outcome",
]);

export function isSharing<R extends { readonly kind: string }>(
  reply: R,
): reply is Extract<R, { kind: ShareReply["kind"] | "share-outcome" }> {
  return KINDS.has(reply.kind);
}
