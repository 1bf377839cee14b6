import type { Fault } from "./fault";

/** One entry of a list file, with the section it stands in. */
export interface ListEntry {
  readonly section: string;
  readonly text: string;
  readonly line: number;
}

const HEADING = /^\[([^\]]*)\]$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 1000;

/**
 * Reads a list file: `[abschnitt]` opens a section, each further line is one entry as it stands, `#` begins a comment.
 *
 * Plain lines instead of YAML because the entries are what people type: colons, quotes and dashes need no care.
 *
 * @example
 * readList("fragen/neu.txt", "[huerden]\nwas bremst uns denn?");
 * // { entries: [{ section: "huerden", text: "was bremst uns denn?", line: 2 }], faults: [], headings: [{ section: "huerden", line: 1 }] }
 */
export function readList(
  file: string,
  source: string,
): { entries: ListEntry[]; faults: Fault[]; headings: Omit<ListEntry, "text">[] } {
  const entries: ListEntry[] = [];
  const faults: Fault[] = [];
  const headings: Omit<ListEntry, "text">[] = [];
  let section: string | undefined;
  for (const [index, raw] of source.split(/\r?\n/).entries()) {
    const text = raw.trim();
    const line = index + 1;
    if (text === "" || text.startsWith("#")) continue;
    const heading = HEADING.exec(text)?.[1];
    if (heading !== undefined) {
      if (!SLUG.test(heading)) faults.push({ file, line, reason: `[${heading}] ist keine gültige Kennung` });
      headings.push({ section: heading, line });
      section = heading;
    } else if (section === undefined) {
      faults.push({ file, line, reason: "vor dieser Zeile fehlt eine Überschrift in eckigen Klammern" });
    } else if (text.length > LONGEST) {
      faults.push({ file, line, reason: `die Zeile ist länger als ${LONGEST} Zeichen` });
    } else {
      entries.push({ section, text, line });
    }
  }
  return { entries, faults, headings };
}

/** A line without case and punctuation: two that differ in nothing else are the same to whoever learns from them. */
export function readAlike(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
