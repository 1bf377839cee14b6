import type { Knowledge, Objection } from "../../knowledge";
import { adviceTexts } from "../advice-texts";
import { card, footnote, heading, label, line, link, subtle } from "../cards/blocks";
import type { Card } from "../cards/outgoing";
import { cardOf } from "../cards/outgoing";
import { shorten } from "../cards/shorten";
import type { ShareSource } from "../share/share";
import { shareTexts } from "../share/share-texts";
import { draftOf, frameOf, paragraphsOf } from "../share/shareable";
import { texts } from "../texts";
import { extensionTexts as t } from "./extension-texts";
import type { Entry } from "./find-entries";

/** A card for the compose box, and the line that stands for it in a list. Only the asker sees the line. */
export interface Attachment {
  readonly contentType: "application/vnd.microsoft.card.adaptive";
  readonly content: Card;
  readonly preview: {
    readonly contentType: "application/vnd.microsoft.card.thumbnail";
    readonly content: { readonly title: string; readonly text: string };
  };
}

/** Two lines in the narrow list. */
const LONGEST_TITLE = 50;
const LONGEST_PREVIEW = 120;
const PLACEHOLDER = /\[[^\][]+\]/;

/**
 * Draws what is inserted: as it would stand in a channel if it were shared, without any button but the source's.
 *
 * Others read along: an argument, and what one addressee objects, come in the words for the team, so that whom they
 * are meant for cannot be read off them.
 */
export function entryAttachment(knowledge: Knowledge, entry: Entry): Attachment {
  switch (entry.kind) {
    case "passage":
      return sharedAttachment(knowledge, entry.kind, { kind: "passage", passage: entry.id });
    case "debate":
      return sharedAttachment(knowledge, entry.kind, { kind: "debate", debate: entry.id });
    case "objection":
      return objectionAttachment(knowledge, knowledge.advisor.objection(entry.id));
    case "argument": {
      const said = inTeam(knowledge, entry.id);
      const logic = logicOf(knowledge, entry.id);
      const body = [heading(shareTexts.argumentsTitle), line(said), ...sourceOf(logic)];
      return attach(shareTexts.argumentsTitle, body, { title: said, text: `${t.kinds.argument} · ${markOf(logic)}` });
    }
  }
}

/** A reply, as it stands or adapted by the user, to be sent to whoever objected. */
export function replyAttachment(text: string, logic: readonly string[], adapted: boolean): Attachment {
  const mark = adapted ? `${markOf(logic)} · ${t.adapted}` : markOf(logic);
  const body = [
    heading(t.replyTitle),
    ...paragraphsOf(text).map(line),
    footnote(mark),
    ...hintOf([text]),
    ...linkOf(logic),
  ];
  return attach(t.replyTitle, body, { title: text, text: mark });
}

function sharedAttachment(knowledge: Knowledge, kind: Entry["kind"], source: ShareSource): Attachment {
  const text = draftOf(knowledge, source);
  const { title, marks } = frameOf(knowledge, { source, text });
  const body = [
    heading(title),
    ...paragraphsOf(text).map(line),
    footnote(marks.join(" · ")),
    link(texts.openSource, texts.sourceUrl),
  ];
  return attach(title, body, { title, text: `${t.kinds[kind]} · ${text}` });
}

/** What anybody may object stands there with its replies; what one addressee objects only with its answer. */
function objectionAttachment(knowledge: Knowledge, objection: Objection): Attachment {
  const said = inTeam(knowledge, objection.id);
  const logic = objection.logic ?? [];
  const preview = {
    title: `„${shorten(objection.objection, LONGEST_TITLE - 2)}“`,
    text: `${t.kinds.objection} · ${said}`,
  };
  if (!isGeneral(knowledge, objection)) {
    const body = [heading(shareTexts.argumentsTitle), line(said), ...sourceOf(logic)];
    return attach(shareTexts.argumentsTitle, body, preview);
  }
  const title = t.objectionTitle(objection.objection);
  const body = [
    heading(title),
    line(said),
    label(t.directReplies),
    ...objection.replies.map(line),
    ...hintOf(objection.replies),
    ...sourceOf(logic),
  ];
  return attach(title, body, preview);
}

export function isGeneral({ corpus }: Knowledge, { id }: Objection): boolean {
  return corpus.advice.objections.some((one) => one.id === id);
}

/** An argument, or the reply to an objection, said to nobody. */
export function inTeam({ corpus }: Knowledge, id: string): string {
  return corpus.advice.teamWords.find((one) => one.id === id)?.text ?? "";
}

function logicOf({ corpus }: Knowledge, id: string): readonly string[] {
  return corpus.advice.addressees.flatMap((one) => one.arguments).find((one) => one.id === id)?.logic ?? [];
}

function markOf(logic: readonly string[]): string {
  return logic.length === 0 ? adviceTexts.elaboration : adviceTexts.thought(logic.join(", "));
}

function sourceOf(logic: readonly string[]): object[] {
  return [footnote(markOf(logic)), ...linkOf(logic)];
}

/** What is ours alone has no source to open. */
function linkOf(logic: readonly string[]): object[] {
  return logic.length === 0 ? [] : [link(texts.openSource, texts.sourceUrl)];
}

function hintOf(said: readonly string[]): object[] {
  return said.some((one) => PLACEHOLDER.test(one)) ? [subtle(t.placeholders)] : [];
}

function attach(
  fallbackText: string,
  body: readonly object[],
  { title, text }: { readonly title: string; readonly text: string },
): Attachment {
  const content = cardOf(card(fallbackText, body));
  if (content === undefined) throw new Error("a card without content");
  return {
    contentType: "application/vnd.microsoft.card.adaptive",
    content,
    preview: {
      contentType: "application/vnd.microsoft.card.thumbnail",
      content: {
        title: escapeHtml(shorten(title, LONGEST_TITLE)),
        text: escapeHtml(shorten(text.replaceAll("\n", " "), LONGEST_PREVIEW)),
      },
    },
  };
}

/** Thumbnail cards read HTML. */
function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
