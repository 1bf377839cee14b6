import { KnowledgeError } from "../errors";

/** @throws KnowledgeError for an id that the corpus does not hold: it was released once, or never was one */
export function findEntry<T extends { readonly id: string }>(entries: readonly T[], id: string): T {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) throw new KnowledgeError(`Der Korpus kennt ${id} nicht`, { code: "PASSAGE_UNKNOWN" });
  return entry;
}
