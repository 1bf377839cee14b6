import { type Knowledge, openKnowledge } from "../knowledge";
import type { Arguments } from "./read-arguments";

/** The knowledge that a command works with; standard output stays free for what the command prints. */
export function openCorpus({
  corpusDirectory,
  cacheDirectory,
}: Pick<Arguments, "corpusDirectory" | "cacheDirectory">): Knowledge {
  return openKnowledge(corpusDirectory, { cacheDirectory, log: (line) => process.stderr.write(`${line}\n`) });
}
