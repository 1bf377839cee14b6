/**
 * One thing in the corpus that an editor has to mend, in words that an editor understands.
 *
 * Faults are collected, not thrown one by one, so that `lotse check` shows all of them at once.
 *
 * @example
 * { file: "workshop/absaetze/p10.yaml", line: 14, reason: "passages.0.title: fehlt" }
 */
export interface Fault {
  /** Relative to the corpus folder, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;
}

export function describeFault({ file, line, reason }: Fault): string {
  return `${file}:${line}: ${reason}`;
}
