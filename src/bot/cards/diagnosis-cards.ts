import { UNKNOWN } from "../../dialogs";
import type { Sentence, Situation } from "../../knowledge";
import type { AdviceReply } from "../advice-reply";
import { LAENDER, MUNICIPALITIES, POSTS, adviceTexts as t } from "../advice-texts";
import type { Offer } from "../state/conversation-state";
import { texts } from "../texts";
import { adviceOffers } from "./advice-buttons";
import { bullet, buttons, card, choiceLine, group, heading, label, line, marked, questionRows, subtle } from "./blocks";
import type { Outgoing } from "./outgoing";

type Of<K extends AdviceReply["kind"]> = Extract<AdviceReply, { kind: K }>;

export function candidatesCard(reply: Of<"candidates">): Outgoing {
  const said = reply.vague ? t.vague : t.candidates;
  return card(said, [
    ...choiceLine(reply.choice),
    ...leadLine(reply),
    ...(reply.again === true ? [subtle(t.again)] : []),
    line(said),
    ...(reply.again === true ? [] : [subtle(t.noNames)]),
    ...questionRows(adviceOffers(reply)),
  ]);
}

/** Before anything else, so that nothing is asked again without a word. */
function leadLine({ lead }: Of<"candidates" | "interview-question" | "result">): object[] {
  return lead === undefined ? [] : [line(t.lead[lead])];
}

export function questionCard(reply: Of<"interview-question">): Outgoing {
  const offers = adviceOffers(reply);
  // Options are half sentences, which a button would cut on a phone.
  const isOption = ({ action }: Offer) => action.verb === "answer" && action.option !== UNKNOWN;
  return card(reply.question.text, [
    ...choiceLine(reply.choice),
    ...leadLine(reply),
    ...(reply.again ? [subtle(t.again)] : []),
    subtle((reply.apart === true ? t.questionApart : t.question)(reply.number, reply.most)),
    label(reply.question.text),
    ...(reply.number === 1 && !reply.again
      ? [
          ...(reply.apart === true ? [] : [subtle(t.noNames)]),
          subtle(reply.keep === true ? t.answersNoteKept : t.answersNote),
        ]
      : []),
    ...questionRows(offers.filter(isOption)),
    ...buttons(offers.filter((offer) => !isOption(offer))),
  ]);
}

/** The result: what it is, why, what the workshop says, what may help; each with its mark. */
export function resultCard(reply: Of<"result">): Outgoing {
  const { situation, sureness, reasons } = reply;
  const offers = adviceOffers(reply);
  // What leads on has a title that a button would cut on a phone.
  const isLead = ({ action }: Offer) =>
    ["show-strategy", "show-block", "show-situation", "show-facets"].includes(action.verb);
  const why = [
    ...(reasons?.picked?.id === situation.id ? [t.whyPicked(situation.short)] : []),
    ...(reasons === undefined || reasons.words.length === 0 ? [] : [t.whyWords(reasons.words)]),
    ...(reasons?.answers ?? []).map((answer) => t.whyAnswer(answer)),
  ];
  return card(t.resultTitle(situation.title), [
    ...choiceLine(reply.choice),
    ...leadLine(reply),
    heading(t.resultTitle(situation.title)),
    line(situation.opening),
    line(situation.description),
    ...(reply.inMunicipality ? [subtle(t.profileGemeinde)] : []),
    ...(situation.safety === null ? [] : [group([label(t.safetyFirst), line(situation.safety)])]),
    ...(why.length === 0 ? [] : [label(t.why)]),
    subtle(t.sureness[sureness]),
    ...why.map(bullet),
    ...difference(reply),
    ...(reply.kept ? [subtle(t.answersAreKept)] : []),
    ...workshopPart(situation),
    label(t.ourPart),
    marked(situation.inference, texts.ownWording),
    label(t.helps),
    ...situation.strategies.map(({ id, reason, evidence, sources }) => {
      const title = reply.strategies.find((strategy) => strategy.id === id)?.title ?? "";
      return marked(`${title}: ${reason}`, t.evidence[evidence](sources.join(", ")));
    }),
    ...buttons(offers.filter(isNext)),
    ...questionRows(offers.filter(isLead)),
    ...buttons(offers.filter((offer) => !isLead(offer) && !isNext(offer))),
  ]);
}

const isNext = ({ action }: Offer) => action.verb === "choose-addressee" || action.verb === "show-plan";

/** The corpus knows what is confused with what, and by which sign one tells them apart. */
function difference({ situation, also, difference: signs }: Of<"result">): object[] {
  if (also === undefined || signs === undefined) return [];
  return [
    label(t.apart),
    bullet(t.apartHere(situation.short, signs.here)),
    bullet(t.apartHere(also.short, signs.there)),
    subtle(texts.ownWording),
  ];
}

function workshopPart({ says, inWorkshop }: Situation): object[] {
  if (!inWorkshop) return [label(t.workshopSays), line(t.notInWorkshop)];
  return [label(t.workshopSays), ...quotes(says)];
}

function quotes(sentences: readonly Sentence[]): object[] {
  return sentences.map(({ source, text }) => marked(text, texts.fromWorkshop([source])));
}

/** One line and a way back, so that it does not push the card above out of sight. */
export function waitingCard(reply: Of<"waiting">): Outgoing {
  return card(t.waiting, [...choiceLine(reply.choice), subtle(t.waiting), ...buttons(adviceOffers(reply))]);
}

export function facetsCard(reply: Of<"facets">): Outgoing {
  return card(t.facets, [
    ...choiceLine(reply.choice),
    heading(reply.situation.title),
    ...reply.situation.facets.map(({ title, text }) => group([label(title), marked(text, texts.ownWording)])),
    ...buttons(adviceOffers(reply)),
  ]);
}

export function strategyCard(reply: Of<"strategy">): Outgoing {
  const { title, says, limits, steps, pitfalls, signs } = reply.strategy;
  return card(title, [
    ...choiceLine(reply.choice),
    heading(title),
    label(t.strategySays),
    ...quotes(says),
    label(t.strategyLimits),
    line(limits),
    label(t.steps),
    ...steps.map((step, index) => line(`${index + 1}. ${step}`)),
    label(t.pitfalls),
    ...pitfalls.map(bullet),
    label(t.signs),
    ...signs.map(bullet),
    ...buttons(adviceOffers(reply)),
  ]);
}

export function planCard(reply: Of<"plan">): Outgoing {
  const items = reply.items.map(({ strategy, step, done }) =>
    marked(`${done ? "Erledigt: " : ""}${strategy.steps[step] ?? ""}`, `${strategy.title}, ${texts.ownWording}`),
  );
  return card(t.planTitle, [
    ...choiceLine(reply.choice),
    heading(t.planTitle),
    ...(items.length === 0 ? [line(reply.proposals.length === 0 ? t.planNowhere : t.planEmpty)] : items),
    ...(reply.proposals.length === 0 ? [] : [label(t.planProposals)]),
    ...reply.proposals.map(({ strategy, step }, index) =>
      marked(`${index + 1}. ${strategy.steps[step] ?? ""}`, `${strategy.title}, ${texts.ownWording}`),
    ),
    subtle(t.planNote),
    ...questionRows(adviceOffers(reply)),
  ]);
}

export function whichStepCard(reply: Of<"which-step">): Outgoing {
  return card(t.whichStep, [
    label(t.whichStep),
    ...reply.items.map(({ strategy, step }) =>
      marked(strategy.steps[step] ?? "", `${t.planStep(step + 1, strategy.title)}, ${texts.ownWording}`),
    ),
    ...questionRows(adviceOffers(reply)),
  ]);
}

export function profileCard(reply: Of<"profile">): Outgoing {
  const { land, municipality, post } = reply.profile;
  const said = [
    ...(land === undefined ? [] : [LAENDER[land] ?? land]),
    ...(municipality === undefined ? [] : [MUNICIPALITIES[municipality]]),
    ...(post === undefined ? [] : [POSTS[post]]),
  ];
  const asked = reply.asking;
  return card(t.profileTitle, [
    ...choiceLine(reply.choice),
    heading(t.profileTitle),
    ...(asked === undefined
      ? [
          line(said.length === 0 ? t.profileEmpty : t.profileDone),
          ...(said.length === 0 ? [] : [subtle(said.join(" · "))]),
          ...(municipality === "gemeinde" ? [line(t.profileGemeinde)] : []),
        ]
      : [subtle(reply.again === true ? t.againProfile : t.profileNote), label(t.profileAsk[asked])]),
    ...buttons(adviceOffers(reply)),
  ]);
}
