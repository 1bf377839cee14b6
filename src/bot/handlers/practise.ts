import type { Knowledge } from "../../knowledge";
import type { AdviceReply } from "../advice-reply";
import type { RunningDialog } from "../state/dialog-state";

type Practice = Extract<RunningDialog, { kind: "practice" }>;

const ROUNDS = 3;

export interface PracticeStep {
  readonly reply: AdviceReply;
  readonly dialog: RunningDialog | undefined;
}

/** „Einwand üben“: the assistant plays the colleague for three rounds, marked as role play. */
export function startPractice(knowledge: Knowledge, addresseeId: string, nonce: string): PracticeStep {
  const addressee = knowledge.advisor.addressee(addresseeId);
  const objections = addressee.objections.slice(0, ROUNDS).map(({ id }) => id);
  return playRound(
    knowledge,
    { kind: "practice", addressee: addresseeId, objections, marks: [], nonce },
    addressee.name,
  );
}

/** A reply was picked: the colleague's two good ones, or one of the sentences better not said. */
export function pickReply(knowledge: Knowledge, practice: Practice, index: number, nonce: string): PracticeStep {
  const offered = repliesOf(knowledge, practice);
  const text = offered[index];
  const good = currentObjection(knowledge, practice)?.replies.includes(text ?? "") === true;
  return playRound(
    knowledge,
    { ...practice, objections: practice.objections.slice(1), marks: [...practice.marks, good ? 1 : 0], nonce },
    text,
  );
}

/** A reply was typed: it is held against the good ones by likeness. */
export function typeReply(knowledge: Knowledge, practice: Practice, text: string, nonce: string): PracticeStep {
  const addressee = knowledge.advisor.addressee(practice.addressee);
  const fits = knowledge.advisor.rankArguments(addressee, { objection: practice.objections[0] }, text)[0];
  const mark = fits?.reasons.includes("wording") === true ? 1 : 0.5;
  return playRound(knowledge, {
    ...practice,
    objections: practice.objections.slice(1),
    marks: [...practice.marks, mark],
    nonce,
  });
}

/** The open round once more, after something else was answered in between. */
export function roundAgain(knowledge: Knowledge, practice: Practice): AdviceReply {
  return playRound(knowledge, practice).reply;
}

function playRound(knowledge: Knowledge, practice: Practice, choice?: string): PracticeStep {
  const addressee = knowledge.advisor.addressee(practice.addressee);
  const objection = currentObjection(knowledge, practice);
  const chosen = choice === undefined ? {} : { choice };
  if (objection === undefined) {
    return {
      reply: { kind: "practice-end", addressee, feedback: feedbackOn(knowledge, practice), ...chosen },
      dialog: undefined,
    };
  }
  return {
    reply: {
      kind: "practice-round",
      addressee,
      objection,
      round: practice.marks.length + 1,
      replies: repliesOf(knowledge, practice),
      nonce: practice.nonce,
      ...chosen,
    },
    dialog: practice,
  };
}

/** Two good replies and one that is better not said; the place of the bad one changes with the round. */
function repliesOf(knowledge: Knowledge, practice: Practice): string[] {
  const addressee = knowledge.advisor.addressee(practice.addressee);
  const round = practice.marks.length;
  const good = currentObjection(knowledge, practice)?.replies ?? [];
  const bad = addressee.avoid[round % addressee.avoid.length];
  const place = (round + 1) % 3;
  return bad === undefined ? [...good] : [...good.slice(0, place), bad, ...good.slice(place)];
}

function currentObjection(knowledge: Knowledge, { objections }: Practice) {
  const [id] = objections;
  return id === undefined ? undefined : knowledge.advisor.objection(id);
}

/** Two sentences from the corpus: what went well or what to leave out, and what the other side is measured by. */
function feedbackOn(knowledge: Knowledge, { addressee: id, marks }: Practice): string[] {
  const { measured, avoid, with: whom } = knowledge.advisor.addressee(id);
  const missed = marks.findIndex((mark) => mark < 0.5);
  const first =
    missed === -1
      ? "Sie haben jedes Mal erst anerkannt, was Ihr Gegenüber leisten muss, und dann um eines gebeten."
      : `Lassen Sie beim nächsten Mal weg: „${avoid[missed % avoid.length] ?? ""}“ Das klingt schnell nach einem Vorwurf oder einem Versprechen.`;
  return [
    first,
    `Im Gespräch mit ${whom} hilft es, im Kopf zu behalten, woran dort gemessen wird: ${measured[0] ?? ""}.`,
  ];
}
