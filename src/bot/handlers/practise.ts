import { type Addressee, holdsIn, type Knowledge, type Objection } from "../../knowledge";
import type { AdviceReply } from "../advice-reply";
import { adviceTexts as t } from "../advice-texts";
import type { Profile, RunningDialog } from "../state/dialog-state";
import { withChoice } from "../with-choice";

export type Practice = Extract<RunningDialog, { kind: "practice" }>;

const ROUNDS = 3;
/** How a reply met the objection. */
const GOOD = 1;
const OWN_WORDS = 0.5;
const BAD = 0;

export interface PracticeStep {
  readonly reply: AdviceReply;
  readonly dialog: RunningDialog | undefined;
}

/**
 * „Einwand üben“: the assistant plays the colleague for three rounds, marked as role play.
 *
 * @param expected the objection that the talk was prepared for; it comes first
 * @returns nothing if the colleague has nothing to object in such a municipality
 */
export function startPractice(
  { knowledge, profile, nonce }: { readonly knowledge: Knowledge; readonly profile: Profile; readonly nonce: string },
  addresseeId: string,
  expected?: string,
): PracticeStep | undefined {
  const addressee = knowledge.advisor.addressee(addresseeId);
  const holds = (objection: Objection) => holdsIn(objection, profile.municipality);
  const own = addressee.objections.filter(holds);
  if (own.length === 0) return undefined;
  const first = expected === undefined ? [] : [knowledge.advisor.objection(expected)].filter(holds);
  const objections = [...new Set([...first, ...own].map(({ id }) => id))].slice(0, ROUNDS);
  return playRound(
    knowledge,
    { kind: "practice", addressee: addresseeId, objections, marks: [], nonce },
    addressee.name,
  );
}

/** A reply was picked: one of the two that the corpus has, or one of the sentences better not said. */
export function pickReply(knowledge: Knowledge, practice: Practice, index: number, nonce: string): PracticeStep {
  const text = repliesOf(knowledge, practice)[index];
  const good = openObjection(knowledge, practice)?.replies.includes(text ?? "") === true;
  return playRound(knowledge, marked(practice, good ? GOOD : BAD, nonce), text);
}

/** A reply was typed: nobody judges it, but it is held beside the one of the corpus. */
export function typeReply(knowledge: Knowledge, practice: Practice, nonce: string): PracticeStep {
  return playRound(knowledge, marked(practice, OWN_WORDS, nonce));
}

/** „zurück“: the round before; nothing if this is the first. */
export function roundBefore(knowledge: Knowledge, practice: Practice, nonce: string): PracticeStep | undefined {
  if (practice.marks.length === 0) return undefined;
  return playRound(knowledge, { ...practice, marks: practice.marks.slice(0, -1), nonce });
}

/** The open round once more, after something else was answered in between. */
export function roundAgain(knowledge: Knowledge, practice: Practice): AdviceReply {
  const { reply } = playRound(knowledge, practice);
  return reply.kind === "practice-round" ? { ...reply, feedback: undefined, again: true } : reply;
}

function marked(practice: Practice, mark: number, nonce: string): Practice {
  return { ...practice, marks: [...practice.marks, mark], nonce };
}

function playRound(knowledge: Knowledge, practice: Practice, choice?: string): PracticeStep {
  const addressee = knowledge.advisor.addressee(practice.addressee);
  const objection = openObjection(knowledge, practice);
  const feedback = feedbackOn(knowledge, practice, practice.marks.length - 1);
  const chosen = withChoice(choice);
  if (objection === undefined) {
    const last = knowledge.advisor.objection(practice.objections.at(-1) ?? "");
    return {
      reply: {
        kind: "practice-end",
        addressee,
        objection: knowledge.advisor.objection(practice.objections[0] ?? last.id),
        feedback: lastWords(knowledge, practice),
        ...chosen,
      },
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
      feedback,
      nonce: practice.nonce,
      ...chosen,
    },
    dialog: practice,
  };
}

/** Two good replies and one that is better not said; the place of the bad one changes with the round. */
function repliesOf(knowledge: Knowledge, practice: Practice): string[] {
  const objection = openObjection(knowledge, practice);
  if (objection === undefined) return [];
  const { replies, badReply } = objection;
  const place = (practice.marks.length + 1) % 3;
  return [...replies.slice(0, place), badReply.text, ...replies.slice(place)];
}

function openObjection(knowledge: Knowledge, { objections, marks }: Practice): Objection | undefined {
  const id = objections[marks.length];
  return id === undefined ? undefined : knowledge.advisor.objection(id);
}

/** Why a reply was good or is better not said, in the colleague's own logic. */
function feedbackOn(knowledge: Knowledge, { addressee: id, objections, marks }: Practice, round: number) {
  const mark = marks[round];
  const objectionId = objections[round];
  if (mark === undefined || objectionId === undefined) return undefined;
  const addressee = knowledge.advisor.addressee(id);
  const objection = knowledge.advisor.objection(objectionId);
  const measure = measureBehind(addressee, objectionId);
  if (mark === BAD) return t.practiceBad(objection.badReply.text, objection.badReply.why);
  if (mark === GOOD) return t.practiceGood(measure);
  return t.practiceOwn(objection.replies[0] ?? "", measure);
}

/** What the colleague has to mind when saying this: the measure of the arguments that answer it. */
function measureBehind(addressee: Addressee, objection: string): string {
  const answers = addressee.arguments.find(({ objections }) => objections.includes(objection));
  return answers?.priority ?? addressee.measured[0] ?? "";
}

/** Two sentences: on the round that most needs a word, and what is worth taking along into the talk. */
function lastWords(knowledge: Knowledge, practice: Practice): string[] {
  const { addressee: id, marks, objections } = practice;
  const addressee = knowledge.advisor.addressee(id);
  const missed = marks.lastIndexOf(BAD);
  const round = missed === -1 ? marks.length - 1 : missed;
  const better = knowledge.advisor.objection(objections[round] ?? "").replies[0] ?? "";
  return [
    feedbackOn(knowledge, practice, round) ?? "",
    missed === -1 ? t.practiceOpening(addressee.opening) : t.practiceBetter(better),
  ];
}
