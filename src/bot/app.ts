import { randomUUID } from "node:crypto";
import { Application, type TurnState } from "@microsoft/teams-ai";
import { type Activity, ActivityTypes, type ConversationReference, DeliveryModes, TurnContext } from "botbuilder";
import { z } from "zod/v4";
import type { Knowledge } from "../knowledge";
import type { LotseAdapter } from "./adapter";
import { Alarm } from "./alarm";
import type { Outgoing } from "./cards/outgoing";
import { ConversationQueue } from "./conversation-queue";
import { answerExtension } from "./extension/answer-extension";
import type { Incoming } from "./incoming";
import { describeError, type Log } from "./log";
import { type Sender, toActivity } from "./outbox/deliver";
import { Dispatcher } from "./outbox/dispatcher";
import { type KeptTurn, keepTurn } from "./outbox/keep-turn";
import { readActivity } from "./read-activity";
import { choiceOf } from "./share/choice-of";
import type { ShareTask } from "./share/share";
import { Sharing } from "./share/sharing";
import { keepTeamPress, readTeamPress } from "./share/team-press";
import type { OutboxRow } from "./state/outbox-table";
import type { Store } from "./state/store";
import { notices } from "./texts";

interface Parts {
  readonly adapter: LotseAdapter;
  readonly knowledge: Knowledge;
  readonly store: Store;
  readonly log: Log;
  /** Empty while the bot runs without authentication. */
  readonly appId: string;
  /** Ids of the channels into which may be shared; all if there is none. */
  readonly shareChannels?: readonly string[];
}

/** Ours alone, written below: the form is not checked again. */
const StoredReference = z.custom<Partial<ConversationReference>>();

export interface App {
  /** Handles one activity of Teams. */
  readonly run: (context: TurnContext) => Promise<void>;
  /** Sends what was committed and not sent, after a crash or a fault; call it at the start and now and then. */
  readonly flush: () => Promise<void>;
  /** Sends nothing more of its own accord, and waits for the turns that are being handled; what is pending stays stored. */
  readonly stop: () => Promise<void>;
}

/**
 * Teams in, Teams out: activity → turn → activities. Sends all that is said in a chat; posts in channels go
 * out by `share/`.
 *
 * teams-ai is the entry only: without its storage it saves nothing behind our back (its state is
 * written after the reply is out), and one catch-all route leads to our own turn.
 */
export function createApp({ adapter, knowledge, store, log, appId, shareChannels = [] }: Parts): App {
  const application = new Application<TurnState>({ adapter, startTypingTimer: false, removeRecipientMention: false });
  const queue = new ConversationQueue();
  const dispatcher = new Dispatcher({ store, queue, log, open });
  const sharing = new Sharing({ adapter, knowledge, store, log, allowed: shareChannels, queue });
  const alarm = new Alarm(() => {
    flush().catch((fault: unknown) => log.error(describeError(fault), "Das Nachsenden ist gescheitert."));
  });
  const everything = async () => true;
  application.addRoute(everything, handle, true);
  application.addRoute(everything, handle);

  adapter.onTurnError = async (context, error) => {
    log.error(describeError(error), "Eine Nachricht konnte nicht beantwortet werden.");
    await apologise(context);
  };

  return {
    run: async (context) => void (await application.run(context)),
    flush,
    stop: async () => {
      alarm.stop();
      sharing.board.stop();
      dispatcher.stop();
      await queue.idle();
    },
  };

  async function flush(): Promise<void> {
    store.expire();
    await sharing.workOnAll();
    alarm.set(store.shares.nextDue());
    await dispatcher.sendAllWaiting();
  }

  async function handle(context: TurnContext): Promise<void> {
    const extension = answerExtension(knowledge, context.activity);
    if (extension !== undefined) {
      const { refused, body } = extension;
      if (refused !== undefined) log.warn({ refused }, "Ein Aufruf der Nachrichtenerweiterung war nicht lesbar.");
      context.activity.deliveryMode = DeliveryModes.Normal; // with expectReplies the SDK would drop the answer
      return answerInvoke(context, 200, body);
    }
    await Promise.all([sharing.hear(context.activity), handleTurn(context)]);
  }

  async function handleTurn(context: TurnContext): Promise<void> {
    const incoming = readActivity(context.activity, randomUUID());
    const invoke = context.activity.type === ActivityTypes.Invoke;
    if (incoming === undefined) {
      if (invoke) log.warn({ invoke: knownName(context.activity.name) }, "Ein unbekannter Aufruf wurde abgelehnt.");
      if (invoke) await answerInvoke(context, 501);
      return;
    }
    await queue.run(incoming.conversation, async () => {
      const kept = await keep(context, incoming);
      if (invoke) await answerInvoke(context, 200);
      const delivered = await reply(context, kept.rows);
      if (kept.forgetAfterwards && delivered) store.forgetTurn(incoming.key);
      if (kept.shares) await share(context, incoming);
    });
  }

  /** Takes the turn, and once more with the channels if it asks for them. */
  async function keep(context: TurnContext, incoming: Incoming): Promise<KeptTurn> {
    const reference = referenceOf(context.activity);
    const returned = isReturned(context);
    const person = context.activity.from;
    const pressed = readTeamPress(incoming);
    if (pressed !== undefined) {
      const presser = person.aadObjectId ?? person.id;
      return keepTeamPress(pressed, { incoming, reference, returned, person: presser, store, board: sharing.board });
    }
    const kept = keepTurn(knowledge, store, incoming, reference, { returned });
    if (!("needs" in kept)) return kept;
    const channels = await sharing.channelsFor(person.id);
    const again = keepTurn(knowledge, store, incoming, reference, { returned, channels });
    if ("needs" in again) throw new Error("the turn asks for the channels that it was given");
    return again;
  }

  /** Carries what the turn decided to share, and says what became of it. */
  async function share(context: TurnContext, incoming: Incoming): Promise<void> {
    const presser = {
      person: context.activity.from.id,
      choice: (id: string, task: ShareTask) => choiceOf(incoming, id, task),
    };
    await reply(context, await sharing.work(incoming.conversation, presser));
    alarm.set(store.shares.nextDue());
  }

  async function reply(context: TurnContext, rows: readonly OutboxRow[]): Promise<boolean> {
    const returned = isReturned(context) ? rows.filter(({ kind }) => kind === "send") : [];
    if (returned.length > 0) await context.sendActivities(returned.map((row) => forSdk(toActivity(row))));
    for (const row of returned) {
      if (row.status === "pending") store.markSent(row, undefined);
    }
    return dispatcher.send(
      rows.filter((row) => !returned.includes(row)),
      senderOf(context),
    );
  }

  /** Whoever did something hears that it went wrong; who only comes or goes does not. */
  async function apologise(context: TurnContext): Promise<void> {
    const { type } = context.activity;
    if (type === ActivityTypes.Invoke) await answerInvoke(context, 500);
    if (type !== ActivityTypes.Message && type !== ActivityTypes.MessageUpdate && type !== ActivityTypes.Invoke) return;
    try {
      await context.sendActivity(notices.unexpected);
    } catch (error) {
      log.warn(describeError(error), "Auch der Hinweis auf den Fehler ging nicht hinaus.");
    }
  }

  /** The way back to where a reply belongs, also after its turn; what goes wrong on it comes out here, not in the SDK's net. */
  async function open(row: OutboxRow, work: (sender: Sender) => Promise<void>): Promise<void> {
    const reference = StoredReference.parse(JSON.parse(row.reference));
    let sending: Promise<void> = Promise.resolve();
    await adapter.continueConversationAsync(appId, reference, async (context) => {
      if (reference.activityId !== undefined) context.activity.id = reference.activityId; // what the replies refer to
      sending = work(senderOf(context));
      await Promise.allSettled([sending]);
    });
    await sending;
  }
}

/** Whether what is sent goes back as the answer to the call itself, not as calls of its own. */
function isReturned({ activity }: TurnContext): boolean {
  return activity.deliveryMode === DeliveryModes.ExpectReplies;
}

/** Where to reply, without who asked: it is stored for an hour. */
function referenceOf(activity: Activity): string {
  const { user: _user, bot, conversation, ...rest } = TurnContext.getConversationReference(activity);
  const { name: _name, aadObjectId: _aadObjectId, ...place } = conversation ?? {};
  return JSON.stringify({ ...rest, bot: { id: bot?.id }, conversation: place });
}

/** The SDK's type says the same, but mutable and closed. */
const SdkActivity = z.custom<Partial<Activity>>();
const forSdk = (outgoing: Outgoing) => SdkActivity.parse(outgoing);

function senderOf(context: TurnContext): Sender {
  return {
    send: async (outgoing) => (await context.sendActivity(forSdk(outgoing)))?.id,
    takeBack: (activityId) => context.deleteActivity(activityId),
  };
}

async function answerInvoke(context: TurnContext, status: number, body?: object): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status, body } });
}

/** The name of an invoke goes to the log only if it looks like one: anybody could write anything there. */
function knownName(name: string | undefined): string {
  return name !== undefined && /^[\w/.-]{1,60}$/.test(name) ? name : "unlesbar";
}
