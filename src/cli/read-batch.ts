import { readFileSync } from "node:fs";
import { z } from "zod/v4";

const Row = z.looseObject({ id: z.union([z.string(), z.number()]).transform(String), text: z.string() });
export type BatchRow = z.infer<typeof Row>;

/**
 * Reads JSON lines `{ id, text }`.
 *
 * @param file a path, or `-` for standard input
 * @throws Error with the file or the line that cannot be read
 */
export function readBatch(file: string): BatchRow[] {
  return readText(file)
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      try {
        return [Row.parse(JSON.parse(line))];
      } catch (cause) {
        throw invalid(`${file}:${index + 1}: keine JSON-Zeile { id, text }`, cause);
      }
    });
}

function readText(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (cause) {
    throw invalid(`${file} lässt sich nicht lesen`, cause);
  }
}

function invalid(message: string, cause: unknown): Error {
  return Object.assign(new Error(message, { cause }), { code: "BATCH_INVALID" });
}
