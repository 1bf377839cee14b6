import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Concept } from "../../src/knowledge/corpus/corpus";
import { readList } from "../../src/knowledge/corpus/read-list";
import { readPhrases } from "../../src/knowledge/language/concepts";
import { fold } from "../../src/knowledge/language/fold";
import { German } from "../../src/knowledge/language/german";
import { ROOT } from "./open-test-knowledge";

/** The words, folded, that the shipped corpus knows as parts of compounds. */
export function shippedWordParts(): string[] {
  const file = "sprache/wortteile.txt";
  return readList(file, readFileSync(join(ROOT, "corpus", file), "utf8")).entries.map(({ text }) => fold(text));
}

/** German as the bot reads it, with the shipped word parts and a lexicon of the test's own. */
export function germanWith(concepts: readonly Concept[]): German {
  return new German(shippedWordParts(), readPhrases(concepts));
}
