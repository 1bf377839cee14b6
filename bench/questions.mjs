/** The gold questions. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** @returns rows { text, gold } */
export function readQuestions(root) {
  return readFileSync(join(root, "test", "gold", "questions.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}
