// One reply of every kind, made of the real corpus, as the real turn would give it.
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT } from "./browser.mjs";

const require = createRequire(import.meta.url);
const { openKnowledge } = require("../../dist/knowledge/index.js");
const { pickExamples } = require("../../dist/bot/examples.js");
const { showPassage } = require("../../dist/bot/handlers/ask.js");
const { render } = require("../../dist/bot/cards/render.js");
const { resultReply } = require("../../dist/bot/handlers/diagnose.js");
const { startPractice } = require("../../dist/bot/handlers/practise.js");
const { argumentCard, argumentText } = require("../../dist/bot/handlers/talk.js");

/** @returns pairs of a name for the picture and the activities that go out */
export function sampleActivities() {
  const knowledge = openKnowledge(join(ROOT, "corpus"), { cacheDirectory: join(ROOT, "dist", "cache") });
  return Object.entries(sampleReplies(knowledge)).map(([name, reply]) => ({ name, activities: render(reply) }));
}

/** One of each kind of the guided half. */
function adviceReplies(knowledge, nonce) {
  const { situations, strategies, addressees, blocks, interview } = knowledge.corpus.advice;
  const talk = { knowledge, result: undefined, profile: {} };
  const treasurer = addressees.find(({ id }) => id === "kaemmerei");
  const card = argumentCard(talk, treasurer.id, treasurer.objections[0].id, {
    choice: treasurer.objections[0].objection,
  });
  const beliefs = ["stabsstelle-ohne-befugnisse", "fehlende-rueckendeckung-der-leitung"].map((situation) => ({
    situation,
    probability: 0.5,
  }));
  const reasons = { words: ["Mitzeichnung", "OB"], answers: ["Nein, ich kann nur bitten"] };
  const hostile = situations.find(({ facets }) => facets.length > 2);
  return {
    candidates: { kind: "candidates", situations: situations.slice(0, 3), vague: false },
    "candidates-vague": { kind: "candidates", situations: [], vague: true },
    "interview-question": {
      kind: "interview-question",
      question: interview[1],
      number: 2,
      nonce,
      again: false,
      choice: "Unser Konzept",
    },
    result: resultReply(knowledge, beliefs, reasons, "Ergebnis jetzt"),
    "result-hostile": resultReply(knowledge, [{ situation: hostile.id, probability: 0.9 }], reasons),
    facets: { kind: "facets", situation: hostile, choice: "Was hier verschieden ist" },
    strategy: { kind: "strategy", strategy: strategies[0], plan: { items: [] }, nonce, choice: strategies[0].title },
    plan: {
      kind: "plan",
      items: strategies.slice(0, 2).map((strategy, step) => ({ strategy, step, done: step === 0 })),
      nonce,
    },
    whom: { kind: "whom", addressees: addressees.slice(0, 4), all: false, choice: "Argumente für ein Gespräch" },
    "which-objection": {
      kind: "which-objection",
      addressee: treasurer,
      objections: treasurer.objections,
      choice: treasurer.name,
    },
    "argument-card": card,
    "argument-text": argumentText(card, true),
    block: { kind: "block", block: blocks[0], paired: false, choice: blocks[0].title },
    "practice-round": startPractice(knowledge, treasurer.id, nonce).reply,
    profile: { kind: "profile", profile: {}, asking: "municipality", nonce, choice: "Hessen" },
  };
}

function sampleReplies(knowledge) {
  const { passages, debates, openTopics, paragraphs } = knowledge.corpus;
  const examples = pickExamples(knowledge);
  const answered = (id) => showPassage(knowledge, knowledge.passage(id));
  const longestText = pickMost(passages, ({ sentences }) => sentences.map(({ text }) => text).join(" ").length);
  const mostSources = pickMost(passages, ({ sources }) => sources.length);
  const longestQuestions = [...passages].sort((a, b) => b.question.length - a.question.length).slice(0, 3);
  const nonce = "00000000-0000-4000-8000-000000000000";
  return {
    ...adviceReplies(knowledge, nonce),
    "welcome-personal": { kind: "welcome", place: "personal", examples },
    "welcome-channel": { kind: "welcome", place: "channel", examples },
    "welcome-group": { kind: "welcome", place: "group", examples },
    answered: answered(examples[0].id),
    "answered-debate": answered(debates[0].passages[0]),
    "answered-two-sources": answered(mostSources.id),
    "answered-longest-pressed": { ...answered(longestText.id), choice: longestText.question },
    "answered-english": { ...answered(examples[1].id), english: true },
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
