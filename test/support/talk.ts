import type { DatabaseSync } from "node:sqlite";
import { z } from "zod/v4";
import { cardOf, type Outgoing } from "../../src/bot/cards/outgoing";
import type { Incoming, Place } from "../../src/bot/incoming";
import { deliver } from "../../src/bot/outbox/deliver";
import { keepTurn } from "../../src/bot/outbox/keep-turn";
import type { Channel } from "../../src/bot/share/share";
import { openDatabase } from "../../src/bot/state/database";
import { Store } from "../../src/bot/state/store";
import { printOutgoing } from "../../src/cli/print-outgoing";
import type { Knowledge } from "../../src/knowledge";
import { openTestKnowledge } from "./open-test-knowledge";

/** What the user sees after a turn. */
export interface Shown {
  /** Every line of text and every word of a card, blank lines left out; a button stands in brackets: „[Datenschutz]“. */
  readonly lines: readonly string[];
  /** What went out, as it went out. */
  readonly outgoing: readonly Outgoing[];
  /** The id of the user's own message, for editing it or taking it back. */
  readonly messageId: string;
  /** The delivery had been handled before. */
  readonly repeated: boolean;
}

interface TalkOptions {
  readonly place?: Place;
  readonly conversation?: string;
  readonly database?: DatabaseSync;
  readonly now?: () => Date;
  /** Where the user may post; asked when a turn needs it. */
  readonly channels?: () => readonly Channel[];
  /** The user's name in Teams. */
  readonly author?: string;
}

let knowledge: Knowledge | undefined;

/** The shipped corpus, opened once for a test file. */
export function sharedKnowledge(): Knowledge {
  knowledge ??= openTestKnowledge();
  return knowledge;
}

export type Talk = ReturnType<typeof startTalk>;

/**
 * A conversation through the whole turn and the real store, without Teams and HTTP: what a user does
 * goes in, what the user sees comes out.
 *
 * @example
 * const talk = startTalk();
 * await talk.say("Ist eine Stabsstelle eine Garantie?");
 * (await talk.press("Absatz P10 ansehen")).lines[0]; // "Sie haben gewählt: Absatz P10"
 */
export function startTalk(options: TalkOptions = {}) {
  const {
    place = "personal",
    conversation = "gespraech-1",
    now = () => new Date(),
    channels = () => [],
    author = "Jana Weber",
  } = options;
  const database = options.database ?? openDatabase(":memory:");
  const store = new Store(database, now);
  const sent: { id: string; outgoing: Outgoing }[] = [];
  const takenBack: string[] = [];
  let count = 0;
  let latest: { incoming: Incoming; shown: Shown } | undefined;

  async function take(incoming: Incoming): Promise<Shown> {
    const first = keepTurn(sharedKnowledge(), store, incoming, "{}");
    const kept =
      "needs" in first ? keepTurn(sharedKnowledge(), store, incoming, "{}", { channels: channels() }) : first;
    if ("needs" in kept) throw new Error("the turn asks for channels that it has");
    const { rows, repeated, forgetAfterwards } = kept;
    const outgoing: Outgoing[] = [];
    await deliver(store, rows, {
      send: async (activity) => {
        outgoing.push(activity);
        const id = `antwort-${conversation}-${sent.length + 1}`;
        sent.push({ id, outgoing: activity });
        return id;
      },
      takeBack: async (activityId) => void takenBack.push(activityId),
    });
    if (forgetAfterwards) store.forgetTurn(incoming.key);
    const messageId = "activityId" in incoming ? incoming.activityId : "";
    const shown: Shown = { lines: outgoing.flatMap(readLines), outgoing, messageId, repeated };
    latest = { incoming, shown };
    return shown;
  }

  const arrive = () => {
    count += 1;
    const key = `${conversation}-${count}`;
    return { arrival: { key, conversation, place, nonce: `nonce-${key}` }, activityId: `nachricht-${key}` };
  };
  const lastMessage = () => latest?.shown.messageId ?? "";

  return {
    database,
    store,
    /** What has gone out, with the ids that Teams gave. */
    sent,
    /** Ids of our messages that were removed from the chat. */
    takenBack,
    add: () => take({ ...arrive().arrival, kind: "added" }),
    remove: () => take({ ...arrive().arrival, kind: "removed" }),
    say: (text: string, attachments = 0) => {
      const { arrival, activityId } = arrive();
      return take({ ...arrival, kind: "message", activityId, author, text, attachments });
    },
    /** Presses a button by its title, on the card just shown or on an older one, with what the card's fields hold. */
    press: (title: string, on: Shown | undefined = latest?.shown, fields: Readonly<Record<string, string>> = {}) => {
      const button = (on?.outgoing ?? []).flatMap(buttonsOf).find((one) => one.title === title);
      if (button === undefined) throw new Error(`no button „${title}“ among: ${on?.lines.join(" | ")}`);
      const { arrival, activityId } = arrive();
      return take({
        ...arrival,
        kind: "press",
        activityId,
        author,
        payload: { ...Fields.parse(button.data), ...fields },
      });
    },
    /** What a button on the card just shown would send. */
    button: (title: string): unknown =>
      (latest?.shown.outgoing ?? []).flatMap(buttonsOf).find((one) => one.title === title)?.data,
    /** What is remembered of the conversation now. */
    state: () => store.load(conversation).facts.state,
    /** Sends what a button of some other card would send. */
    submit: (payload: unknown) => {
      const { arrival, activityId } = arrive();
      return take({ ...arrival, kind: "press", activityId, author, payload });
    },
    edit: (text: string, messageId = lastMessage()) =>
      take({ ...arrive().arrival, kind: "edit", activityId: messageId, author, text }),
    takeBack: (messageId = lastMessage()) => take({ ...arrive().arrival, kind: "delete", activityId: messageId }),
    /** Thumbs under the last answer that has them. */
    feedback: (reaction: "like" | "dislike", reason = "") => {
      const about = sent.findLast(({ outgoing }) => "channelData" in outgoing)?.id ?? "";
      return take({ ...arrive().arrival, kind: "feedback", about, reaction, reason });
    },
    /** Teams delivers the last thing once more, with the same id. */
    deliverAgain: () => {
      if (latest === undefined) throw new Error("nothing has been delivered yet");
      return take(latest.incoming);
    },
  };
}

/** Every text and button of an activity, in order, as a reader meets them. */
export function readLines(outgoing: Outgoing): string[] {
  return printOutgoing(outgoing)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const Nested = z.array(z.looseObject({})).default([]);
const Element = z.looseObject({
  type: z.string().optional(),
  title: z.string().optional(),
  data: z.unknown().optional(),
  body: Nested,
  items: Nested,
  columns: Nested,
  actions: Nested,
  selectAction: z.looseObject({}).optional(),
});

const Fields = z.record(z.string(), z.unknown());

export interface Button {
  readonly title: string;
  readonly data: unknown;
}

/** The buttons of an activity that send something back. */
export function buttonsOf(outgoing: Outgoing): Button[] {
  const card = cardOf(outgoing);
  return card === undefined ? [] : collectButtons(card);
}

function collectButtons(element: object): Button[] {
  const { type, title, data, body, items, columns, actions, selectAction } = Element.parse(element);
  if (type === "Action.Submit" || type === "Action.Execute") return [{ title: title ?? "", data }];
  if (selectAction !== undefined) return collectButtons(selectAction);
  return [body, items, columns, actions].flatMap((nested) => nested.flatMap(collectButtons));
}
