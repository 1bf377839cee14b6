import { z } from "zod/v4";
import { DiagnosisState } from "../../dialogs";
import { ShareSource } from "../share/share";

const Id = z.string().max(80);
const Weighed = z.strictObject({ id: Id, probability: z.number() });

/** What is going on in the personal chat: at most one thing at a time. */
export const RunningDialog = z.discriminatedUnion("kind", [
  /** The interview; `question` is the one that is open. */
  z.strictObject({
    kind: z.literal("diagnosis"),
    diagnosis: DiagnosisState,
    question: Id.optional(),
    /** What was offered to choose from, while no question is open; empty if the description was too vague. */
    candidates: z.array(Id).max(3).optional(),
    /** The user wants the answers kept beyond the result. */
    keep: z.boolean().optional(),
    nonce: z.string(),
  }),
  /** A talk is being prepared: who it is with, or what they will object, is still to be said. */
  z.strictObject({
    kind: z.literal("talk"),
    waiting: z.enum(["addressee", "objection"]),
    addressee: Id.optional(),
    nonce: z.string(),
  }),
  /** „Einwand üben“: what the colleague has said, and how many rounds were played. */
  z.strictObject({
    kind: z.literal("practice"),
    addressee: Id,
    /** The objections of all rounds; how many marks there are says which is open. */
    objections: z.array(Id).max(3),
    /** What was picked: how well each reply met the objection, 0 to 1. */
    marks: z.array(z.number()).max(3),
    nonce: z.string(),
  }),
  /** The profile's three presses: which statement is asked for. */
  z.strictObject({ kind: z.literal("profile"), asking: z.enum(["land", "municipality", "post"]), nonce: z.string() }),
  /** A post is being prepared: what it is to be is the {@link ShareDraft}, which outlives the dialog. */
  z.strictObject({
    kind: z.literal("share"),
    step: z.enum(["channel", "text", "preview"]),
    /** Of the preview: the button that posts exactly what was shown. */
    nonce: z.string(),
  }),
]);
export type RunningDialog = z.infer<typeof RunningDialog>;

/** A post before it is shared; kept through everything that comes in between, until it is shared or given up. */
export const ShareDraft = z.strictObject({
  id: z.string(),
  source: ShareSource,
  text: z.string().max(20_000),
  channel: z.strictObject({ id: z.string(), name: z.string(), team: z.string(), teamName: z.string() }).optional(),
  /** The share whose post is to be corrected; otherwise it becomes a new one. */
  correcting: z.string().optional(),
});
export type ShareDraft = z.infer<typeof ShareDraft>;

/** What a diagnosis came to. The answers are gone once it stands, unless the user wanted them kept. */
export const Result = z.strictObject({
  situations: z.array(Weighed).max(4),
  ruledOut: z.array(Id).max(20),
  kept: DiagnosisState.optional(),
});
export type Result = z.infer<typeof Result>;

/** Steps that the officer has chosen for the next week. */
export const Plan = z.strictObject({
  items: z.array(z.strictObject({ strategy: Id, step: z.number().int().min(0).max(4), done: z.boolean() })).max(10),
});
export type Plan = z.infer<typeof Plan>;

/** Voluntary, changeable: keeps answers from claiming what does not hold there. */
export const Profile = z.strictObject({
  land: z.string().max(40).optional(),
  municipality: z.enum(["kreis", "kreisfreie-stadt", "gemeinde"]).optional(),
  post: z.enum(["spitze", "fachamt", "traeger"]).optional(),
});
export type Profile = z.infer<typeof Profile>;
