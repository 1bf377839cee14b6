import { z } from "zod/v4";
import { EntryId } from "../../knowledge";

/**
 * What may travel to a channel: the arguments of a card, a passage, a debate. Ids only, the words are made from the
 * corpus; a diagnosis has no form here, so that it cannot be shared.
 */
export const ShareSource = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("arguments"),
    addressee: EntryId,
    objection: EntryId.nullable(),
    from: z.number().int().min(0).max(40),
  }),
  z.strictObject({ kind: z.literal("passage"), passage: EntryId }),
  z.strictObject({ kind: z.literal("debate"), debate: EntryId }),
]);
export type ShareSource = z.infer<typeof ShareSource>;

/** A channel that the bot has learnt of from Teams; `General` comes without a name and is called „Allgemein“. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly teamName: string;
}

/** What stands in the channel: the user's text, the marks that belong to it, and who shares it. */
export interface PostContent {
  readonly source: ShareSource;
  /** As the user left it; shown as plain text, never as Markdown of theirs. */
  readonly text: string;
  /** The name shown after „geteilt von“; from the activity that sends, never stored on its own. */
  readonly author: string;
}

/** Where a share stands; `waiting` and `deferred` are sent by the courier, `attempted` never goes out twice by itself. */
export const ShareStatus = z.enum(["waiting", "attempted", "deferred", "posted", "failed", "unknown", "withdrawn"]);
export type ShareStatus = z.infer<typeof ShareStatus>;

/** A share as the personal chat knows it. Its id is the nonce of the preview that confirmed it: once per confirmation. */
export interface KeptShare {
  readonly id: string;
  readonly channel: Channel;
  readonly content: PostContent;
  readonly status: ShareStatus;
  /** The post in Teams, once it stands. */
  readonly link: string | undefined;
  /** ISO date of the confirmation. */
  readonly at: string;
}

/** What became of a call to Teams, for the user; each has its sentence and its next step. */
export type ShareOutcome =
  | "posted"
  | "corrected"
  | "withdrawn"
  /** Withdrawn before it stood anywhere. */
  | "called-off"
  /** Refused for now (429, 412): stays in the outbox and goes out later. */
  | "deferred"
  | "app-missing"
  | "not-a-member"
  | "channel-gone"
  | "forbidden"
  | "too-large"
  /** 5xx, reset, silence, crash: it may stand already; only the user decides to send again. */
  | "unknown"
  /** The post that should be corrected or withdrawn is no longer there. */
  | "post-gone"
  | "failed";

/** Effects of a turn on shares; carried out after the commit by the courier. */
export type ShareEffect =
  | { readonly kind: "share"; readonly id: string; readonly channel: Channel; readonly content: PostContent }
  /** The user decided: what failed (a post, a correction, a withdrawal) or is unknown is tried once more. */
  | { readonly kind: "share-again"; readonly id: string }
  | { readonly kind: "correct-share"; readonly id: string; readonly content: PostContent }
  | { readonly kind: "withdraw-share"; readonly id: string };

/** What the courier was to do. A correction that did not go through is kept: `share.content` is then the corrected text. */
export type ShareTask = "post" | "correct" | "withdraw";

/** The courier's answer to the officer, drawn by `cards/`. */
export interface ShareOutcomeReply {
  readonly kind: "share-outcome";
  readonly outcome: ShareOutcome;
  /** What it is the outcome of: „geht nicht“ says something else of a correction than of a post. */
  readonly task?: ShareTask;
  readonly share: KeptShare;
  /** Milliseconds until it is tried again, for `deferred`. */
  readonly retryIn?: number;
  /** A new random word for its buttons, as in a turn. */
  readonly nonce: string;
  readonly choice?: string;
}
