import { randomUUID } from "node:crypto";
import { offersOf } from "../cards/buttons";
import { render } from "../cards/render";
import type { ConversationQueue } from "../conversation-queue";
import type { Log } from "../log";
import type { OutboxRow } from "../state/outbox-table";
import type { Said } from "../state/store";
import { withChoice } from "../with-choice";
import { carryOut } from "./carry-out";
import type { Means, Verdict } from "./means";
import type { ShareOutcome, ShareOutcomeReply, ShareTask } from "./share";
import { changes } from "./share-change";
import type { ShareRow } from "./share-row";

/** Whoever pressed the button, if it is their turn that is being worked on. */
export interface Presser {
  readonly person: string;
  /** The title of the button, if it is about this share, by what it leads to. */
  readonly choice: (share: string, task: ShareTask) => string | undefined;
}

/** After so many attempts that Teams put off, in an hour or more, the user decides. */
const MOST_TRIES = 20;
/** Even if Teams asks for less, each attempt waits twice as long as the one before, up to five minutes. */
const FIRST_STEP_MS = 1000;
const LONGEST_STEP_MS = 300_000;
const WELL: ReadonlySet<ShareOutcome> = new Set<ShareOutcome>(["posted", "corrected", "withdrawn", "called-off"]);

/**
 * Carries shares to Teams: at most one post for each that was confirmed, and none is lost.
 *
 * An attempt is noted before the call. Refused for now, it is made again later; unknown, never by itself. What came of
 * it is committed together with what the user is told.
 */
export class Courier {
  readonly #means: Means;
  /** One thing at a time for each post: a new number must not bring back what was just withdrawn. */
  readonly #posts: ConversationQueue;
  readonly #log: Log;

  constructor(means: Means, posts: ConversationQueue, log: Log) {
    this.#means = means;
    this.#posts = posts;
    this.#log = log;
  }

  /** Takes up what the process was at when it ended. Call it once, before anything else is sent. */
  recover(): void {
    const { store } = this.#means;
    for (const { id } of store.shares.interrupted()) {
      this.#noteFault("post", "unknown");
      store.settle(id, changes.unknown(), (share) =>
        say({ kind: "share-outcome", outcome: "unknown", task: "post", share, nonce: randomUUID() }),
      );
    }
  }

  /**
   * Does what is to be done now for a personal chat. Call it within the conversation's queue.
   *
   * @returns what the user is told, committed already
   */
  async work(
    conversation: string,
    findPerson: () => Promise<string | undefined>,
    presser?: Presser,
  ): Promise<OutboxRow[]> {
    const { store } = this.#means;
    const rows: OutboxRow[] = [];
    const waiting = store.shares.open(conversation);
    const person = waiting.some(({ task }) => task !== "withdraw")
      ? (presser?.person ?? (await findPerson()))
      : undefined;
    for (const { id } of waiting) {
      await this.#posts.run(id, async () => {
        const share = store.shares.find(id);
        const verdict = share === undefined ? undefined : await carryOut(share, person, this.#means);
        if (share !== undefined && verdict !== undefined) rows.push(...this.#settle(share, verdict, presser));
      });
    }
    return rows;
  }

  #settle(share: ShareRow, verdict: Verdict, presser: Presser | undefined): OutboxRow[] {
    const { store, now } = this.#means;
    const { id, task = "post", tries, told, status } = share;
    const choice = presser?.choice(id, task);
    const reply = {
      kind: "share-outcome",
      task,
      nonce: randomUUID(),
      ...withChoice(choice),
    } as const;
    if (verdict.kind === "settled") {
      this.#noteFault(task, verdict.outcome);
      return store.settle(id, verdict.change, (now) => say({ ...reply, outcome: verdict.outcome, share: now }));
    }
    if (tries + 1 >= MOST_TRIES) {
      this.#noteFault(task, "failed");
      const change = status === "posted" ? changes.unchanged() : changes.failed();
      return store.settle(id, change, (now) => say({ ...reply, outcome: "failed", share: now }));
    }
    const wait = Math.max(verdict.wait, Math.min(LONGEST_STEP_MS, FIRST_STEP_MS * 2 ** tries));
    this.#log.info({ task, seconds: Math.ceil(wait / 1000) }, "Ein Beitrag muss warten.");
    const due = new Date(now().getTime() + wait).toISOString();
    const change = changes.later(task, due, tries + 1);
    if (told) return store.settle(id, change);
    return store.settle(id, change, (now) => say({ ...reply, outcome: "deferred", share: now, retryIn: wait }));
  }

  /** For the operator, who sees no more than the kind of it. */
  #noteFault(task: ShareTask, outcome: ShareOutcome): void {
    if (!WELL.has(outcome)) this.#log.warn({ task, outcome }, "Beim Teilen ist etwas nicht gelungen.");
  }
}

function say(reply: ShareOutcomeReply): Said {
  return { outgoing: render(reply), offers: offersOf(reply) };
}
