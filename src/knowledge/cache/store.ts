import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/v4";
import type { Content } from "../corpus/corpus";
import type { Phrase } from "../language/concepts";
import type { SoftmaxData } from "../learning/softmax";
import type { AdviceIndexData } from "../search/advice-index";
import type { CentroidData } from "../search/centroids";
import type { NeighbourData } from "../search/neighbours";
import type { TermIndexData } from "../search/term-index";

export type ModelName = "entry" | "message" | "situation" | "addressee";
export type NeighbourName = "questions" | "objections" | "arguments";

/** All that is costly to make from the corpus, as plain data that is used as it is. */
export interface Prepared {
  readonly corpus: Content;
  readonly phrases: readonly Phrase[];
  readonly index: TermIndexData;
  readonly adviceIndex: AdviceIndexData;
  readonly neighbours: Readonly<Record<NeighbourName, NeighbourData>>;
  /** What each objection is about. */
  readonly objections: CentroidData;
  /** The names of all features that the models know. */
  readonly features: readonly string[];
  readonly models: Readonly<Record<ModelName, SoftmaxData>>;
}

/** Ours alone, written below under a key that includes the code that reads it: the form is not checked again. */
const PreparedFile = z.custom<Prepared>();

const ARRAYS = [Float32Array, Int32Array, Int8Array, Uint16Array] as const;

/** Where an array may begin: at a multiple of its widest number. */
const ALIGNMENT = 4;

/** In the JSON, where an array of numbers belongs: the arrays themselves follow each other in a file of bytes. */
interface KeptArray {
  /** Which of {@link ARRAYS} it is. */
  readonly array: number;
  readonly start: number;
  readonly length: number;
}

const names = (key: string) => ({ json: `knowledge-${key}.json`, numbers: `knowledge-${key}.bin` });

/** @returns nothing if there is no cache for this key, or it cannot be read: it is then made anew */
export function readCache(directory: string, key: string): Prepared | undefined {
  try {
    const file = names(key);
    const parts: unknown = JSON.parse(readFileSync(join(directory, file.json), "utf8"));
    const { buffer } = new Uint8Array(readFileSync(join(directory, file.numbers))); // a copy of its own: aligned
    restoreArrays(parts, buffer);
    return PreparedFile.parse(parts);
  } catch {
    return undefined; // missing, cut short or unreadable: the caller makes it anew and says so
  }
}

/** Puts the arrays of numbers back where they belong; they stand in records, never in lists. */
function restoreArrays(part: unknown, buffer: ArrayBuffer): void {
  if (!isRecord(part)) return;
  for (const [name, value] of Object.entries(part)) {
    if (!isKeptArray(value)) restoreArrays(value, buffer);
    else part[name] = new (ARRAYS[value.array] ?? Int8Array)(buffer, value.start, value.length);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isKeptArray(value: unknown): value is KeptArray {
  return isRecord(value) && "array" in value;
}

/** Keeps what was prepared and removes the caches of earlier states; written beside and renamed, so never half. */
export function writeCache(directory: string, key: string, prepared: Prepared): void {
  const file = names(key);
  const arrays: Uint8Array[] = [];
  let start = 0;
  const json = JSON.stringify(prepared, (_name, value: unknown) => {
    const array = ARRAYS.findIndex((kind) => value instanceof kind);
    if (!ArrayBuffer.isView(value) || array === -1) return value;
    const kept: KeptArray = { array, start, length: value.byteLength / (ARRAYS[array]?.BYTES_PER_ELEMENT ?? 1) };
    const bytes = new Uint8Array(Math.ceil(value.byteLength / ALIGNMENT) * ALIGNMENT);
    bytes.set(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    arrays.push(bytes);
    start += bytes.length;
    return kept;
  });
  mkdirSync(directory, { recursive: true });
  write(join(directory, file.numbers), Buffer.concat(arrays));
  write(join(directory, file.json), json);
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
