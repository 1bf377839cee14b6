import { randomUUID } from "node:crypto";
import { Application, type TurnState } from "@microsoft/teams-ai";
import { type Activity, ActivityTypes, type ConversationReference, DeliveryModes, TurnContext } from "botbuilder";
import { z } from "zod/v4";
import type { Knowledge } from "../knowledge";
import type { LotseAdapter } from "./adapter";
import type { Outgoing } from "./cards/outgoing";
import { ConversationQueue } from "./conversation-queue";
import { describeError, type Log } from "./log";
import { deliver, MOST_ATTEMPTS, type Sender, toActivity } from "./outbox/deliver";
import { type KeptTurn, keepTurn } from "./outbox/keep-turn";
import { readRetryDelay } from "./outbox/retry";
import { readActivity } from "./read-activity";
import type { OutboxRow, Store } from "./state/store";
import { notices } from "./texts";

interface Parts {
  readonly adapter: LotseAdapter;
  readonly knowledge: Knowledge;
  readonly store: Store;
  readonly log: Log;
  /** Empty while the bot runs without authentication. */
  readonly appId: string;
}

/** Ours alone, written below: the form is not checked again. */
const StoredReference = z.custom<Partial<ConversationReference>>();

export interface App {
  /** Handles one activity of Teams. */
  readonly run: (context: TurnContext) => Promise<void>;
  /** Sends what was committed and not sent, after a crash or a fault; call it at the start and now and then. */
  readonly flush: () => Promise<void>;
  /** Sends nothing more of its own accord; what is pending stays stored. */
  readonly stop: () => void;
}

/**
 * Teams in, Teams out: activity → turn → activities. The only file that sends.
 *
 * teams-ai is the entry only: without its storage it saves nothing behind our back (its state is
 * written after the reply is out), and one catch-all route leads to our own turn.
 */
export function createApp({ adapter, knowledge, store, log, appId }: Parts): App {
  const application = new Application<TurnState>({ adapter, startTypingTimer: false, removeRecipientMention: false });
  const queue = new ConversationQueue();
  let sendingAgain: NodeJS.Timeout | undefined;
  const everything = async () => true;
  application.addRoute(everything, handle, true);
  application.addRoute(everything, handle);

  adapter.onTurnError = async (context, error) => {
    log.error(describeError(error), "Eine Nachricht konnte nicht beantwortet werden.");
    if (context.activity.type === ActivityTypes.Message) await context.sendActivity(notices.unexpected);
  };

  return {
    run: async (context) => void (await application.run(context)),
    flush,
    stop: () => clearTimeout(sendingAgain),
  };

  async function flush(): Promise<void> {
    store.expire();
    const open = store.pending().filter(({ attempts }) => attempts < MOST_ATTEMPTS);
    for (const row of firstOfEachTurn(open)) await resume(row);
  }

  async function handle(context: TurnContext): Promise<void> {
    const incoming = readActivity(context.activity, randomUUID());
    const invoke = context.activity.type === ActivityTypes.Invoke;
    if (incoming === undefined) {
      if (invoke) log.warn({ invoke: knownName(context.activity.name) }, "Ein unbekannter Aufruf wurde abgelehnt.");
      if (invoke) await answerInvoke(context, 501);
      return;
    }
    await queue.run(incoming.conversation, async () => {
      const kept = keepTurn(knowledge, store, incoming, referenceOf(context.activity), isReturned(context));
      if (invoke) await answerInvoke(context, 200);
      const delivered = await reply(context, kept);
      if (kept.forgetAfterwards && delivered) store.forgetTurn(incoming.key);
    });
  }

  async function reply(context: TurnContext, { rows }: KeptTurn): Promise<boolean> {
    const returned = isReturned(context) ? rows.filter(({ kind }) => kind === "send") : [];
    for (const row of returned) {
      await context.sendActivity(forSdk(toActivity(row)));
      if (row.status === "pending") store.markSent(row, undefined);
    }
    try {
      await deliver(
        store,
        rows.filter((row) => !returned.includes(row)),
        senderOf(context),
      );
      return true;
    } catch (error) {
      log.warn(
        describeError(error),
        "Eine Antwort ging nicht hinaus; sie bleibt gespeichert und wird noch einmal gesendet.",
      );
      sendAgainAfter(error);
      return false;
    }
  }

  async function resume(row: OutboxRow): Promise<void> {
    const reference = StoredReference.parse(JSON.parse(row.reference));
    try {
      await adapter.continueConversationAsync(appId, reference, async (context) => {
        if (reference.activityId !== undefined) context.activity.id = reference.activityId; // what the replies refer to
        await queue.run(context.activity.conversation.id, () =>
          deliver(store, store.findTurn(row.turn) ?? [], senderOf(context)),
        );
      });
    } catch (error) {
      log.warn(describeError(error), "Eine gespeicherte Antwort ging auch jetzt nicht hinaus.");
      sendAgainAfter(error);
    }
  }

  function sendAgainAfter(error: unknown): void {
    const delay = readRetryDelay(error);
    if (delay === undefined || sendingAgain !== undefined) return;
    sendingAgain = setTimeout(() => {
      sendingAgain = undefined;
      flush().catch((fault: unknown) => log.error(describeError(fault), "Das Nachsenden ist gescheitert."));
    }, delay).unref();
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

async function answerInvoke(context: TurnContext, status: number): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status } });
}

function firstOfEachTurn(rows: readonly OutboxRow[]): OutboxRow[] {
  return rows.filter(({ turn }, index) => rows.findIndex((row) => row.turn === turn) === index);
}

/** The name of an invoke goes to the log only if it looks like one: anybody could write anything there. */
function knownName(name: string | undefined): string {
  return name !== undefined && /^[\w/.-]{1,60}$/.test(name) ? name : "unlesbar";
}
