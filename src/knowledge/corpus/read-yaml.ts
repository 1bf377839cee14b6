import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod/v4";
import type { Fault } from "./fault";

type Read<T> =
  | { readonly data: T; readonly faults: readonly [] }
  | { readonly data: undefined; readonly faults: readonly Fault[] };

/**
 * Reads a YAML file of the corpus and checks its form.
 *
 * Every fault names the line in the file, because the people who mend it are no programmers.
 *
 * @param file the name to show in faults
 */
export function readYaml<T>(file: string, source: string, schema: z.ZodType<T>): Read<T> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ pos, message }) => ({
      file,
      line: lines.linePos(pos[0]).line,
      reason: `kein gültiges YAML: ${message.split("\n")[0] ?? ""}`,
    }));
    return { data: undefined, faults };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { data: parsed.data, faults: [] };
  const faults = parsed.error.issues.map((issue) => {
    const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
    return { file, line: lineOf(path), reason: `${path.join(".") || "Datei"}: ${issue.message}` };
  });
  return { data: undefined, faults };

  /** The line of the deepest part of the path that exists: a missing key is shown at its entry. */
  function lineOf(path: readonly (string | number)[]): number {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}
