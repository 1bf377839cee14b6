import type { Term } from "../../knowledge";
import type { BasicReply } from "../reply";
import type { Offer } from "../state/conversation-state";
import { texts } from "../texts";
import { buttons, card, heading, label, marked, questionRows, subtle } from "./blocks";
import type { Outgoing } from "./outgoing";

/** A term of the glossary: what the documentation says of it and what we add, each with its mark. */
export function termCard({ term, english }: Extract<BasicReply, { kind: "term" }>, offers: readonly Offer[]): Outgoing {
  const questions = offers.filter(({ action }) => action.verb === "show-passage");
  return card(term.term, [
    ...(english ? [subtle(texts.english)] : []),
    heading(term.term),
    ...(term.text ?? []).map(({ text, source }) => marked(text, texts.fromWorkshop([source]))),
    ...ourWords(term),
    ...buttons(offers.filter((offer) => !questions.includes(offer))),
    ...(questions.length === 0 ? [] : [label(texts.related), ...questionRows(questions)]),
  ]);
}

/** What we add on a term, below the passage that says what the documentation says of it. */
export function termNote(term: Term | undefined): object[] {
  return term?.elaboration === undefined ? [] : [label(texts.aboutTerm(term.term)), ...ourWords(term)];
}

function ourWords({ elaboration }: Term): object[] {
  return elaboration === undefined ? [] : [marked(elaboration, texts.ownWording)];
}
