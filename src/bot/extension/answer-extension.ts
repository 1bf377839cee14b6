import { recognise } from "../../dialogs";
import { cleanText, type Knowledge, KnowledgeError } from "../../knowledge";
import { cardOf, type Outgoing } from "../cards/outgoing";
import { crisis, notices, refusals, texts } from "../texts";
import { adaptDialog, askDialog, LONGEST_REPLY, objectionsDialog, plainDialog, repliesDialog } from "./dialog-cards";
import { type Attachment, entryAttachment, replyAttachment } from "./entry-card";
import { type Call, type DialogAction, type ExtensionRequest, type Query, readRequest } from "./extension-request";
import { extensionTexts as t } from "./extension-texts";
import { bestEntries, findEntries } from "./find-entries";
import { readMessage } from "./read-message";
import { findReply, listReplies } from "./replies";

/** What goes back to Teams as the body of the invoke's answer. */
export type ExtensionBody =
  | {
      readonly composeExtension:
        | { readonly type: "result"; readonly attachmentLayout: "list"; readonly attachments: readonly Attachment[] }
        | { readonly type: "message"; readonly text: string };
    }
  | {
      readonly task: {
        readonly type: "continue";
        readonly value: {
          readonly title: string;
          readonly height: "large";
          readonly width: "medium";
          readonly card: object;
        };
      };
    };

export interface ExtensionAnswer {
  readonly body: ExtensionBody;
  /** For the log: what was wrong with the call, never what it held. */
  readonly refused: string | undefined;
}

const LONGEST_QUESTION = 4000;
/** What is less likely than this beside the likeliest objection is not offered with it. */
const CLOSE = 0.7;

/**
 * Answers a call of the message extension. Keeps nothing: neither what is searched nor the colleague's message is
 * stored, and there is no state between the steps of its dialog but what its buttons carry.
 *
 * @returns nothing for an activity that is not for the message extension
 */
export function answerExtension(knowledge: Knowledge, activity: Call): ExtensionAnswer | undefined {
  const request = readRequest(activity);
  if (request === undefined) return undefined;
  return { body: answer(knowledge, request), refused: request.kind === "refused" ? request.reason : undefined };
}

function answer(knowledge: Knowledge, request: ExtensionRequest): ExtensionBody {
  switch (request.kind) {
    case "search":
      return search(knowledge, request.query);
    case "open":
      return request.message === undefined ? dialog(askDialog()) : openOn(knowledge, request.message);
    case "submit":
      return submitted(knowledge, request.action);
    case "refused": {
      const said = request.reason === "unknown-command" ? t.unknownCommand : t.unreadable;
      return request.shows === "list" ? say(said) : dialog(plainDialog([said]));
    }
  }
}

function search(knowledge: Knowledge, { question, skip, count }: Query): ExtensionBody {
  const text = cleanText(question).replace(/\s+/g, " ").trim();
  if (text.length > LONGEST_QUESTION) return say(notices["too-long"]);
  const recognised = recognise(knowledge, text);
  if (recognised.kind === "crisis") return say(crisis[recognised.danger].join(" "));
  if (recognised.kind === "refused" && knowledge.advisor.findObjections(text).length === 0) {
    return say(refusals[recognised.refusal]); // what somebody objects may sound like a judgement
  }
  const found = text === "" ? bestEntries(knowledge) : findEntries(knowledge, text);
  if (found.length === 0) {
    return say(knowledge.isEnglish(text) ? `${texts.english} ${t.nothingFound}` : t.nothingFound);
  }
  return results(found.slice(skip, skip + count).map((entry) => entryAttachment(knowledge, entry)));
}

/** @param html the colleague's message */
function openOn(knowledge: Knowledge, html: string): ExtensionBody {
  const message = readMessage(html);
  return message === "" ? listObjections(knowledge, t.noText) : repliesTo(knowledge, message, t.notRecognised);
}

function repliesTo(knowledge: Knowledge, said: string, otherwise: string): ExtensionBody {
  const recognised = recognise(knowledge, said);
  if (recognised.kind === "crisis") return dialog(plainDialog(crisis[recognised.danger]));
  const found = knowledge.advisor.findObjections(said);
  const least = CLOSE * (found[0]?.likeness ?? 0);
  const close = found.filter(({ likeness }) => likeness >= least).map(({ id }) => knowledge.advisor.objection(id));
  const replies = listReplies(knowledge, close);
  return replies.length === 0 ? listObjections(knowledge, otherwise) : dialog(repliesDialog(replies));
}

function submitted(knowledge: Knowledge, action: DialogAction): ExtensionBody {
  try {
    switch (action.verb) {
      case "find-replies":
        return openOn(knowledge, action.said ?? "");
      case "list-objections":
        return listObjections(knowledge, t.chooseOther);
      case "pick-objection":
        return dialog(repliesDialog(listReplies(knowledge, [knowledge.advisor.objection(action.objection)])));
      case "insert-reply":
      case "adapt-reply": {
        const reply = findReply(knowledge, action.reply);
        if (reply === undefined) return listObjections(knowledge, t.gone);
        if (action.verb === "adapt-reply") return dialog(adaptDialog(reply));
        return results([replyAttachment(reply.text, reply.objection.logic ?? [], false)]);
      }
      case "insert-text": {
        const reply = findReply(knowledge, action.adapts);
        if (reply === undefined) return listObjections(knowledge, t.gone);
        const text = cleanText(action.text ?? "")
          .trim()
          .slice(0, LONGEST_REPLY);
        if (!/[\p{L}\p{N}]/u.test(text)) return dialog(adaptDialog(reply, t.adaptEmpty));
        return results([replyAttachment(text, reply.objection.logic ?? [], text !== reply.text)]);
      }
    }
  } catch (error) {
    // an old dialog may name what a newer corpus no longer has
    if (error instanceof KnowledgeError) return listObjections(knowledge, t.gone);
    throw error;
  }
}

function listObjections({ corpus }: Knowledge, said: string): ExtensionBody {
  return dialog(objectionsDialog(corpus.advice.objections, said));
}

function results(attachments: readonly Attachment[]): ExtensionBody {
  return { composeExtension: { type: "result", attachmentLayout: "list", attachments } };
}

/** Teams shows it as it is, without any formatting. */
function say(text: string): ExtensionBody {
  return { composeExtension: { type: "message", text } };
}

function dialog(outgoing: Outgoing): ExtensionBody {
  const card = { contentType: "application/vnd.microsoft.card.adaptive", content: cardOf(outgoing) };
  return { task: { type: "continue", value: { title: t.dialogTitle, height: "large", width: "medium", card } } };
}
