import type { AdviceReply } from "../advice-reply";
import { adviceTexts as t } from "../advice-texts";
import { texts } from "../texts";
import { adviceOffers } from "./advice-buttons";
import {
  bullet,
  buttons,
  card,
  choiceLine,
  escapeMarkdown,
  group,
  heading,
  label,
  line,
  marked,
  questionRows,
  subtle,
} from "./blocks";
import type { Outgoing } from "./outgoing";

type Of<K extends AdviceReply["kind"]> = Extract<AdviceReply, { kind: K }>;

export function whomCard(reply: Of<"whom">): Outgoing {
  return card(t.whom, [
    ...choiceLine(reply.choice),
    ...(reply.again === true ? [subtle(t.againTalk)] : []),
    ...(reply.unknown === true ? [line(t.whomUnknown)] : []),
    label(t.whom),
    subtle(t.whomHint),
    ...questionRows(adviceOffers(reply)),
  ]);
}

export function objectionCard(reply: Of<"which-objection">): Outgoing {
  return card(t.objection, [
    ...choiceLine(reply.choice),
    ...(reply.again === true ? [subtle(t.againTalk)] : []),
    heading(t.talkTitle(reply.addressee.with)),
    label(t.objection),
    subtle(t.objectionHint),
    ...questionRows(adviceOffers(reply)),
  ]);
}

/** The card for the talk: everything in the other side's logic, every part marked as ours. */
export function argumentCard(reply: Of<"argument-card">): Outgoing {
  const { addressee, objection } = reply;
  return card(t.talkTitle(addressee.with), [
    ...choiceLine(reply.choice),
    heading(t.talkTitle(addressee.with)),
    ...(reply.hostile ? [group([label(t.safetyFirst), line(t.hostile)])] : []),
    ...(addressee.facet === null ? [] : [marked(`${t.before}: ${addressee.facet}`, t.elaboration)]),
    label(t.measured),
    marked(addressee.measured.join("; "), t.elaboration),
    label(t.opening),
    marked(`„${addressee.opening}“`, t.elaboration),
    ...(reply.arguments.length === 0 ? [line(t.noArguments)] : [label(t.arguments)]),
    ...reply.arguments.map(({ text, logic }) => marked(text, t.thought(logic.join(", ")))),
    ...(objection === undefined
      ? []
      : [
          label(t.reply(objection.objection)),
          ...objection.replies.map((one) => marked(one, t.elaboration)),
          ...(objection.caution === null ? [] : [marked(t.caution(objection.caution), t.elaboration)]),
        ]),
    ...(reply.unmet ? [line(t.unmet)] : []),
    label(t.avoid),
    ...addressee.avoid.map(bullet),
    label(t.pattern),
    marked(addressee.pattern, t.elaboration),
    ...(reply.facts.length === 0
      ? []
      : [
          label(t.external),
          ...reply.facts
            .slice(0, 2)
            .map(({ text, caveat, source, year }) => marked(`${text} ${caveat}`, t.source(source, year))),
        ]),
    ...buttons(adviceOffers(reply)),
  ]);
}

/** To copy: as a text, because a card's words cannot be marked on every client; the buttons follow on a card. */
export function argumentText(reply: Of<"argument-text">): Outgoing[] {
  return [
    copyText(reply.lines, reply.choice),
    card(t.asText, [subtle(t.elaboration), ...buttons(adviceOffers(reply))]),
  ];
}

export function blockText(reply: Of<"block">): Outgoing[] {
  const { title, text, paired, note } = reply.block;
  const lines = [title, ...(reply.paired ? paired : text).split("\n")];
  return [
    copyText(lines, reply.choice),
    card(title, [subtle(note), subtle(texts.ownWording), ...buttons(adviceOffers(reply))]),
  ];
}

function copyText(lines: readonly string[], choice: string): Outgoing {
  const [title = "", ...rest] = lines;
  const body = [texts.chosen(choice), `**${escapeMarkdown(title)}**`, ...rest.map(escapeMarkdown)];
  return { type: "message", textFormat: "markdown", text: body.join("\n\n") };
}

export function practiceCard(reply: Of<"practice-round">): Outgoing {
  return card(t.practiceTitle(reply.addressee.name, reply.round), [
    ...choiceLine(reply.choice),
    ...(reply.again === true ? [subtle(t.againPractice)] : []),
    ...(reply.feedback === undefined ? [] : [marked(reply.feedback, t.elaboration)]),
    label(t.practiceTitle(reply.addressee.name, reply.round)),
    group([line(`„${reply.objection.objection}“`)]),
    subtle(t.practiceNote),
    ...reply.replies.map((text, index) => line(`${index + 1}. ${text}`)),
    ...buttons(adviceOffers(reply)),
  ]);
}

export function practiceEndCard(reply: Of<"practice-end">): Outgoing {
  return card(t.practiceEnd, [
    ...choiceLine(reply.choice),
    label(t.practiceEnd),
    ...reply.feedback.map((sentence) => marked(sentence, t.elaboration)),
    ...buttons(adviceOffers(reply)),
  ]);
}
