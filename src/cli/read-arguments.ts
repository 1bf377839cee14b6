import { join } from "node:path";
import { parseArgs } from "node:util";

export interface Arguments {
  readonly words: readonly string[];
  readonly json: boolean;
  /** `eval`: what each concept of the lexicon brings. */
  readonly concepts: boolean;
  readonly batch: string | undefined;
  readonly only: "workshop" | "documents" | undefined;
  readonly corpusDirectory: string;
  readonly cacheDirectory: string;
  readonly root: string;
}

/** @throws TypeError (with a code) for an option that does not exist */
export function readArguments(args: readonly string[], root: string): Arguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      concepts: { type: "boolean", default: false },
      batch: { type: "string" },
      only: { type: "string" },
      corpus: { type: "string" },
    },
  });
  return {
    words: positionals,
    json: values.json,
    concepts: values.concepts,
    batch: values.batch,
    only: values.only === "workshop" || values.only === "documents" ? values.only : undefined,
    corpusDirectory: values.corpus ?? join(root, "corpus"),
    cacheDirectory: join(root, "dist", "cache"),
    root,
  };
}
