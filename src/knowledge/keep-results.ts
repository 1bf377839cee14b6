import { hash, randomBytes } from "node:crypto";
import { keepLast } from "./keep-last";

/** So that a hash cannot be looked up in a list of usual messages. */
const SALT = randomBytes(16).toString("hex");
const keyOf = keepLast((text: string) => hash("sha256", SALT + text, "base64"));

/**
 * Keeps what a function found for the texts that were looked at last, for those that come again: the examples on the
 * cards, and what a room full of officers types when somebody shows them.
 *
 * A text itself is not kept: the key is a hash that differs from start to start, and results hold ids and numbers of
 * ours, never words of theirs. Whoever looks reads with `keepLast`, which forgets with the next message.
 *
 * @param most so many texts; 0 keeps none, to measure what looking costs
 */
export function keepResults<T>(most: number, look: (text: string) => T): (text: string) => T {
  if (most === 0) return look;
  let recent = new Map<string, { readonly result: T }>();
  let older: typeof recent = new Map();
  return (text) => {
    const key = keyOf(text);
    const met = recent.get(key);
    if (met !== undefined) return met.result;
    const known = older.get(key) ?? { result: look(text) };
    if (recent.size >= most / 2) [older, recent] = [recent, new Map()]; // what did not come again is forgotten
    recent.set(key, known);
    return known.result;
  };
}
