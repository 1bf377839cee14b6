import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod/v4";
import { describeIssue } from "./describe-issue";
import { describeYamlFault } from "./describe-yaml-fault";
import type { Fault } from "./fault";
import type { Mention } from "./places";

type Read<T> =
  | { readonly data: T; readonly faults: readonly []; readonly mentions: readonly Mention[] }
  | { readonly data: undefined; readonly faults: readonly Fault[]; readonly mentions: readonly [] };

type Path = readonly (string | number)[];

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
  const lineAt = (offset: number) => lines.linePos(offset).line;
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ pos, code }) => ({
      file,
      line: lineAt(pos[0]),
      reason: `kein gültiges YAML: ${describeYamlFault(code)}`,
    }));
    return { data: undefined, faults, mentions: [] };
  }
  const parsed = schema.safeParse(document.toJS(), { error: describeIssue });
  if (parsed.success) return { data: parsed.data, faults: [], mentions: listMentions(file, document, lineAt) };
  const faults = parsed.error.issues.flatMap(listIssues).map(({ path, message }) => ({
    file,
    line: lineAt(offsetOf(document, path)),
    reason: `${path.join(".") || "Datei"}: ${message}`,
  }));
  return { data: undefined, faults, mentions: [] };
}

/** One issue for each thing to mend: of two forms that were possible, what is wrong with the one that was meant. */
function listIssues(issue: z.core.$ZodIssue): { path: Path; message: string }[] {
  const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  const within = (inner: readonly z.core.$ZodIssue[]) =>
    inner.flatMap(listIssues).map((one) => ({ ...one, path: [...path, ...one.path] }));
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ path: [...path, key], message: UNKNOWN }));
  if (issue.code === "invalid_union") {
    const [meant = []] = issue.errors.map(within).sort((a, b) => deepest(b) - deepest(a));
    if (meant.length > 0) return meant;
  }
  return [{ path, message: issue.message }];
}

const UNKNOWN = "diese Angabe gibt es hier nicht";

function deepest(issues: readonly { readonly path: Path }[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

/** Where the last part of the path that exists begins: a missing key is shown at its entry. */
function offsetOf(document: Document, path: Path): number {
  const name = path.at(-1);
  const around = path.length === 0 ? undefined : getNode(document, path.slice(0, -1));
  const pair = isMap(around) ? around.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
  for (const node of [pair?.key, getNode(document, path)]) if (isNode(node) && node.range) return node.range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

function getNode(document: Document, path: Path): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}

const ID = /^[A-Za-z0-9-]{2,80}$/;

/** Every word of a file that may be an id, as a value or as a key. */
function listMentions(file: string, document: Document, lineAt: (offset: number) => number): Mention[] {
  const mentions: Mention[] = [];
  visit(document, {
    Scalar(role, { value, range }, ancestors) {
      if (typeof value !== "string" || !ID.test(value) || !range) return;
      const owners = ancestors.flatMap((around) => (isMap(around) ? [around.get("id")] : [])).filter(isText);
      const pairs = ancestors.filter(isPair);
      const pair = role === "key" ? pairs.at(-2) : pairs.at(-1);
      const key = isScalar(pair?.key) ? String(pair.key.value) : "";
      mentions.push({ file, line: lineAt(range[0]), value, key, owners });
    },
  });
  return mentions;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
