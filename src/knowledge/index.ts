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
export { findEntry } from "./corpus/find-entry";
export { type Debate, EntryId, type OpenTopic, ParagraphId, type Sentence, type Term } from "./corpus/schema";
export { KnowledgeError } from "./errors";
export { keepLast } from "./keep-last";
export { cleanText, fold } from "./language/fold";
export { checkCorpus } from "./make";
export { type Knowledge, openKnowledge } from "./open";
export { holdsIn } from "./ranking/rank-arguments";
