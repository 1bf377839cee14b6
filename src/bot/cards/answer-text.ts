import type { Paragraph, ParagraphId, Passage } from "../../knowledge";
import { texts } from "../texts";
import { choiceText, escapeMarkdown } from "./blocks";
import type { CitedClaim, Outgoing } from "./outgoing";
import { shorten } from "./shorten";

const LONGEST_NAME = 80;
const LONGEST_ABSTRACT = 160;

interface Answered {
  readonly passage: Passage;
  readonly paragraphs: readonly Paragraph[];
  readonly english: boolean;
  readonly choice?: string;
}

/**
 * A real answer as text: the sentences with `[1]` behind those of each paragraph, the mark below,
 * citations in Teams' own form, and thumbs.
 */
export function answerText({ passage, paragraphs, english, choice }: Answered): Outgoing {
  const numbers = new Map(passage.sources.map((source, index) => [source, index + 1]));
  const text = [
    ...choiceText(choice),
    ...(english ? [`_${texts.english}_`] : []),
    `**${escapeMarkdown(passage.title)}**`,
    cite(passage, numbers),
    `_${texts.fromWorkshop(passage.sources)}_`,
  ].join("\n\n");
  const claims = paragraphs.map((paragraph, index) => toClaim(paragraph, index + 1, passage));
  return {
    type: "message",
    textFormat: "markdown",
    text,
    entities: [
      {
        type: "https://schema.org/Message",
        "@type": "Message",
        "@context": "https://schema.org",
        "@id": "",
        citation: claims,
      },
    ],
    channelData: { feedbackLoop: { type: "default" } },
    subject: passage.id,
  };
}

/** Puts the number of its paragraph behind each run of sentences that rests on it. */
function cite({ sentences }: Passage, numbers: ReadonlyMap<ParagraphId, number>): string {
  return sentences
    .map(({ source, text }, index) =>
      sentences[index + 1]?.source === source
        ? escapeMarkdown(text)
        : `${escapeMarkdown(text)} [${numbers.get(source) ?? 1}]`,
    )
    .join(" ");
}

function toClaim(paragraph: Paragraph, position: number, passage: Passage): CitedClaim {
  const statements = paragraph.statements.filter(({ id }) => passage.statements.includes(id));
  const abstract = (statements.length > 0 ? statements : paragraph.statements).map(({ text }) => text).join(" ");
  return {
    "@type": "Claim",
    position,
    appearance: {
      "@type": "DigitalDocument",
      name: shorten(`${paragraph.id} · ${paragraph.title}`, LONGEST_NAME),
      abstract: shorten(abstract, LONGEST_ABSTRACT),
      url: texts.sourceUrl,
    },
  };
}
