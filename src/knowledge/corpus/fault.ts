import type { Place } from "./places";

/**
 * One thing in the corpus that an editor has to mend, in words that an editor understands.
 *
 * Faults are collected, not thrown one by one, so that `lotse check` shows all of them at once.
 *
 * @example
 * { file: "workshop/absaetze/p10.yaml", line: 14, reason: "passages.0.title: fehlt" }
 */
export interface Fault extends Place {
  readonly reason: string;
}

export function describeFault({ file, line, reason }: Fault): string {
  return `${file}:${line}: ${reason}`;
}

export function faultAt({ file, line }: Place, reason: string): Fault {
  return { file, line, reason };
}
