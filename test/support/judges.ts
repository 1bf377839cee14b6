import { join } from "node:path";
import { readState } from "../../src/knowledge/cache/key";
import { readCache } from "../../src/knowledge/cache/store";
import type { Passage } from "../../src/knowledge/corpus/corpus";
import type { German } from "../../src/knowledge/language/german";
import { SoftmaxModel } from "../../src/knowledge/learning/softmax";
import { Vocabulary } from "../../src/knowledge/learning/vocabulary";
import { openJudges } from "../../src/knowledge/open";
import { openGerman } from "../../src/knowledge/open-german";
import type { Judges } from "../../src/knowledge/search/rank";

const ROOT = join(__dirname, "..", "..");

/** The judges of the search, to be put together differently, and the passages that they rank. */
export function openTestJudges(): { judges: Judges; german: German; passages: readonly Passage[] } {
  const prepared = readCache(join(ROOT, "dist", "cache"), readState(join(ROOT, "corpus")).key);
  if (prepared === undefined) throw new Error("the cache is made before the tests, by jest's global setup");
  const model = new SoftmaxModel(prepared.models.entry, new Vocabulary(prepared.features));
  const german = openGerman(prepared.corpus, prepared.phrases);
  return { judges: openJudges(prepared, german, model), german, passages: prepared.corpus.passages };
}
