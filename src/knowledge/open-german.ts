import type { Content } from "./corpus/corpus";
import type { Phrase } from "./language/concepts";
import { fold } from "./language/fold";
import { German } from "./language/german";

/** @param phrases the expressions of the corpus' concepts, read */
export function openGerman({ wordParts }: Content, phrases: readonly Phrase[]): German {
  return new German(wordParts.map(fold), phrases);
}
