import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/v4";

/** Reads a gold set; a row that does not fit stops everything, since a figure over fewer rows would mislead. */
export function readGold<T>(root: string, name: string, schema: z.ZodType<T>): T[] {
  const file = join(root, "test", "gold", `${name}.jsonl`);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => schema.parse(JSON.parse(line)));
}

const Base = { id: z.string(), text: z.string() };
export const TextRow = z.object(Base);
export const QuestionRow = z.object({ ...Base, gold: z.array(z.string()).min(1) });
/** The calibration set has questions without an answer as well. */
export const AskedRow = z.object({ ...Base, gold: z.array(z.string()).min(1).optional() });
export const ExpectedRow = z.object({ ...Base, expected: z.string(), kind: z.string().optional() });
export const SituationRow = z.object({ ...Base, gold: z.string() });
export const MixedRow = z.object({ ...Base, gold: z.array(z.string()).length(2) });
export const PersonaRow = z.object({ id: z.string(), opening: z.string(), gold: z.string() });
export const AnswerRow = z.object({ id: z.string(), answers: z.record(z.string(), z.string()) });
export const AudienceRow = z.object({ ...Base, audience: z.string(), objection: z.string().nullable() });
export const ObjectionRow = z.object({
  ...Base,
  audience: z.string(),
  objection: z.string().nullable(),
  /** Others that would be right as well. */
  also: z.array(z.string()).optional(),
});
