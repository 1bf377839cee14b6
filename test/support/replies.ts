import type { Reply } from "../../src/bot/reply";
import { crisis, notices, refusals, smallTalk } from "../../src/bot/texts";
import type { Knowledge } from "../../src/knowledge";
import { everyAdvice } from "./advice-replies";
import { everySharing } from "./share-replies";

const PLACES = ["personal", "channel", "group"] as const;
const NONCE = "d2719c43-2f52-4e6a-8f1b-1a2b3c4d5e6f";

/** The keys of a record as what they are; Object.keys forgets it. */
function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  const isKey = (key: string): key is K => key in record;
  return Object.keys(record).filter(isKey);
}

/**
 * Every reply that the bot can give, with all that the corpus holds: each passage, paragraph, debate and topic.
 *
 * Keyed by kind, so that the compiler asks for examples when a kind is added.
 */
export function everyReply(knowledge: Knowledge): Readonly<Record<Reply["kind"], readonly Reply[]>> {
  const { passages, paragraphs, debates, openTopics } = knowledge.corpus;
  const some = passages.slice(0, 3);
  const longest = [...passages].sort((a, b) => b.question.length - a.question.length).slice(0, 3);
  return {
    ...everyAdvice(knowledge),
    ...everySharing(knowledge),
    welcome: PLACES.map((place) => ({ kind: "welcome", place, examples: some })),
    answered: passages.map((passage, index) => ({
      kind: "answered",
      passage,
      paragraphs: passage.sources.map((source) => knowledge.paragraph(source)),
      debate: knowledge.debateOf(passage.id),
      related: knowledge.related(passage),
      english: index % 2 === 0,
      shareable: index % 3 > 0,
      choice: passage.question,
      term: knowledge.corpus.terms[index],
    })),
    unsure: [
      { kind: "unsure", topics: longest, english: true },
      { kind: "unsure", topics: some, english: false },
    ],
    "nothing-found": [
      ...openTopics.map((topic) => ({
        kind: "nothing-found" as const,
        topic,
        nearest: topic.nearest.map((id) => knowledge.passage(id)),
        english: true,
        guided: true,
      })),
      { kind: "nothing-found", topic: undefined, nearest: longest, english: true, guided: false },
      { kind: "nothing-found", topic: undefined, nearest: [], english: false, guided: true, choice: "Nichts davon" },
    ],
    term: knowledge.corpus.terms.map((term, index) => ({
      kind: "term",
      term,
      passage: term.passage === undefined ? undefined : knowledge.passage(term.passage),
      english: index % 2 === 0,
    })),
    paragraph: paragraphs.map((paragraph) => ({ kind: "paragraph", paragraph, choice: `Absatz ${paragraph.id}` })),
    debate: debates.map((debate) => ({ kind: "debate", debate, shareable: true, choice: "Beide Seiten" })),
    "small-talk": keysOf(smallTalk).map((kind) => ({ kind: "small-talk", smallTalk: kind, examples: some })),
    refused: keysOf(refusals).map((refusal) => ({ kind: "refused", refusal })),
    crisis: keysOf(crisis).map((danger) => ({ kind: "crisis", danger })),
    help: PLACES.map((place) => ({ kind: "help", version: knowledge.version, place, choice: "Hilfe" })),
    privacy: PLACES.map((place) => ({ kind: "privacy", place, choice: "Datenschutz" })),
    "my-data": [
      {
        kind: "my-data",
        lines: ["Die Kennung dieses Chats.", "Ihre Rückmeldung: „[gut] *so* _weiter_“."],
        choice: "Meine Daten",
      },
      {
        kind: "my-data",
        lines: Array.from({ length: 60 }, (_, index) => `Ihre Rückmeldung ${index}: ${"ä".repeat(1000)}`),
      },
    ],
    "ask-delete": [true, false].map((posts) => ({ kind: "ask-delete", nonce: NONCE, posts, choice: "Daten löschen" })),
    notice: keysOf(notices).map((notice) => ({ kind: "notice", notice, choice: "Behalten" })),
  };
}
