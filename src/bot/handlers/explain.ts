import type { Knowledge } from "../../knowledge";
import type { Reply } from "../reply";

/**
 * Puts the glossary's explanation in the place of a reply that explains nothing, or our note with the passage that does.
 *
 * Danger and what is refused stay as they are, whatever words they are said in.
 */
export function withTerm(knowledge: Knowledge, text: string, reply: Reply): Reply {
  const found = reply.kind === "crisis" || reply.kind === "refused" ? undefined : knowledge.explain(text);
  if (found === undefined) return reply;
  const { term, answered } = found;
  if (answered && reply.kind === "answered") return { ...reply, term };
  const passage = term.passage === undefined ? undefined : knowledge.passage(term.passage);
  return { kind: "term", term, passage, english: knowledge.isEnglish(text) };
}
