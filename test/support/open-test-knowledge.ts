import { join } from "node:path";
import { type Knowledge, openKnowledge } from "../../src/knowledge";

export const ROOT = join(__dirname, "..", "..");

/** The shipped corpus, with the index and models that the build keeps: opens in about a second. */
export function openTestKnowledge(): Knowledge {
  return openKnowledge(join(ROOT, "corpus"), { cacheDirectory: join(ROOT, "dist", "cache") });
}
