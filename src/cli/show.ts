import type { AdviceAction } from "../bot/cards/advice-actions";
import { render } from "../bot/cards/render";
import { guideAction, interviewOf } from "../bot/guide";
import { showPassage } from "../bot/handlers/ask";
import type { Reply } from "../bot/reply";
import { EMPTY_STATE } from "../bot/state/conversation-state";
import { mostQuestions } from "../dialogs";
import { type Knowledge, KnowledgeError, ParagraphId } from "../knowledge";
import { describeEntries } from "./describe-entries";
import { openCorpus } from "./open-corpus";
import { printOutgoing } from "./print-outgoing";
import type { Arguments } from "./read-arguments";

const NONCE = "lotse-show";

/** Prints an entry of the corpus as the user will see it. */
export function runShow({ words, ...folders }: Arguments): number {
  const knowledge = openCorpus(folders);
  const [id = ""] = words;
  const shown = showEntries(knowledge, id);
  if (shown.length === 0) throw new KnowledgeError(`Der Korpus kennt ${id} nicht`, { code: "PASSAGE_UNKNOWN" });
  process.stdout.write(shown.join("\n"));
  return 0;
}

/** All that an id stands for: as the user sees it, or in lines where no card shows it by itself. */
export function showEntries(knowledge: Knowledge, id: string): readonly string[] {
  return [...findEntries(knowledge, id).flatMap(render).map(printOutgoing), ...describeEntries(knowledge, id)];
}

/** The replies that show an entry; a situation, a debate and a passage may share an id. */
export function findEntries(knowledge: Knowledge, id: string): readonly Reply[] {
  const guidance = { knowledge, interview: interviewOf(knowledge), state: EMPTY_STATE, nonce: NONCE };
  return [
    ...actionsFor(knowledge, id).flatMap((action) => guideAction(action, guidance).replies),
    ...findQuestion(knowledge, id),
    ...findInWorkshop(knowledge, id),
  ];
}

function findQuestion({ corpus }: Knowledge, id: string): readonly Reply[] {
  const question = corpus.advice.interview.find((one) => one.id === id);
  if (question === undefined) return [];
  return [{ kind: "interview-question", question, number: 1, most: mostQuestions({}), nonce: NONCE, again: false }];
}

/** The buttons that lead to an entry of the guided half. */
function actionsFor({ corpus: { advice } }: Knowledge, id: string): readonly AdviceAction[] {
  const has = (entries: readonly { readonly id: string }[]) => entries.some((one) => one.id === id);
  return [
    ...(has(advice.situations) ? [{ verb: "show-situation", situation: id } as const] : []),
    ...(has(advice.strategies) ? [{ verb: "show-strategy", strategy: id } as const] : []),
    ...(has(advice.blocks) ? [{ verb: "show-block", block: id, paired: false } as const] : []),
    ...(has(advice.addressees) ? [{ verb: "expect-objection", addressee: id, objection: null, from: 0 } as const] : []),
  ];
}

function findInWorkshop(knowledge: Knowledge, id: string): readonly Reply[] {
  const { debates, openTopics, terms, passages } = knowledge.corpus;
  const paragraph = ParagraphId.safeParse(id);
  const named = <T extends { readonly id: string }>(entries: readonly T[]) => entries.filter((one) => one.id === id);
  return [
    ...(paragraph.success
      ? [{ kind: "paragraph", paragraph: knowledge.paragraph(paragraph.data), choice: id } as const]
      : []),
    ...named(debates).map((debate) => ({ kind: "debate", debate, choice: debate.title }) as const),
    ...named(openTopics).map((topic) => {
      const nearest = topic.nearest.map((one) => knowledge.passage(one));
      return { kind: "nothing-found", topic, nearest, english: false, guided: false } as const;
    }),
    ...named(terms).map((term) => {
      const passage = term.passage === undefined ? undefined : knowledge.passage(term.passage);
      return { kind: "term", term, passage, english: false } as const;
    }),
    ...named(passages).map((passage) => showPassage(knowledge, passage)),
  ];
}
