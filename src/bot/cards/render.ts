import type { Paragraph, Sentence } from "../../knowledge";
import type { Reply } from "../reply";
import { crisis, help, notices, privacy, refusals, smallTalk, texts, welcome } from "../texts";
import { answerText } from "./answer-text";
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
  link,
  marked,
  subtle,
} from "./blocks";
import { offersOf } from "./buttons";
import type { Outgoing } from "./outgoing";

/** Draws a reply as what goes out, in order. Pure: the same reply always gives the same activities. */
export function render(reply: Reply): Outgoing[] {
  switch (reply.kind) {
    case "welcome": {
      const [first = "", ...rest] = welcome[reply.place];
      return [
        card(first, [
          heading(texts.name),
          line(first),
          ...rest.map(line),
          label(texts.examples),
          ...buttons(offersOf(reply)),
        ]),
      ];
    }
    case "answered":
      return [answerText(reply), furtherReading(reply)];
    case "unsure":
      return [card(texts.unsure, [...english(reply), line(texts.unsure), ...buttons(offersOf(reply))])];
    case "nothing-found":
      return [nothingFound(reply)];
    case "paragraph":
      return [paragraphCard(reply.paragraph, reply.choice)];
    case "debate":
      return [debateCard(reply)];
    case "small-talk":
      return reply.smallTalk === "greeting" || reply.smallTalk === "about"
        ? [card(smallTalk[reply.smallTalk], [line(smallTalk[reply.smallTalk]), ...buttons(offersOf(reply))])]
        : [text([smallTalk[reply.smallTalk]])];
    case "refused":
      return [text([refusals[reply.refusal]])];
    case "crisis":
      return [text(crisis[reply.danger])];
    case "help":
      return [
        card("Hilfe", [
          heading("So fragen Sie mich"),
          ...help.map(line),
          subtle(`Quelle: ${texts.sourceName}. Stand der Inhalte: ${reply.version}.`),
          ...buttons(reply.place === "personal" ? offersOf(reply) : []),
        ]),
      ];
    case "privacy":
      return [card("Datenschutz", [heading("Datenschutz"), ...privacy.map(line), ...buttons(offersOf(reply))])];
    case "my-data":
      return splitLines(reply.lines);
    case "ask-delete":
      return [
        card(texts.deleteQuestion, [line(texts.deleteQuestion), subtle(texts.deleteNote), ...buttons(offersOf(reply))]),
      ];
    case "notice":
      return [text([...(reply.choice === undefined ? [] : [texts.chosen(reply.choice)]), notices[reply.notice]])];
  }
}

function text(paragraphs: readonly string[]): Outgoing {
  return { type: "message", textFormat: "markdown", text: paragraphs.map(escapeMarkdown).join("\n\n") };
}

function english(reply: { readonly english: boolean }): object[] {
  return reply.english ? [subtle(texts.english)] : [];
}

function furtherReading(reply: Extract<Reply, { kind: "answered" }>): Outgoing {
  const offers = offersOf(reply);
  const questions = offers.filter(({ action }) => action.verb === "show-passage");
  const sources = offers.filter(({ action }) => action.verb !== "show-passage");
  return card(texts.more, [
    label(texts.more),
    ...buttons(sources),
    ...(questions.length === 0 ? [] : [label(texts.related), ...buttons(questions)]),
  ]);
}

function nothingFound(reply: Extract<Reply, { kind: "nothing-found" }>): Outgoing {
  const offers = offersOf(reply);
  const said = reply.topic?.text ?? texts.nothingFound;
  return card(said, [
    ...choiceLine(reply.choice),
    ...english(reply),
    line(said),
    ...(reply.topic === undefined ? [subtle(texts.nothingFoundElse)] : []),
    ...(offers.length === 0 ? [] : [label(texts.whatIKnow), ...buttons(offers)]),
  ]);
}

function paragraphCard(paragraph: Paragraph, choice: string): Outgoing {
  const said = (mode: "documentation" | "reported", title: string) => {
    const statements = paragraph.statements.filter((statement) => statement.mode === mode);
    return statements.length === 0 ? [] : [label(title), ...statements.map((statement) => bullet(statement.text))];
  };
  return card(`Absatz ${paragraph.id}`, [
    ...choiceLine(choice),
    heading(`${paragraph.id} · ${paragraph.title}`),
    ...said("documentation", texts.documentationSpeaks),
    ...said("reported", texts.participantsSaid),
    subtle(`${texts.fromWorkshop([paragraph.id])}. ${texts.paragraphNote}`),
    link(texts.openSource, texts.sourceUrl),
  ]);
}

function debateCard({ debate, choice }: Extract<Reply, { kind: "debate" }>): Outgoing {
  const markedText = (sentences: readonly Sentence[]) => [
    marked(
      sentences.map(({ text: sentence }) => sentence).join(" "),
      texts.fromWorkshop([...new Set(sentences.map(({ source }) => source))]),
    ),
  ];
  return card(debate.title, [
    ...choiceLine(choice),
    heading(debate.title),
    ...debate.sides.map((side) => group([label(side.title), ...markedText(side.text)])),
    label(texts.outcome),
    ...markedText(debate.outcome.text),
  ]);
}

/** Under the size that Teams takes, however much is stored. */
const LONGEST_TEXT = 8000;

function splitLines(lines: readonly string[]): Outgoing[] {
  const parts: string[][] = [[texts.myData]];
  for (const entry of [...lines.map((one) => `- ${one}`), texts.myDataNote]) {
    const part = parts.at(-1) ?? [];
    if (part.join("\n").length + entry.length > LONGEST_TEXT) parts.push([entry]);
    else part.push(entry);
  }
  return parts.map((part) => ({ type: "message", textFormat: "markdown", text: part.map(escapeListed).join("\n") }));
}

function escapeListed(entry: string): string {
  return entry.startsWith("- ") ? `- ${escapeMarkdown(entry.slice(2))}` : escapeMarkdown(entry);
}
