import type { AdviceReply } from "../../src/bot/advice-reply";
import { pickReply, startPractice } from "../../src/bot/handlers/practise";
import { argumentCard, argumentText } from "../../src/bot/handlers/talk";
import { resultReply } from "../../src/bot/result-reply";
import type { Knowledge } from "../../src/knowledge";

const NONCE = "d2719c43-2f52-4e6a-8f1b-1a2b3c4d5e6f";

/** Every reply of the guided half, with all that the corpus holds: each situation, strategy, addressee, objection, block. */
export function everyAdvice(knowledge: Knowledge): Readonly<Record<AdviceReply["kind"], readonly AdviceReply[]>> {
  const { situations, strategies, addressees, blocks, interview } = knowledge.corpus.advice;
  const talk = { knowledge, result: undefined, profile: {} };
  const cards = addressees.flatMap(({ id, objections }) => [
    argumentCard(talk, id, undefined, { choice: "Argumente" }),
    ...objections.map((objection) => argumentCard(talk, id, objection.id, { choice: objection.objection })),
  ]);
  const practices = addressees.flatMap(({ id }) => [0, 1, 2].flatMap((pick) => practiseAlways(knowledge, id, pick)));
  const items = strategies.slice(0, 3).map((strategy, step) => ({ strategy, step, done: step === 0 }));
  return {
    candidates: [
      { kind: "candidates", situations: situations.slice(0, 3), vague: false },
      { kind: "candidates", situations: [], vague: true },
      ...addressees.map(
        (addressee): AdviceReply => ({
          kind: "candidates",
          situations: situations.slice(0, 3),
          vague: false,
          again: true,
          ...(addressee.objections[0] === undefined ? {} : { talk: { addressee, objection: addressee.objections[0] } }),
        }),
      ),
    ],
    "interview-question": interview.map((question, index) => ({
      kind: "interview-question",
      question,
      number: 1 + (index % 5),
      most: 5,
      nonce: NONCE,
      again: index % 2 === 0,
      apart: index % 3 === 0,
      keep: index % 4 === 0,
      choice: "Eher nicht",
    })),
    result: situations.map(({ id }, index) => {
      const next = situations[(index + 1) % situations.length]?.id ?? id;
      const beliefs = [
        { situation: id, probability: 0.6 },
        { situation: next, probability: 0.3 },
      ];
      return resultReply(knowledge, beliefs, {
        reasons: { words: ["Mitzeichnung", "OB"], answers: ["Nein, ich kann nur bitten"] },
        profile: index % 2 === 0 ? { municipality: "gemeinde" } : {},
        kept: index % 3 === 0,
        choice: "Ergebnis jetzt",
      });
    }),
    waiting: [{ kind: "waiting" }],
    facets: situations
      .filter(({ facets }) => facets.length > 0)
      .map((situation) => ({ kind: "facets", situation, choice: "Was hier verschieden ist" })),
    strategy: strategies.map((strategy) => ({
      kind: "strategy",
      strategy,
      plan: { items: [] },
      nonce: NONCE,
      choice: strategy.title,
    })),
    plan: [
      { kind: "plan", items, proposals: [], nonce: NONCE, choice: "Plan" },
      { kind: "plan", items: items.slice(0, 1), proposals: items, nonce: NONCE, choice: "Plan" },
      { kind: "plan", items: [], proposals: [], nonce: NONCE, choice: "Plan" },
    ],
    "which-step": [{ kind: "which-step", items }],
    whom: [
      { kind: "whom", addressees: addressees.slice(0, 4), all: false, choice: "Argumente" },
      { kind: "whom", addressees, all: true, unknown: true, again: true, choice: "Argumente" },
    ],
    "which-objection": addressees.map((addressee) => ({
      kind: "which-objection",
      addressee,
      objections: addressee.objections,
      choice: addressee.name,
    })),
    "argument-card": cards,
    "argument-text": cards.flatMap((card) => [argumentText(card, false), argumentText(card, true)]),
    block: blocks.flatMap((block) =>
      [true, false].map((paired) => ({ kind: "block" as const, block, paired, choice: block.title })),
    ),
    "practice-round": practices.filter(({ kind }) => kind === "practice-round"),
    "practice-end": practices.filter(({ kind }) => kind === "practice-end"),
    profile: [
      { kind: "profile", profile: {}, asking: "land", nonce: NONCE, choice: "Profil" },
      { kind: "profile", profile: {}, asking: "municipality", nonce: NONCE, choice: "Hessen" },
      {
        kind: "profile",
        profile: { land: "hessen", municipality: "gemeinde" },
        asking: undefined,
        nonce: NONCE,
        choice: "Keine Angabe",
      },
    ],
  };
}

/** A whole practice in which the same reply is picked each time. */
function practiseAlways(knowledge: Knowledge, addressee: string, pick: number): AdviceReply[] {
  const said: AdviceReply[] = [];
  let step = startPractice({ knowledge, profile: {}, nonce: NONCE }, addressee);
  while (step?.dialog?.kind === "practice") {
    said.push(step.reply);
    step = pickReply(knowledge, step.dialog, pick, NONCE);
  }
  return step === undefined ? said : [...said, step.reply];
}
