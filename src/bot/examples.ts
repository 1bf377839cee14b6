import type { Knowledge, Passage } from "../knowledge";

/** Three questions that show what one can ask: a worry, a term, a dispute. */
const EXAMPLES = ["stabsstelle-keine-garantie", "radikaler-opportunismus", "offen-oder-konkret"] as const;

export function pickExamples(knowledge: Knowledge): Passage[] {
  return EXAMPLES.map((id) => knowledge.passage(id));
}
