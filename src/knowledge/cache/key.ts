import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

const ROOT = join(__dirname, "..", "..", "..");
/** Written by the build: which code the compiled files were made from. */
const BUILD_FILE = join(ROOT, "dist", "build.json");

/** The state of corpus and code: whatever changes an answer changes the key. */
export interface State {
  readonly key: string;
  /** A short name for the state of the content, shown to users by „Hilfe“. */
  readonly version: string;
}

export function readState(corpusDirectory: string): State {
  const corpus = hashFolder(corpusDirectory);
  const key = createHash("sha256").update(corpus).update(hashCode()).digest("hex").slice(0, 16);
  return { key, version: corpus.slice(0, 8) };
}

/** Compiled files know the code by the build's note, sources by themselves: tests and the bot share a cache. */
export function hashCode(): string {
  if (__filename.endsWith(".ts") || !existsSync(BUILD_FILE)) return hashFolder(join(ROOT, "src", "knowledge"));
  const note: unknown = JSON.parse(readFileSync(BUILD_FILE, "utf8"));
  return typeof note === "object" && note !== null && "knowledge" in note ? String(note.knowledge) : "";
}

/** What changes an answer; a README does not. */
const CONTENT = /\.(yaml|txt|ts)$/;

function hashFolder(folder: string): string {
  const hash = createHash("sha256");
  for (const file of filesBelow(folder).filter((name) => CONTENT.test(name))) {
    hash.update(relative(folder, file).split(sep).join("/")).update("\0").update(readBytes(file)).update("\0");
  }
  return hash.digest("hex");
}

/** What cannot be read counts as such: loading the corpus then says so, with all else that is wrong. */
function readBytes(file: string): Buffer | string {
  try {
    return readFileSync(file);
  } catch {
    return "\0";
  }
}

function filesBelow(folder: string): string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (isFolder(path) ? filesBelow(path) : [path]));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
