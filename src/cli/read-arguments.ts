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

/** What a command cannot do without, unless a batch brings it. */
const NEEDED: Readonly<Record<string, string>> = {
  ask: 'Es fehlt der Text, zum Beispiel: lotse ask "…"',
  diagnose: 'Es fehlt der Text, zum Beispiel: lotse diagnose "…"',
  argue: 'Es fehlt der Text, zum Beispiel: lotse argue "…"',
  show: "Es fehlt die Kennung, zum Beispiel: lotse show P10",
};

/** @throws Error with the code ARGUMENTS_WRONG and a sentence for whoever typed them */
export function readArguments(command: string, args: readonly string[], root: string): Arguments {
  const { values, positionals } = parse(args);
  const { only } = values;
  if (only !== undefined && only !== "workshop" && only !== "documents")
    throw wrong(`--only ist workshop oder documents, nicht „${only}“.`);
  const needed = Object.hasOwn(NEEDED, command) ? NEEDED[command] : undefined;
  if (needed !== undefined && values.batch === undefined && positionals.join("").trim() === "") throw wrong(needed);
  return {
    words: positionals,
    json: values.json,
    concepts: values.concepts,
    batch: values.batch,
    only,
    corpusDirectory: values.corpus ?? join(root, "corpus"),
    cacheDirectory: join(root, "dist", "cache"),
    root,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
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
  } catch (cause) {
    throw wrong(
      "Diese Angabe kenne ich nicht. Es gibt --json, --batch DATEI, --only, --corpus ORDNER, --concepts.",
      cause,
    );
  }
}

function wrong(message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { code: "ARGUMENTS_WRONG" });
}
