import { z } from "zod/v4";

const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
const Nonce = z.string().min(8).max(64);
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
  z.strictObject({ verb: z.literal("pick-situation"), situation: Id }),
  z.strictObject({ verb: z.literal("answer"), question: Id, option: Id, nonce: Nonce }),
  z.strictObject({ verb: z.literal("step-back"), nonce: Nonce }),
  z.strictObject({ verb: z.literal("show-result"), nonce: Nonce }),
  z.strictObject({ verb: z.literal("keep-answers") }),
  z.strictObject({ verb: z.literal("not-right"), situation: Id }),
  z.strictObject({ verb: z.literal("show-situation"), situation: Id }),
  z.strictObject({ verb: z.literal("show-facets"), situation: Id }),
  z.strictObject({ verb: z.literal("show-strategy"), strategy: Id }),
  z.strictObject({ verb: z.literal("show-plan") }),
  z.strictObject({ verb: z.literal("plan-step"), strategy: Id, step: Step }),
  z.strictObject({ verb: z.literal("tick-step"), strategy: Id, step: Step }),
  z.strictObject({ verb: z.literal("drop-step"), strategy: Id, step: Step }),
  z.strictObject({ verb: z.literal("choose-addressee"), all: z.boolean() }),
  z.strictObject({ verb: z.literal("talk-to"), addressee: Id }),
  z.strictObject({
    verb: z.literal("expect-objection"),
    addressee: Id,
    objection: Id.nullable(),
    from: z.number().int().min(0).max(40),
    /** What stood on the cards before: other arguments are wanted. */
    shown: Picks,
    /** Exactly these: back from the text of a card. */
    picks: Picks,
  }),
  z.strictObject({
    verb: z.literal("as-text"),
    addressee: Id,
    objection: Id.nullable(),
    from: z.number().int().min(0).max(40),
    /** What stands on the card: its text is the same. */
    picks: Picks,
    paired: z.boolean(),
  }),
  z.strictObject({ verb: z.literal("show-block"), block: Id, paired: z.boolean() }),
  z.strictObject({ verb: z.literal("practise"), addressee: Id, objection: Id.nullable().optional() }),
  z.strictObject({ verb: z.literal("practice-reply"), reply: z.number().int().min(0).max(3), nonce: Nonce }),
  z.strictObject({ verb: z.literal("show-profile") }),
  z.strictObject({
    verb: z.literal("set-profile"),
    field: z.enum(["land", "municipality", "post"]),
    value: Id,
    nonce: Nonce,
  }),
] as const;

const AdviceAction = z.discriminatedUnion("verb", ADVICE_ACTIONS);
export type AdviceAction = z.infer<typeof AdviceAction>;

const VERBS: ReadonlySet<string> = new Set(ADVICE_ACTIONS.map(({ shape }) => shape.verb.value));

export function isAdviceAction(action: { readonly verb: string }): action is AdviceAction {
  return VERBS.has(action.verb);
}
