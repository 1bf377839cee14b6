import { render } from "../bot/cards/render";
import type { Reply } from "../bot/reply";
import { type Knowledge, KnowledgeError, openKnowledge, ParagraphId } from "../knowledge";
import { printOutgoing } from "./print-outgoing";
import type { Arguments } from "./read-arguments";

/** Prints an entry of the corpus as the user will see it. */
export function runShow({ words, corpusDirectory, cacheDirectory }: Arguments): number {
  const knowledge = openKnowledge(corpusDirectory, { cacheDirectory });
  const [id = ""] = words;
  const reply = find(knowledge, id);
  if (reply === undefined) throw new KnowledgeError(`Der Korpus kennt ${id} nicht`, { code: "PASSAGE_UNKNOWN" });
  process.stdout.write(render(reply).map(printOutgoing).join("\n"));
  return 0;
}

function find(knowledge: Knowledge, id: string): Reply | undefined {
  const paragraph = ParagraphId.safeParse(id);
  if (paragraph.success) return { kind: "paragraph", paragraph: knowledge.paragraph(paragraph.data), choice: id };
  const debate = knowledge.corpus.debates.find((one) => one.id === id);
  if (debate) return { kind: "debate", debate, choice: debate.title };
  const topic = knowledge.corpus.openTopics.find((one) => one.id === id);
  if (topic) {
    return {
      kind: "nothing-found",
      topic,
      nearest: topic.nearest.map((one) => knowledge.passage(one)),
      english: false,
    };
  }
  const passage = knowledge.corpus.passages.find((one) => one.id === id);
  return passage === undefined
    ? undefined
    : {
        kind: "answered",
        passage,
        paragraphs: passage.sources.map((source) => knowledge.paragraph(source)),
        debate: knowledge.debateOf(id),
        related: knowledge.related(passage),
        english: false,
      };
}
