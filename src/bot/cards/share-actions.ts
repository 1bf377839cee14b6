import { z } from "zod/v4";
import { EntryId } from "../../knowledge";

/** A draft's or a share's: a random word. */
const Key = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

/**
 * What the inputs of a card send along with any of its buttons. Not limited to what may be shared: what is too long
 * is told so, instead of being an unreadable button.
 */
const INPUTS = {
  text: z.string().max(100_000).optional(),
  channel: z.string().max(300).optional(),
} as const;

/**
 * Payloads of sharing. A draft's buttons name it; only the one that posts works once, by the nonce of the preview that
 * shows exactly what it will post. Correcting and withdrawing may be pressed days later and carry the share's id.
 */
export const SHARE_ACTIONS = [
  z.strictObject({
    verb: z.literal("share-arguments"),
    addressee: EntryId,
    objection: EntryId.nullable(),
    from: z.number().int().min(0).max(40),
    /** Which arguments of the addressee stand on the card, counted from 0: „0-3-7“. */
    picks: z
      .string()
      .regex(/^\d{1,2}(-\d{1,2}){0,4}$/)
      .optional(),
  }),
  z.strictObject({ verb: z.literal("share-passage"), passage: EntryId }),
  z.strictObject({ verb: z.literal("share-debate"), debate: EntryId }),
  z.strictObject({ verb: z.literal("share-to"), draft: Key, ...INPUTS }),
  z.strictObject({ verb: z.literal("share-show"), draft: Key, ...INPUTS }),
  z.strictObject({ verb: z.literal("share-edit"), draft: Key, ...INPUTS }),
  z.strictObject({ verb: z.literal("share-elsewhere"), draft: Key, ...INPUTS }),
  z.strictObject({ verb: z.literal("share-stop"), draft: Key, ...INPUTS }),
  /** `anyway`: the user was told what may point to a person, and shares it so. */
  z.strictObject({ verb: z.literal("share-now"), draft: Key, nonce: Key, anyway: z.boolean().optional() }),
  z.strictObject({ verb: z.literal("share-again"), share: Key, nonce: Key }),
  z.strictObject({ verb: z.literal("share-leave"), share: Key }),
  z.strictObject({ verb: z.literal("share-reuse"), share: Key, step: z.enum(["channel", "text"]) }),
  z.strictObject({ verb: z.literal("share-correct"), share: Key }),
  z.strictObject({ verb: z.literal("share-withdraw"), share: Key }),
  z.strictObject({ verb: z.literal("show-shares") }),
  z.strictObject({ verb: z.literal("resume-draft"), draft: Key }),
] as const;

/** The team's buttons under a post. */
export const TEAM_ACTIONS = [
  z.strictObject({ verb: z.literal("helpful"), share: Key }),
  z.strictObject({ verb: z.literal("ask-about"), share: Key }),
] as const;

export const ShareAction = z.discriminatedUnion("verb", SHARE_ACTIONS);
export type ShareAction = z.infer<typeof ShareAction>;
export const TeamAction = z.discriminatedUnion("verb", TEAM_ACTIONS);
export type TeamAction = z.infer<typeof TeamAction>;

const SHARE_VERBS: ReadonlySet<string> = new Set(SHARE_ACTIONS.map(({ shape }) => shape.verb.value));
const TEAM_VERBS: ReadonlySet<string> = new Set(TEAM_ACTIONS.map(({ shape }) => shape.verb.value));

export function isShareAction(action: { readonly verb: string }): action is ShareAction {
  return SHARE_VERBS.has(action.verb);
}

export function isTeamAction(action: { readonly verb: string }): action is TeamAction {
  return TEAM_VERBS.has(action.verb);
}
