import { isQuestion, recognise } from "../../dialogs";
import type { Knowledge, Passage } from "../../knowledge";
import { pickExamples } from "../examples";
import type { Reply } from "../reply";

const MOST_TOPICS = 3;
/** Fewer words without a question mark are keywords to look up. */
const FEWEST_TOLD = 4;

/**
 * Something typed: small talk, a crisis, something to refuse, or a question on the workshop.
 *
 * @param guided whether the way into the guided dialog stands open, for whoever finds no answer
 */
export function ask(knowledge: Knowledge, text: string, guided: boolean): Reply {
  const recognised = recognise(knowledge, text);
  switch (recognised.kind) {
    case "crisis":
      return { kind: "crisis", danger: recognised.danger };
    case "refused":
      return { kind: "refused", refusal: recognised.refusal };
    case "small-talk":
      return { kind: "small-talk", smallTalk: recognised.smallTalk, examples: pickExamples(knowledge) };
    case "question":
      return answer(knowledge, text, guided);
  }
}

function answer(knowledge: Knowledge, question: string, guided: boolean): Reply {
  const english = knowledge.isEnglish(question);
  const found = knowledge.answer(question);
  const toldRather = guided && !isQuestion(question) && question.trim().split(/\s+/).length >= FEWEST_TOLD;
  const topics = found.hits.slice(0, MOST_TOPICS).map(({ passage }) => passage);
  switch (found.kind) {
    case "answered":
      return { ...showPassage(knowledge, found.best.passage), english, guided: toldRather };
    case "unsure":
      return { kind: "unsure", topics, english, guided: toldRather };
    case "nothing-found": {
      // A topic without neighbours is foreign to the matter: what ranked next has nothing to do with it.
      const nearest = found.topic?.nearest.map((id) => knowledge.passage(id)) ?? topics;
      return { kind: "nothing-found", topic: found.topic, nearest, english, guided };
    }
  }
}

/** A passage as an answer, with what one may ask next. */
export function showPassage(knowledge: Knowledge, passage: Passage): Extract<Reply, { kind: "answered" }> {
  return {
    kind: "answered",
    passage,
    paragraphs: passage.sources.map((source) => knowledge.paragraph(source)),
    debate: knowledge.debateOf(passage.id),
    related: knowledge.related(passage),
    english: false,
  };
}
