import { z } from "zod/v4";
import { EntryId } from "../../knowledge";
import { Nonce } from "./nonce";

const Step = z.number().int().min(0).max(4);
/** Arguments of an addressee, counted from 0: „0-3-7“. */
const Picks = z
  .string()
  .regex(/^\d{1,2}(-\d{1,2}){0,19}$/)
  .optional();

/**
 * Payloads of the guided half. Buttons of the interview, the practice and the profile change what
 * is stored and carry the nonce of the card that shows them; a step of the plan is the same however often it is pressed.
 */
export const ADVICE_ACTIONS = [
  z.strictObject({ verb: z.literal("start-diagnosis") }),
  z.strictObject({ verb: z.literal("pick-situation"), situation: EntryId }),
  z.strictObject({ verb: z.literal("answer"), question: EntryId, option: EntryId, nonce: Nonce }),
  z.strictObject({ verb: z.literal("step-back"), nonce: Nonce }),
  z.strictObject({ verb: z.literal("show-result"), nonce: Nonce }),
  z.strictObject({ verb: z.literal("keep-answers") }),
  z.strictObject({ verb: z.literal("not-right"), situation: EntryId }),
  z.strictObject({ verb: z.literal("show-situation"), situation: EntryId }),
  z.strictObject({ verb: z.literal("show-facets"), situation: EntryId }),
  z.strictObject({ verb: z.literal("show-strategy"), strategy: EntryId }),
  z.strictObject({ verb: z.literal("show-plan") }),
  z.strictObject({ verb: z.literal("plan-step"), strategy: EntryId, step: Step }),
  z.strictObject({ verb: z.literal("tick-step"), strategy: EntryId, step: Step }),
  z.strictObject({ verb: z.literal("drop-step"), strategy: EntryId, step: Step }),
  z.strictObject({ verb: z.literal("choose-addressee"), all: z.boolean() }),
  z.strictObject({ verb: z.literal("talk-to"), addressee: EntryId }),
  z.strictObject({
    verb: z.literal("expect-objection"),
    addressee: EntryId,
    objection: EntryId.nullable(),
    from: z.number().int().min(0).max(40),
    /** What stood on the cards before: other arguments are wanted. */
    shown: Picks,
    /** Exactly these: back from the text of a card. */
    picks: Picks,
  }),
  z.strictObject({
    verb: z.literal("as-text"),
    addressee: EntryId,
    objection: EntryId.nullable(),
    from: z.number().int().min(0).max(40),
    /** What stands on the card: its text is the same. */
    picks: Picks,
    paired: z.boolean(),
  }),
  z.strictObject({ verb: z.literal("show-block"), block: EntryId, paired: z.boolean() }),
  z.strictObject({ verb: z.literal("practise"), addressee: EntryId, objection: EntryId.nullable().optional() }),
  z.strictObject({ verb: z.literal("practice-reply"), reply: z.number().int().min(0).max(3), nonce: Nonce }),
  z.strictObject({ verb: z.literal("show-profile") }),
  z.strictObject({
    verb: z.literal("set-profile"),
    field: z.enum(["land", "municipality", "post"]),
    value: EntryId,
    nonce: Nonce,
  }),
] as const;

const AdviceAction = z.discriminatedUnion("verb", ADVICE_ACTIONS);
export type AdviceAction = z.infer<typeof AdviceAction>;

const VERBS: ReadonlySet<string> = new Set(ADVICE_ACTIONS.map(({ shape }) => shape.verb.value));

export function isAdviceAction(action: { readonly verb: string }): action is AdviceAction {
  return VERBS.has(action.verb);
}
