import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkCorpus, describeFault } from "../../src/knowledge";
import { ROOT } from "./open-test-knowledge";

/** A copy of the shipped corpus, which therefore always has every folder that the bot asks for. */
export const directory = mkdtempSync(join(tmpdir(), "lotse-korpus-"));
cpSync(join(ROOT, "corpus"), directory, { recursive: true });
afterAll(() => rmSync(directory, { recursive: true, force: true }));

export type Change = (source: string) => string;

/** Breaks one file, says what is found wrong, and mends it. */
export function faultsAfter(file: string, change: Change): string[] {
  const path = join(directory, file);
  const source = readFileSync(path, "utf8");
  const broken = change(source);
  if (broken === source) throw new Error(`nothing in ${file} was changed`);
  writeFileSync(path, broken);
  try {
    return checkCorpus(directory).faults.map(describeFault);
  } finally {
    writeFileSync(path, source);
  }
}

export const lineOf = (file: string, words: string): number => {
  const line =
    readFileSync(join(directory, file), "utf8")
      .split("\n")
      .findIndex((one) => one.includes(words)) + 1;
  if (line === 0) throw new Error(`no „${words}“ in ${file}`);
  return line;
};
export const replace =
  (words: string, by: string): Change =>
  (source) =>
    source.replace(words, by);
export const append =
  (...lines: readonly string[]): Change =>
  (source) =>
    `${source.trimEnd()}\n${lines.join("\n")}\n`;
export const linesIn = (file: string): number =>
  readFileSync(join(directory, file), "utf8").trimEnd().split("\n").length;
