import { z } from "zod/v4";

/** „Weiß ich nicht“ and skipping: an answer without evidence; the question is not asked again. */
export const UNKNOWN = "unknown";

/**
 * A diagnosis in progress. Plain data, versioned: it is what the conversation stores.
 *
 * Of the user's text only a few words are kept, for the reasons of the result; both are forgotten with it.
 */
export const DiagnosisState = z.strictObject({
  version: z.literal(1),
  /** What the text spoke for: probability by situation; empty if there was none. */
  text: z.record(z.string(), z.number()),
  /** The nouns that spoke loudest for what the text speaks for most, for the reasons of the result. */
  words: z.array(z.string()).max(6),
  /** Option by question, in the order of asking; `unknown` for „weiß ich nicht“. */
  answers: z.array(z.strictObject({ question: z.string(), option: z.string() })).max(10),
  /** The candidate that the user chose: a strong word, which may still be wrong. */
  picked: z.string().optional(),
  /** What is known without asking, from the profile: it counts, but as no question. */
  known: z
    .array(z.strictObject({ question: z.string(), option: z.string() }))
    .max(10)
    .optional(),
  /** Situations that the user has ruled out by „das stimmt so nicht“. */
  ruledOut: z.array(z.string()).max(20),
});
export type DiagnosisState = z.infer<typeof DiagnosisState>;

export const NEW_DIAGNOSIS: DiagnosisState = { version: 1, text: {}, words: [], answers: [], ruledOut: [] };
