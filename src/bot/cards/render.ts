import type { Paragraph, Sentence } from "../../knowledge";
import { isAdvice } from "../advice-reply";
import { adviceTexts } from "../advice-texts";
import type { BasicReply, Reply } from "../reply";
import { isSharing } from "../share-reply";
import type { Offer } from "../state/conversation-state";
import {
  crisis,
  help,
  notices,
  privacy,
  refusals,
  sharedHelp,
  sharedPrivacy,
  smallTalk,
  texts,
  welcome,
} from "../texts";
import { answerText } from "./answer-text";
import {
  bullet,
  buttons,
  card,
  choiceLine,
  choiceText,
  escapeMarkdown,
  footnote,
  group,
  heading,
  label,
  line,
  link,
  marked,
  questionRows,
  subtle,
} from "./blocks";
import { offersOf } from "./buttons";
import type { Outgoing } from "./outgoing";
import { renderAdvice } from "./render-advice";
import { renderSharing } from "./render-sharing";
import { termCard, termNote } from "./term-card";

/** Draws a reply as what goes out, in order. Pure: the same reply always gives the same activities. */
export function render(reply: Reply): Outgoing[] {
  if (isAdvice(reply)) return renderAdvice(reply);
  return isSharing(reply) ? [renderSharing(reply)] : renderBasic(reply);
}

function renderBasic(reply: BasicReply): Outgoing[] {
  switch (reply.kind) {
    case "welcome": {
      const [first = "", ...rest] = welcome[reply.place];
      return [
        card(first, [
          heading(texts.name),
          line(first),
          ...rest.map(line),
          label(texts.examples),
          ...questionRows(offersOf(reply)),
        ]),
      ];
    }
    case "answered":
      return [answerText(reply), furtherReading(reply)];
    case "unsure":
      return [card(texts.unsure, [...english(reply), line(texts.unsure), ...choices(reply)])];
    case "nothing-found":
      return [nothingFound(reply)];
    case "term":
      return [termCard(reply, offersOf(reply))];
    case "paragraph":
      return [paragraphCard(reply.paragraph, reply.choice)];
    case "debate":
      return [debateCard(reply)];
    case "small-talk":
      return reply.smallTalk === "greeting" || reply.smallTalk === "about"
        ? [card(smallTalk[reply.smallTalk], [line(smallTalk[reply.smallTalk]), ...choices(reply)])]
        : [text([smallTalk[reply.smallTalk]])];
    case "refused":
      return [text([refusals[reply.refusal]])];
    case "crisis":
      return [text(crisis[reply.danger], { emphasise: boldNumbers })];
    case "help":
      return [
        card("Hilfe", [
          ...choiceLine(reply.choice),
          heading("So fragen Sie mich"),
          ...(reply.place === "personal" ? help : sharedHelp).map(line),
          footnote(`Quelle: ${texts.sourceName}. Stand der Inhalte: ${reply.version}.`),
          ...buttons(reply.place === "personal" ? offersOf(reply) : []),
        ]),
      ];
    case "privacy":
      return [
        card("Datenschutz", [
          ...choiceLine(reply.choice),
          heading("Datenschutz"),
          ...(reply.place === "personal" ? privacy : sharedPrivacy).map(line),
          ...buttons(offersOf(reply)),
        ]),
      ];
    case "my-data":
      return splitLines(reply.lines, reply.choice);
    case "ask-delete":
      return [
        card(texts.deleteQuestion, [
          ...choiceLine(reply.choice),
          line(texts.deleteQuestion),
          ...(reply.posts === true ? [line(texts.deletePosts)] : []),
          subtle(texts.deleteNote),
          ...buttons(offersOf(reply)),
        ]),
      ];
    case "notice":
      return [text([notices[reply.notice]], { choice: reply.choice })];
  }
}

interface TextOptions {
  readonly choice?: string | undefined;
  readonly emphasise?: (paragraph: string) => string;
}

function text(paragraphs: readonly string[], { choice, emphasise = (same) => same }: TextOptions = {}): Outgoing {
  const said = paragraphs.map((paragraph) => emphasise(escapeMarkdown(paragraph)));
  return { type: "message", textFormat: "markdown", text: [...choiceText(choice), ...said].join("\n\n") };
}

/** Whom to call must be seen at once. */
function boldNumbers(paragraph: string): string {
  return paragraph.replace(/\b(?:110|112|116 016|0800 111 0 \d{3})\b/g, "**$&**");
}

function english(reply: { readonly english: boolean }): object[] {
  return reply.english ? [subtle(texts.english)] : [];
}

function furtherReading(reply: Extract<Reply, { kind: "answered" }>): Outgoing {
  const sources = offersOf(reply).filter((offer) => !isQuestion(offer));
  const questions = offersOf(reply).filter(isQuestion);
  return card(texts.more, [
    ...termNote(reply.term),
    ...buttons(sources),
    ...(questions.length === 0 ? [] : [label(texts.related), ...questionRows(questions)]),
  ]);
}

/** What may be asked next, and below it what is no question. */
function choices(reply: Reply): object[] {
  const offers = offersOf(reply);
  return [...questionRows(offers.filter(isQuestion)), ...buttons(offers.filter((offer) => !isQuestion(offer)))];
}

function isQuestion({ action }: Offer): boolean {
  return action.verb === "show-passage";
}

function nothingFound(reply: Extract<Reply, { kind: "nothing-found" }>): Outgoing {
  const { topic, nearest } = reply;
  const said = topic?.text ?? texts.nothingFound;
  const sources = [...new Set(nearest.flatMap((passage) => passage.sources.slice(0, 1)))];
  return card(said, [
    ...choiceLine(reply.choice),
    ...english(reply),
    ...(topic === undefined
      ? [line(said), subtle(texts.nothingFoundElse)]
      : [marked(said, adviceTexts.evidence.inferred(sources.join(" und ")))]),
    ...(nearest.length === 0 ? [] : [label(texts.whatIKnow)]),
    ...choices(reply),
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
    footnote(`${texts.fromWorkshop([paragraph.id])}. ${texts.paragraphNote}`),
    link(texts.openSource, texts.sourceUrl),
  ]);
}

function debateCard(reply: Extract<Reply, { kind: "debate" }>): Outgoing {
  const { debate, choice } = reply;
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
    ...buttons(offersOf(reply)),
  ]);
}

/** Under the size that Teams takes, however much is stored. */
const LONGEST_TEXT = 8000;

function splitLines(lines: readonly string[], choice: string | undefined): Outgoing[] {
  const parts: string[][] = [[...(choice === undefined ? [] : [texts.chosen(choice), ""]), texts.myData, ""]];
  for (const entry of [...lines.map((one) => `- ${one}`), `\n${texts.myDataNote}`]) {
    const part = parts.at(-1) ?? [];
    if (part.join("\n").length + entry.length > LONGEST_TEXT) parts.push([entry]);
    else part.push(entry);
  }
  return parts.map((part) => ({ type: "message", textFormat: "markdown", text: part.map(escapeListed).join("\n") }));
}

function escapeListed(entry: string): string {
  return entry.startsWith("- ") ? `- ${escapeMarkdown(entry.slice(2))}` : escapeMarkdown(entry);
}
