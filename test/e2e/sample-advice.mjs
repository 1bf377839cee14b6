// One reply of every kind of the guided half.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { startPractice } = require("../../dist/bot/handlers/practise.js");
const { argumentCard, argumentText } = require("../../dist/bot/handlers/talk.js");
const { resultReply } = require("../../dist/bot/result-reply.js");

/** One of each kind of the guided half. */
export function adviceReplies(knowledge, nonce) {
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
    "argument-card-nothing-holds": argumentCard(
      { ...talk, profile: { municipality: "kreisfreie-stadt" } },
      "gemeinden",
    ),
    "argument-text": argumentText(card, true),
    block: { kind: "block", block: blocks[0], paired: false, choice: blocks[0].title },
    "practice-round": startPractice({ knowledge, profile: {}, nonce }, treasurer.id).reply,
    profile: { kind: "profile", profile: {}, asking: "municipality", nonce, choice: "Hessen" },
  };
}
