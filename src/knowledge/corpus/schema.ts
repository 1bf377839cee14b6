import { z } from "zod/v4";

/** The id of an entry: a German slug in ASCII (`stabsstelle-keine-garantie`). Released ids stay: buttons carry them. */
export const EntryId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "nur Kleinbuchstaben, Ziffern und Bindestriche")
  .max(80);

/** The number of a paragraph of the documentation. */
export const ParagraphId = z.enum([
  "P01",
  "P02",
  "P03",
  "P04",
  "P05",
  "P06",
  "P07",
  "P08",
  "P09",
  "P10",
  "P11",
  "P12",
  "P13",
  "P14",
]);
export type ParagraphId = z.infer<typeof ParagraphId>;

/** What a statement is in the documentation: its own finding, a hurdle, a side of a debate … */
const Kind = z.enum([
  "finding",
  "definition",
  "obstacle",
  "condition",
  "strategy",
  "debate-position",
  "debate-outcome",
]);

/** Whether the documentation itself speaks, or reports what participants said. */
export const Mode = z.enum(["documentation", "reported"]);
export type Mode = z.infer<typeof Mode>;

export const Text = z.string().min(3);

/** Sentences with the paragraph they come from, as the editor writes them: `- P10: "…"`. */
export const Sentences = z
  .array(z.partialRecord(ParagraphId, Text).refine((one) => Object.keys(one).length === 1, "genau ein Absatz je Zeile"))
  .min(1)
  .transform((lines) =>
    lines.flatMap((line) => ParagraphId.options.flatMap((source) => toSentence(source, line[source]))),
  );

/** One or two sentences of an answer and the paragraph that they rest on. */
export interface Sentence {
  readonly source: ParagraphId;
  readonly text: string;
}

function toSentence(source: ParagraphId, text: string | undefined): Sentence[] {
  return text === undefined ? [] : [{ source, text }];
}

/** One thing that the documentation says, in our own words. */
const Statement = z.strictObject({ id: z.string().regex(/^A\d\d$/), kind: Kind, mode: Mode, text: Text });
export type Statement = z.infer<typeof Statement>;

const Passage = z.strictObject({
  id: EntryId,
  title: Text.max(70),
  /** The short question under which it is offered as a related topic. */
  question: Text.max(60),
  kind: Kind,
  mode: Mode,
  statements: z.array(z.string()).min(1),
  text: Sentences,
});

/**
 * A file of `corpus/workshop/absaetze`: a paragraph of the documentation, its statements, and the
 * passages that answer questions from it.
 */
export const ParagraphFile = z.strictObject({
  paragraph: ParagraphId,
  section: Text,
  title: Text.max(70),
  statements: z.array(Statement).min(1),
  passages: z.array(Passage).min(1),
});

const Side = z.strictObject({ title: Text.max(70), text: Sentences });

export const DebateFile = z.strictObject({
  debates: z.array(
    z.strictObject({
      id: EntryId,
      title: Text.max(70),
      passages: z.array(EntryId).min(1),
      sides: z.array(Side).length(2),
      outcome: z.strictObject({ kind: z.enum(["balance", "no-agreement", "majority"]), text: Sentences }),
    }),
  ),
});
export type Debate = z.infer<typeof DebateFile>["debates"][number];

/** What people ask although the documentation does not answer it; said as precisely as that. */
export const OpenTopicFile = z.strictObject({
  topics: z.array(z.strictObject({ id: EntryId, title: Text, text: Text, nearest: z.array(EntryId).max(3) })),
});
export type OpenTopic = z.infer<typeof OpenTopicFile>["topics"][number];

const Term = z
  .strictObject({
    id: EntryId,
    term: Text,
    /** Abbreviations and other names, as officers type them. */
    also: z.array(z.string().min(2)).default([]),
    english: z.array(z.string().min(2)).default([]),
    text: Sentences.optional(),
    /** Said in our own words where the documentation does not explain the term. */
    elaboration: Text.optional(),
    /** The passage that says most about it. */
    passage: EntryId.optional(),
  })
  .refine(({ text, elaboration }) => text !== undefined || elaboration !== undefined, "text oder elaboration fehlt");

export const GlossaryFile = z.strictObject({ terms: z.array(Term) });
export type Term = z.infer<typeof Term>;
