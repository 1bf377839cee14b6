// One reply of every kind, made of the real corpus, as the real turn would give it.
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT } from "./browser.mjs";

const require = createRequire(import.meta.url);
const { openKnowledge } = require("../../dist/knowledge/index.js");
const { pickExamples } = require("../../dist/bot/examples.js");
const { showPassage } = require("../../dist/bot/handlers/ask.js");
const { render } = require("../../dist/bot/cards/render.js");
const { postCard } = require("../../dist/bot/cards/post-card.js");
const { findPersonalData } = require("../../dist/bot/share/personal-data.js");
const { draftOf, frameOf } = require("../../dist/bot/share/shareable.js");
const { resultReply } = require("../../dist/bot/result-reply.js");
const { startPractice } = require("../../dist/bot/handlers/practise.js");
const { argumentCard, argumentText } = require("../../dist/bot/handlers/talk.js");

/** @returns pairs of a name for the picture and the activities that go out */
export function sampleActivities() {
  const knowledge = openKnowledge(join(ROOT, "corpus"), { cacheDirectory: join(ROOT, "dist", "cache") });
  const replies = Object.entries(sampleReplies(knowledge)).map(([name, reply]) => ({
    name,
    activities: render(reply),
  }));
  return [...replies, ...Object.entries(posts(knowledge)).map(([name, activities]) => ({ name, activities }))];
}

/** One of each kind of sharing, and the post itself. */
function shareReplies(knowledge, nonce) {
  const treasurer = knowledge.advisor.addressee("kaemmerei");
  const source = { kind: "arguments", addressee: treasurer.id, objection: treasurer.objections[0].id, from: 0 };
  const text = draftOf(knowledge, source);
  const [channel, ...others] = ["Allgemein", "Netzwerk Teilhabe", "AG Konzept", "Presse", "Ehrenamt und Vereine"].map(
    (name, index) => ({ id: `19:${index}@thread.tacv2`, name, team: "team", teamName: "Integration Musterkreis" }),
  );
  const content = { source, text, author: "Jana Weber" };
  const named = { ...content, text: `${text}\n\nFragen Sie Frau Meier, 0231 5024411, zum Vorgang 33.2-5501/2024.` };
  const preview = (of, more) => ({
    kind: "share-preview",
    draft: nonce,
    channel,
    content: of,
    frame: frameOf(knowledge, of),
    correcting: false,
    findings: findPersonalData(of.text),
    nonce,
    choice: "Vorschau",
    ...more,
  });
  const edit = {
    kind: "share-text",
    draft: nonce,
    channel,
    text,
    frame: frameOf(knowledge, content),
    correcting: false,
  };
  const kept = (status) => ({
    id: nonce,
    channel,
    content,
    status,
    link: status === "posted" ? "https://teams.microsoft.com/l/message/19:0/1700000000000" : undefined,
    at: "2026-03-05T12:00:00Z",
  });
  const outcome = (name, status, more) => ({
    kind: "share-outcome",
    outcome: name,
    share: kept(status),
    nonce,
    ...more,
  });
  return {
    "share-channels": {
      kind: "share-channels",
      draft: nonce,
      channels: [channel, others[0]],
      choice: "Im Kanal teilen",
    },
    "share-channels-many": {
      kind: "share-channels",
      draft: nonce,
      channels: [channel, ...others],
      problem: { kind: "unknown", said: "Flurfunk" },
    },
    "share-nowhere": { kind: "share-channels", draft: nonce, channels: [], choice: "Im Kanal teilen" },
    "share-text": { ...edit, choice: "Allgemein (Integration Musterkreis)" },
    "share-text-too-long": { ...edit, fault: { kind: "too-long", is: 3120, most: 3000, kept: true } },
    "share-preview": preview(content),
    "share-preview-names": preview(named),
    "share-posted": outcome("posted", "posted", { choice: "Jetzt teilen" }),
    "share-withdrawn": outcome("withdrawn", "withdrawn", { task: "withdraw", choice: "Zurückziehen" }),
    "share-deferred": outcome("deferred", "deferred", { retryIn: 30_000, choice: "Jetzt teilen" }),
    "share-app-missing": outcome("app-missing", "failed", { choice: "Jetzt teilen" }),
    "share-not-a-member": outcome("not-a-member", "failed"),
    "share-unknown": outcome("unknown", "unknown", { choice: "Jetzt teilen" }),
    "share-too-large": outcome("too-large", "failed"),
    "my-shares": {
      kind: "my-shares",
      shares: [kept("posted"), kept("unknown"), kept("withdrawn")].map((one, index) => ({
        ...one,
        id: `${nonce}-${index}`,
      })),
      draft: { id: nonce, text },
      nonce,
      choice: "Meine Beiträge",
    },
  };
}

/** What stands in the channel. */
function posts(knowledge) {
  const passage = { kind: "passage", passage: "stabsstelle-keine-garantie" };
  const content = { source: passage, text: draftOf(knowledge, passage), author: "Jana Weber" };
  const post = (more) => [
    postCard(content, frameOf(knowledge, content), { share: "00000000", helpful: 0, withdrawn: false, ...more }),
  ];
  return { post: post({ helpful: 3 }), "post-withdrawn": post({ withdrawn: true }) };
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
      most: 5,
      nonce,
      again: false,
      choice: "Unser Konzept",
    },
    result: resultReply(knowledge, beliefs, { reasons, choice: "Ergebnis jetzt" }),
    "result-hostile": resultReply(knowledge, [{ situation: hostile.id, probability: 0.9 }], { reasons }),
    facets: { kind: "facets", situation: hostile, choice: "Was hier verschieden ist" },
    strategy: { kind: "strategy", strategy: strategies[0], plan: { items: [] }, nonce, choice: strategies[0].title },
    plan: {
      kind: "plan",
      proposals: [],
      items: strategies.slice(0, 2).map((strategy, step) => ({ strategy, step, done: step === 0 })),
      nonce,
    },
    "which-step": { kind: "which-step", items: strategies.slice(0, 2).map((strategy) => ({ strategy, step: 0 })) },
    waiting: { kind: "waiting" },
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
    "practice-round": startPractice({ knowledge, profile: {}, nonce }, treasurer.id).reply,
    profile: { kind: "profile", profile: {}, asking: "municipality", nonce, choice: "Hessen" },
  };
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
