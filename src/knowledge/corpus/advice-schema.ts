import { z } from "zod/v4";
import { EntryId, ParagraphId, Sentences, Text } from "./schema";

const Texts = z.array(Text).min(1);

/**
 * How strongly the documentation ties a strategy to a situation: it names it for this; it names
 * strategies for all hurdles together (P13); it names it as a condition; or the tie is ours.
 */
const Evidence = z.enum(["named", "collective", "condition", "inferred"]);

export const Situation = z.strictObject({
  id: EntryId,
  /** A task, never a verdict. */
  title: Text.max(70),
  /** The state of affairs, for a button. */
  short: Text.max(45),
  inWorkshop: z.boolean(),
  description: Text,
  says: z.union([z.array(z.never()).length(0), Sentences]),
  /** What is our inference only. */
  inference: Text,
  facets: z.array(z.strictObject({ id: EntryId, title: Text, text: Text })),
  /** What comes before any argument, where safety is concerned. */
  safety: Text.nullable(),
  neighbours: z.array(z.strictObject({ situation: EntryId, question: Text, here: Text, there: Text })).min(1),
  strategies: z
    .array(z.strictObject({ id: EntryId, reason: Text, evidence: Evidence, sources: z.array(ParagraphId) }))
    .min(2)
    .max(4),
  addressees: z.array(EntryId).min(1),
  opening: Text,
});
export type Situation = z.infer<typeof Situation>;

export const Strategy = z.strictObject({
  id: EntryId,
  title: Text.max(70),
  says: Sentences,
  limits: Text,
  steps: z.array(Text).length(5),
  pitfalls: Texts,
  signs: Texts,
});
export type Strategy = z.infer<typeof Strategy>;

/** The kinds of municipality for which something holds; everywhere if null. */
const Scope = z.array(z.enum(["kreis", "kreisfreie-stadt", "gemeinde"])).nullable();

const Argument = z.strictObject({
  id: EntryId,
  text: Text,
  /** Which of the addressee's measures it serves. */
  priority: Text,
  strategy: EntryId,
  situations: z.array(EntryId),
  /** The paragraphs whose thought lies behind it; never shown as what they say. */
  logic: z.array(ParagraphId).max(3),
  objections: z.array(EntryId),
  scope: Scope,
  facet: EntryId.optional(),
});
export type Argument = z.infer<typeof Argument>;

const Objection = z.strictObject({
  id: EntryId,
  objection: Text,
  /** How people report it. */
  also: z.array(z.string().min(2)).min(10),
  replies: z.array(Text).length(2),
  /** What one is tempted to answer, and why it does not help; for „Einwand üben“. */
  badReply: z.strictObject({ text: Text, why: Text }),
  caution: Text.nullable(),
  logic: z.array(ParagraphId).optional(),
  scope: Scope.optional(),
  facet: EntryId.optional(),
});
export type Objection = z.infer<typeof Objection>;

export const Addressee = z.strictObject({
  id: EntryId,
  name: Text,
  /** Fits after „Gespräch mit“. */
  with: Text,
  /** What has to be known before one speaks with them. */
  facet: Text.nullable(),
  inWorkshop: z.boolean(),
  /** How people call them: units, job titles, nicknames. */
  aliases: z.array(z.string().min(2)).min(25),
  measured: Texts,
  constraints: Texts,
  vocabulary: z.array(z.string().min(2)).min(4),
  opening: Text,
  arguments: z.array(Argument).min(6),
  objections: z.array(Objection).min(3),
  avoid: Texts,
  pattern: z.string().startsWith("Muster:"),
  external: z.array(z.string().regex(/^E\d\d$/)),
});
export type Addressee = z.infer<typeof Addressee>;

export const ObjectionFile = z.strictObject({ objections: z.array(Objection).min(12) });

const Block = z.strictObject({
  id: EntryId,
  title: Text,
  text: Text,
  /** The same with paired forms: some offices forbid the colon. */
  paired: Text,
  note: Text,
  situations: z.array(EntryId),
});
export const BlockFile = z.strictObject({ blocks: z.array(Block).min(1) });
export type Block = z.infer<typeof Block>;

const ExternalFact = z.strictObject({
  id: z.string().regex(/^E\d\d$/),
  source: Text,
  title: Text,
  year: z.string().min(4),
  text: Text,
  caveat: Text,
  url: z.url(),
  /** The Land where it holds; everywhere if null. */
  land: Text.nullable(),
});
export const FactFile = z.strictObject({ facts: z.array(ExternalFact) });
export type ExternalFact = z.infer<typeof ExternalFact>;

/** How much an option speaks for (above 0) or against (below 0) a situation: the logarithm of odds, −3 to 3. */
const Weights = z.record(EntryId, z.number().min(-3).max(3));

export const InterviewQuestion = z.strictObject({
  id: EntryId,
  text: Text,
  options: z
    .array(z.strictObject({ id: EntryId, text: Text.max(80), weights: Weights }))
    .min(2)
    .max(7),
  /** Only asked while one of these is still possible; always if empty. */
  about: z.array(EntryId).default([]),
});
export type InterviewQuestion = z.infer<typeof InterviewQuestion>;
export const InterviewFile = z.strictObject({ questions: z.array(InterviewQuestion).min(10) });
