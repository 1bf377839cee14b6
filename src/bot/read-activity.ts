import { hash } from "node:crypto";
import { z } from "zod/v4";
import { cleanText } from "../knowledge";
import type { Incoming, Place } from "./incoming";
import { plainText } from "./plain-text";

/** What we read of an activity; the rest is not looked at. */
const Read = z.object({
  type: z.string(),
  id: z.string().optional(),
  name: z.string().optional(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  replyToId: z.string().nullish(),
  timestamp: z.union([z.string(), z.date()]).optional(),
  conversation: z.object({ id: z.string(), conversationType: z.string().nullish(), isGroup: z.boolean().nullish() }),
  from: z.object({ id: z.string(), name: z.string().nullish() }).optional(),
  recipient: z.object({ id: z.string() }),
  attachments: z.array(z.object({ contentType: z.string().nullish() })).nullish(),
  entities: z.array(z.looseObject({ type: z.string().nullish() })).nullish(),
  membersAdded: z.array(z.object({ id: z.string() })).nullish(),
  membersRemoved: z.array(z.object({ id: z.string() })).nullish(),
  action: z.string().nullish(),
});
type Read = z.infer<typeof Read>;

const Feedback = z.object({
  actionName: z.literal("feedback"),
  actionValue: z.object({ reaction: z.enum(["like", "dislike"]), feedback: z.unknown().optional() }),
});
const FeedbackText = z.object({ feedbackText: z.string() });
const LONGEST_REASON = 1000;

/**
 * Translates an activity into our own terms.
 *
 * @param nonce a random word for the buttons of this turn
 * @returns nothing for what does not concern us (typing, reactions, other people coming and going)
 */
export function readActivity(activity: unknown, nonce: string): Incoming | undefined {
  const parsed = Read.safeParse(activity);
  if (!parsed.success) return undefined;
  const read = parsed.data;
  const arrival = { key: keyOf(read), conversation: conversationOf(read), place: placeOf(read), nonce };
  const activityId = read.id ?? arrival.key;
  const author = nameOf(read);
  switch (read.type) {
    case "message":
      if (isPress(read)) return { ...arrival, kind: "press", activityId, author, payload: read.value };
      return {
        ...arrival,
        kind: "message",
        activityId,
        author,
        text: withoutMention(read),
        attachments: countFiles(read),
      };
    case "messageUpdate":
      return { ...arrival, kind: "edit", activityId, author, text: withoutMention(read) };
    case "messageDelete":
      return { ...arrival, kind: "delete", activityId };
    case "installationUpdate":
      return { ...arrival, kind: read.action?.startsWith("remove") === true ? "removed" : "added" };
    case "conversationUpdate":
      if (read.membersAdded?.some(({ id }) => id === read.recipient.id) === true) return { ...arrival, kind: "added" };
      if (read.membersRemoved?.some(({ id }) => id === read.recipient.id) === true)
        return { ...arrival, kind: "removed" };
      return undefined;
    case "invoke":
      return readFeedback(read, arrival);
    default:
      return undefined;
  }
}

function readFeedback(
  read: Read,
  arrival: Pick<Incoming, "key" | "conversation" | "place" | "nonce">,
): Incoming | undefined {
  const value = Feedback.safeParse(read.value);
  if (read.name !== "message/submitAction" || !value.success) return undefined;
  const { reaction, feedback } = value.data.actionValue;
  return {
    ...arrival,
    kind: "feedback",
    about: read.replyToId ?? "",
    reaction,
    reason: reasonOf(feedback).slice(0, LONGEST_REASON),
  };
}

/** Teams sends the reason as JSON within a string; a client may send it as text. */
function reasonOf(feedback: unknown): string {
  if (typeof feedback !== "string") return "";
  try {
    const parsed = FeedbackText.safeParse(JSON.parse(feedback));
    return parsed.success ? parsed.data.feedbackText.trim() : "";
  } catch {
    return feedback.trim(); // no JSON: the words themselves
  }
}

/** The same for a delivery and its repetition; an edit carries the id of the original, so its time counts too. */
function keyOf({ type, id, timestamp, conversation, name, value, replyToId, text }: Read): string {
  const time = type === "messageUpdate" ? String(timestamp) : "";
  const own = id ?? JSON.stringify([timestamp, name, value, replyToId, text]);
  return hash("sha256", JSON.stringify([conversation.id, type, own, time]));
}

/** A thread's messages come under the thread's id; the channel is the part before it. */
function conversationOf({ conversation }: Read): string {
  return conversation.id;
}

const LONGEST_NAME = 80;

/** Who sent it, as shown in Teams; nothing invisible and no line breaks. */
function nameOf({ from }: Read): string {
  return cleanText(from?.name ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_NAME);
}

function placeOf({ conversation }: Read): Place {
  if (conversation.conversationType === "channel") return "channel";
  if (conversation.conversationType === "groupChat" || conversation.isGroup === true) return "group";
  return "personal";
}

function isPress({ value, text }: Read): boolean {
  return typeof value === "object" && value !== null && (text ?? "").trim() === "";
}

/** Only what people attach counts: Teams adds the message itself as HTML, and what it quotes. */
function countFiles({ attachments }: Read): number {
  return (attachments ?? []).filter(({ contentType }) => !/^text\/html$|messageReference$/i.test(contentType ?? ""))
    .length;
}

/** Takes out where the bot itself is mentioned, and markup; other mentions stay as names. */
function withoutMention({ text, entities, recipient }: Read): string {
  let rest = text ?? "";
  for (const entity of entities ?? []) {
    const mention = z.object({ mentioned: z.object({ id: z.string() }), text: z.string().min(1) }).safeParse(entity);
    if (entity.type === "mention" && mention.success && mention.data.mentioned.id === recipient.id) {
      rest = rest.split(mention.data.text).join(" ");
    }
  }
  return plainText(rest);
}
