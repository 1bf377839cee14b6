import { z } from "zod/v4";
import { EntryId, ParagraphId } from "../../knowledge";
import { ADVICE_ACTIONS } from "./advice-actions";
import { Nonce } from "./nonce";
import { SHARE_ACTIONS, TEAM_ACTIONS } from "./share-actions";

/**
 * Every payload a button of ours can send back. Cards write it, `intent.ts` reads it: both ends of
 * the wire are this one schema. Verbs once released stay: old cards stay clickable for ever.
 *
 * `nonce` is on the buttons that change what is stored: each works once.
 */
export const CardAction = z.discriminatedUnion("verb", [
  ...ADVICE_ACTIONS,
  ...SHARE_ACTIONS,
  ...TEAM_ACTIONS,
  z.strictObject({ verb: z.literal("show-passage"), passage: EntryId }),
  z.strictObject({ verb: z.literal("show-paragraph"), paragraph: ParagraphId }),
  z.strictObject({ verb: z.literal("show-debate"), debate: EntryId }),
  z.strictObject({ verb: z.literal("none-of-these") }),
  z.strictObject({ verb: z.literal("help") }),
  z.strictObject({ verb: z.literal("privacy") }),
  z.strictObject({ verb: z.literal("my-data") }),
  z.strictObject({ verb: z.literal("ask-delete") }),
  z.strictObject({ verb: z.literal("delete-data"), nonce: Nonce }),
  z.strictObject({ verb: z.literal("keep-data"), nonce: Nonce }),
]);
export type CardAction = z.infer<typeof CardAction>;
