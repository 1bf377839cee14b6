import { readFileSync } from "node:fs";
import { z } from "zod/v4";

const Row = z.looseObject({ id: z.union([z.string(), z.number()]).transform(String), text: z.string() });
export type BatchRow = z.infer<typeof Row>;

/**
 * Reads JSON lines `{ id, text }`.
 *
 * @param file a path, or `-` for standard input
 * @throws Error with the line that cannot be read
 */
export function readBatch(file: string): BatchRow[] {
  return readFileSync(file === "-" ? 0 : file, "utf8")
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      try {
        return [Row.parse(JSON.parse(line))];
      } catch (cause) {
        throw Object.assign(new Error(`${file}:${index + 1}: keine JSON-Zeile { id, text }`, { cause }), {
          code: "BATCH_INVALID",
        });
      }
    });
}
