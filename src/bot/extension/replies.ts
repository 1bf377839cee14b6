import type { Knowledge, Objection } from "../../knowledge";
import { inTeam } from "./entry-card";

/** A reply to an objection, with the id that a choice sends. */
export interface FoundReply {
  readonly id: string;
  readonly objection: Objection;
  readonly text: string;
}

const MOST_REPLIES = 5;

/** Replies to choose from: all to the likeliest objection, the first to each further one. */
export function listReplies(knowledge: Knowledge, objections: readonly Objection[]): FoundReply[] {
  const [first, ...further] = objections;
  if (first === undefined) return [];
  const all = [...repliesTo(knowledge, first), ...further.flatMap((one) => repliesTo(knowledge, one).slice(0, 1))];
  return all.filter(({ text }, index) => all.findIndex((one) => one.text === text) === index).slice(0, MOST_REPLIES);
}

/**
 * @param id what a choice sent; its form has been checked
 * @throws KnowledgeError if a newer corpus no longer has the objection
 */
export function findReply(knowledge: Knowledge, id: string): FoundReply | undefined {
  const objection = knowledge.advisor.objection(id.slice(0, id.indexOf(".")));
  return repliesTo(knowledge, objection).find((one) => one.id === id);
}

/** The two direct replies, and the one in words for the team. */
function repliesTo(knowledge: Knowledge, objection: Objection): FoundReply[] {
  return [...objection.replies, inTeam(knowledge, objection.id)].map((text, index) => ({
    id: `${objection.id}.${index}`,
    objection,
    text,
  }));
}
