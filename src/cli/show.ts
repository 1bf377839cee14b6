import type { AdviceAction } from "../bot/cards/advice-actions";
import { render } from "../bot/cards/render";
import { guideAction, interviewOf } from "../bot/guide";
import type { Reply } from "../bot/reply";
import { EMPTY_STATE } from "../bot/state/conversation-state";
import { type Knowledge, KnowledgeError, openKnowledge, ParagraphId } from "../knowledge";
import { printOutgoing } from "./print-outgoing";
import type { Arguments } from "./read-arguments";

const NONCE = "lotse-show";

/** Prints an entry of the corpus as the user will see it. */
export function runShow({ words, corpusDirectory, cacheDirectory }: Arguments): number {
  const knowledge = openKnowledge(corpusDirectory, { cacheDirectory });
  const [id = ""] = words;
  const replies = findEntries(knowledge, id);
  if (replies.length === 0) throw new KnowledgeError(`Der Korpus kennt ${id} nicht`, { code: "PASSAGE_UNKNOWN" });
  process.stdout.write(replies.flatMap(render).map(printOutgoing).join("\n"));
  return 0;
}

/** What an id stands for; a situation and a debate may share one. */
export function findEntries(knowledge: Knowledge, id: string): readonly Reply[] {
  const action = actionFor(knowledge, id);
  const guidance = { knowledge, interview: interviewOf(knowledge), state: EMPTY_STATE, nonce: NONCE };
  const question = knowledge.corpus.advice.interview.find((one) => one.id === id);
  return [
    ...(action === undefined ? [] : guideAction(action, guidance).replies),
    ...(question === undefined
      ? []
      : [{ kind: "interview-question", question, number: 1, nonce: NONCE, again: false } as const]),
    ...findInWorkshop(knowledge, id),
  ];
}

/** The button that leads to an entry of the guided half. */
function actionFor({ corpus: { advice } }: Knowledge, id: string): AdviceAction | undefined {
  const has = (entries: readonly { readonly id: string }[]) => entries.some((one) => one.id === id);
  if (has(advice.situations)) return { verb: "show-situation", situation: id };
  if (has(advice.strategies)) return { verb: "show-strategy", strategy: id };
  if (has(advice.blocks)) return { verb: "show-block", block: id, paired: false };
  if (has(advice.addressees)) return { verb: "expect-objection", addressee: id, objection: null, from: 0 };
  // A general objection comes from anywhere: it is shown in the talk with the first addressee of the corpus.
  const from = advice.addressees.find(({ objections }) => has(objections)) ?? advice.addressees[0];
  return from !== undefined && (has(from.objections) || has(advice.objections))
    ? { verb: "expect-objection", addressee: from.id, objection: id, from: 0 }
    : undefined;
}

function findInWorkshop(knowledge: Knowledge, id: string): readonly Reply[] {
  const paragraph = ParagraphId.safeParse(id);
  if (paragraph.success) return [{ kind: "paragraph", paragraph: knowledge.paragraph(paragraph.data), choice: id }];
  const debate = knowledge.corpus.debates.find((one) => one.id === id);
  if (debate) return [{ kind: "debate", debate, choice: debate.title }];
  const topic = knowledge.corpus.openTopics.find((one) => one.id === id);
  if (topic) {
    const nearest = topic.nearest.map((one) => knowledge.passage(one));
    return [{ kind: "nothing-found", topic, nearest, english: false, guided: false }];
  }
  const term = knowledge.corpus.terms.find((one) => one.id === id);
  if (term) {
    const passage = term.passage === undefined ? undefined : knowledge.passage(term.passage);
    return [{ kind: "term", term, passage, english: false }];
  }
  const passage = knowledge.corpus.passages.find((one) => one.id === id);
  if (passage === undefined) return [];
  return [
    {
      kind: "answered",
      passage,
      paragraphs: passage.sources.map((source) => knowledge.paragraph(source)),
      debate: knowledge.debateOf(id),
      related: knowledge.related(passage),
      english: false,
    },
  ];
}
