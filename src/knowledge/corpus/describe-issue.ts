import type { z } from "zod/v4";

const KINDS: Readonly<Record<string, string>> = {
  string: "ein Text",
  number: "eine Zahl",
  int: "eine ganze Zahl",
  boolean: "true oder false",
  array: "eine Liste",
  object: "ein Eintrag mit Angaben",
  record: "ein Eintrag mit Angaben",
  null: "null",
  never: "nichts",
};

/**
 * What is wrong with a file, in words that an editor understands; a schema's own message goes before it.
 *
 * @example
 * describeIssue({ code: "unrecognized_keys", keys: ["farbe"], input: {} }); // "die Angabe „farbe“ gibt es hier nicht"
 */
export function describeIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "fehlt" : `hier gehört ${KINDS[issue.expected] ?? issue.expected} hin`;
    case "unrecognized_keys":
      return `${issue.keys.length === 1 ? "die Angabe" : "die Angaben"} ${quote(issue.keys)} gibt es hier nicht`;
    case "invalid_value":
      return issue.input === undefined
        ? "fehlt"
        : `${quote([issue.input])} ist hier nicht möglich; möglich: ${issue.values.map(String).join(", ")}`;
    case "invalid_key":
      return "eine Angabe mit diesem Namen gibt es hier nicht";
    case "too_small":
      return `${sizeOf(issue.origin)}: mindestens ${issue.minimum}`;
    case "too_big":
      return `${sizeOf(issue.origin)}: höchstens ${issue.maximum}`;
    case "invalid_format":
      return "hat nicht die richtige Form";
    default:
      return "passt hier nicht";
  }
}

function quote(values: readonly unknown[]): string {
  return values.map((value) => `„${String(value)}“`).join(", ");
}

function sizeOf(origin: string): string {
  switch (origin) {
    case "string":
      return "die Zahl der Zeichen stimmt nicht";
    case "array":
      return "die Zahl der Einträge stimmt nicht";
    default:
      return "die Zahl liegt daneben";
  }
}
