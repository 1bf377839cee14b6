export type { Hit } from "./answer";
export type {
  Addressee,
  Argument,
  Block,
  ExternalFact,
  InterviewQuestion,
  Objection,
  Situation,
  Strategy,
} from "./corpus/advice-schema";
export type { Paragraph, Passage } from "./corpus/corpus";
export { describeFault } from "./corpus/fault";
export { checkCorpus } from "./corpus/load";
export { type Debate, type OpenTopic, ParagraphId, type Sentence, type Term } from "./corpus/schema";
export { KnowledgeError } from "./errors";
export { cleanText, fold } from "./language/fold";
export { type Knowledge, openKnowledge } from "./open";
export { holdsIn } from "./ranking/rank-arguments";
