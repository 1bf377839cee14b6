import type { Knowledge } from "../../knowledge";
import { pickExamples } from "../examples";

/** Something that can be inserted; ids only, the words are made from the corpus. */
export interface Entry {
  readonly kind: "passage" | "debate" | "objection" | "argument";
  readonly id: string;
}

interface Scored extends Entry {
  readonly score: number;
}

const MOST_FOUND = 50;
/** What answers the question comes first, whatever else covers its words. */
const ANSWERS = 1.2;
/** Less probable passages are no find beside objections and arguments. */
const LEAST_PROBABLE = 0.05;
/** What stands in the same paragraph as the answer comes after what covers the question itself. */
const BESIDE = 0.5;
/** Between equals what the workshop says comes first, then what is objected. */
const SCALE = { objection: 0.93, argument: 0.88 } as const;

/** What one may insert before anything is asked: example passages, the debates, what is objected everywhere. */
export function bestEntries(knowledge: Knowledge): Entry[] {
  const { debates, advice } = knowledge.corpus;
  return [
    ...pickExamples(knowledge).map(({ id }): Entry => ({ kind: "passage", id })),
    ...debates.map(({ id }): Entry => ({ kind: "debate", id })),
    ...advice.objections.map(({ id }): Entry => ({ kind: "objection", id })),
    ...advice.addressees.flatMap(({ arguments: all }) =>
      all.slice(0, 1).map(({ id }): Entry => ({ kind: "argument", id })),
    ),
  ].slice(0, MOST_FOUND);
}

/** Passages and debates as the bot's own search finds them, objections and arguments beside them; best first. */
export function findEntries(knowledge: Knowledge, question: string): Entry[] {
  const passages = scorePassages(knowledge, question);
  const debates = passages.flatMap(({ id, score }): Scored[] => {
    const debate = knowledge.debateOf(id);
    return debate === undefined ? [] : [{ kind: "debate", id: debate.id, score: score - 0.01 }];
  });
  const firstDebates = debates.filter(({ id }, index) => debates.findIndex((one) => one.id === id) === index);
  const advice = knowledge.advisor
    .search(question)
    .map(({ kind, id, score }): Scored => ({ kind, id, score: score * SCALE[kind] }));
  return [...passages, ...firstDebates, ...advice]
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_FOUND)
    .map(({ kind, id }) => ({ kind, id }));
}

function scorePassages(knowledge: Knowledge, question: string): Scored[] {
  const answer = knowledge.answer(question);
  if (answer.kind === "nothing-found") return [];
  const hits = answer.hits
    .filter(({ score }) => score >= LEAST_PROBABLE)
    .map(
      ({ passage: { id }, score }, index): Scored => ({
        kind: "passage",
        id,
        score: answer.kind === "answered" && index === 0 ? ANSWERS : 0.6 * (1 + score),
      }),
    );
  const related = answer.kind === "answered" ? knowledge.related(answer.best.passage) : [];
  return [
    ...hits,
    ...related
      .filter(({ id }) => hits.every((hit) => hit.id !== id))
      .map(({ id }): Scored => ({ kind: "passage", id, score: BESIDE })),
  ];
}
