import type { Prepared } from "./cache/store";
import type { Corpus } from "./corpus/corpus";
import type { Fault } from "./corpus/fault";

// What is called for here is not imported above: to load what reads YAML, checks it and trains models takes a twentieth of
// the start, and with a cache that fits nobody needs it.

/** Reads the whole corpus and says all that is wrong with it. */
export function checkCorpus(directory: string): { corpus: Corpus; faults: Fault[] } {
  const loading: typeof import("./corpus/load") = require("./corpus/load");
  return loading.checkCorpus(directory);
}

/**
 * Makes of a corpus all that the cache keeps; takes seconds.
 *
 * @throws KnowledgeError with file, line and reason of every fault of the corpus
 */
export function make(directory: string): Prepared {
  const { loadCorpus }: typeof import("./corpus/load") = require("./corpus/load");
  const { prepare }: typeof import("./prepare") = require("./prepare");
  return prepare(loadCorpus(directory));
}
