// One reply of every kind, made of the real corpus, as the real turn would give it.
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT } from "./browser.mjs";
import { adviceReplies } from "./sample-advice.mjs";
import { posts, shareReplies } from "./sample-shares.mjs";
import { talks } from "./sample-talks.mjs";

const require = createRequire(import.meta.url);
const { openKnowledge } = require("../../dist/knowledge/index.js");
const { pickExamples } = require("../../dist/bot/examples.js");
const { showPassage } = require("../../dist/bot/handlers/ask.js");
const { render } = require("../../dist/bot/cards/render.js");

/** @returns pairs of a name for the picture and the activities that go out */
export function sampleActivities() {
  const knowledge = openKnowledge(join(ROOT, "corpus"), { cacheDirectory: join(ROOT, "dist", "cache") });
  const replies = Object.entries(sampleReplies(knowledge)).map(([name, reply]) => ({
    name,
    activities: render(reply),
  }));
  const others = { ...posts(knowledge), ...talks(knowledge) };
  return [...replies, ...Object.entries(others).map(([name, activities]) => ({ name, activities }))];
}

function sampleReplies(knowledge) {
  const { passages, debates, openTopics, paragraphs, terms } = knowledge.corpus;
  const examples = pickExamples(knowledge);
  const answered = (id) => showPassage(knowledge, knowledge.passage(id));
  const longestText = pickMost(passages, ({ sentences }) => sentences.map(({ text }) => text).join(" ").length);
  const mostSources = pickMost(passages, ({ sources }) => sources.length);
  const longestQuestions = [...passages].sort((a, b) => b.question.length - a.question.length).slice(0, 3);
  const nonce = "00000000-0000-4000-8000-000000000000";
  return {
    ...adviceReplies(knowledge, nonce),
    ...shareReplies(knowledge, nonce),
    "welcome-personal": { kind: "welcome", place: "personal", examples },
    "welcome-channel": { kind: "welcome", place: "channel", examples },
    "welcome-group": { kind: "welcome", place: "group", examples },
    answered: answered(examples[0].id),
    "answered-debate": answered(debates[0].passages[0]),
    "answered-two-sources": answered(mostSources.id),
    "answered-longest-pressed": { ...answered(longestText.id), choice: longestText.question },
    "answered-english": { ...answered(examples[1].id), english: true },
    "answered-term": { ...answered("teilhabe-definition"), term: terms.find(({ id }) => id === "teilhabe") },
    term: {
      kind: "term",
      term: terms.find(({ id }) => id === "stadtentwicklungskonzept"),
      passage: knowledge.passage("eigenes-konzept-oder-stadtentwicklung"),
      english: true,
    },
    unsure: { kind: "unsure", topics: longestQuestions, english: true },
    "nothing-found": { kind: "nothing-found", topic: undefined, nearest: longestQuestions, english: false },
    "nothing-found-topic": nothingFound(
      knowledge,
      pickMost(openTopics, ({ text }) => text.length),
    ),
    "none-of-these": {
      kind: "nothing-found",
      topic: undefined,
      nearest: [],
      english: false,
      choice: "Nichts davon",
    },
    paragraph: { kind: "paragraph", paragraph: knowledge.paragraph("P10"), choice: "Absatz P10" },
    "paragraph-longest": {
      kind: "paragraph",
      paragraph: pickMost(paragraphs, ({ statements }) => statements.length),
      choice: "Absatz ansehen",
    },
    ...Object.fromEntries(
      debates.map((debate) => [`debate-${debate.id}`, { kind: "debate", debate, choice: "Beide Seiten" }]),
    ),
    greeting: { kind: "small-talk", smallTalk: "greeting", examples },
    about: { kind: "small-talk", smallTalk: "about", examples },
    refused: { kind: "refused", refusal: "person" },
    "crisis-threat": { kind: "crisis", danger: "threat" },
    "crisis-despair": { kind: "crisis", danger: "despair" },
    help: { kind: "help", version: knowledge.version, place: "personal" },
    privacy: { kind: "privacy" },
    "my-data": {
      kind: "my-data",
      lines: [
        "Die Kennung dieses Chats, damit ich Ihnen antworten kann.",
        "4 meiner Antworten, für höchstens eine Stunde.",
      ],
    },
    "ask-delete": { kind: "ask-delete", nonce },
    notice: { kind: "notice", notice: "data-deleted", choice: "Daten löschen" },
  };
}

function nothingFound(knowledge, topic) {
  const nearest = topic.nearest.map((id) => knowledge.passage(id));
  return { kind: "nothing-found", topic, nearest, english: false };
}

function pickMost(entries, measure) {
  return entries.reduce((most, entry) => (measure(entry) > measure(most) ? entry : most));
}
