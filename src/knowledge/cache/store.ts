import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/v4";
import type { Corpus } from "../corpus/corpus";
import { SoftmaxModel } from "../learning/softmax";

/** All that is costly to make from the corpus. */
export interface Prepared {
  readonly corpus: Corpus;
  /** lunr's own serialisation. */
  readonly index: object;
  /** The terms that the index knows. */
  readonly terms: readonly string[];
  readonly models: Readonly<Record<ModelName, SoftmaxModel>>;
}

export const MODEL_NAMES = ["entry", "message"] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

interface CacheFile extends Pick<Prepared, "corpus" | "index" | "terms"> {
  readonly models: Readonly<Record<ModelName, { labels: string[]; features: string[]; length: number }>>;
}

/** Ours alone, written below under a key that includes the code that reads it: the form is not checked again. */
const CacheFile = z.custom<CacheFile>();

const names = (key: string) => ({ json: `knowledge-${key}.json`, weights: `knowledge-${key}.bin` });

/** @returns nothing if there is no cache for this key, or it cannot be read: it is then made anew */
export function readCache(directory: string, key: string): Prepared | undefined {
  try {
    const file = names(key);
    const { corpus, index, terms, models } = CacheFile.parse(
      JSON.parse(readFileSync(join(directory, file.json), "utf8")),
    );
    const bytes = readFileSync(join(directory, file.weights));
    const weights = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    let start = 0;
    const restore = (name: ModelName) => {
      const { labels, features, length } = models[name];
      const model = new SoftmaxModel(labels, features, weights.subarray(start, start + length));
      start += length;
      return model;
    };
    return { corpus, index, terms, models: { entry: restore("entry"), message: restore("message") } };
  } catch {
    return undefined; // missing, cut short or unreadable: the caller makes it anew and says so
  }
}

/** Keeps what was prepared and removes the caches of earlier states; written beside and renamed, so never half. */
export function writeCache(directory: string, key: string, { corpus, index, terms, models }: Prepared): void {
  const file = names(key);
  const data = MODEL_NAMES.map((name) => models[name].toData());
  const described = Object.fromEntries(
    MODEL_NAMES.map((name, position) => {
      const { labels, features, weights } = models[name].toData();
      return [name, { labels, features, length: weights.length, position }];
    }),
  );
  mkdirSync(directory, { recursive: true });
  write(
    join(directory, file.weights),
    Buffer.concat(data.map(({ weights }) => Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength))),
  );
  write(join(directory, file.json), JSON.stringify({ corpus, index, terms, models: described }));
  const current = new Set<string>(Object.values(file));
  for (const name of readdirSync(directory)) {
    if (/^knowledge-[0-9a-f]{16}\.(json|bin)$/.test(name) && !current.has(name))
      rmSync(join(directory, name), { force: true });
  }
}

function write(path: string, content: string | Buffer): void {
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, content);
  renameSync(beside, path);
}
