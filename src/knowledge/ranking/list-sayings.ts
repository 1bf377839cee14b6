import type { Advice } from "../corpus/advice";
import type { Objection } from "../corpus/advice-schema";
import type { German } from "../language/german";
import type { Member } from "../search/centroids";
import type { Wording } from "../search/neighbours";

type Sayable = Pick<Advice, "addressees" | "objections" | "said" | "teamWords">;

/** What is said in reply is about the same, but in our words, not in theirs. */
const REPLY = 0.6;
const SENTENCE_END = /(?<=[.?!])\s+/;

/** The ways in which objections are known to be said. */
export function listWordings({ addressees, objections, said }: Omit<Sayable, "teamWords">): Wording[] {
  return [
    ...listObjections({ addressees, objections }).flatMap(({ id, objection, also }) =>
      [objection, ...also].map((text) => ({ entry: id, text })),
    ),
    ...said.map(({ label, text }) => ({ entry: label, text })),
  ];
}

/** All that tells what an objection is about: the ways in which it is said, and what is said in reply. */
export function listSayings(advice: Sayable, german: Pick<German, "read">): Member[] {
  const inTeam = new Map(advice.teamWords.map(({ id, text }) => [id, text]));
  const replies = listObjections(advice).flatMap(({ id, replies: said, caution }) =>
    [...said, inTeam.get(id) ?? "", caution ?? ""]
      .flatMap((text) => text.split(SENTENCE_END))
      .filter((text) => text !== "")
      .map((text) => ({ entry: id, text, weight: REPLY })),
  );
  return [...listWordings(advice).map((one) => ({ ...one, weight: 1 })), ...replies].map(({ entry, text, weight }) => {
    const { words, concepts } = german.read(text);
    return { entry, weight, words, concepts };
  });
}

function listObjections({ addressees, objections }: Pick<Sayable, "addressees" | "objections">): Objection[] {
  return [...objections, ...addressees.flatMap((one) => one.objections)];
}
