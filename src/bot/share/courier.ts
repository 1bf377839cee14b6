import { randomUUID } from "node:crypto";
import { offersOf } from "../cards/buttons";
import { render } from "../cards/render";
import type { ConversationQueue } from "../conversation-queue";
import type { OutboxRow } from "../state/outbox-table";
import type { Said } from "../state/store";
import { carryOut } from "./carry-out";
import type { Means, Verdict } from "./means";
import type { ShareOutcomeReply, ShareTask } from "./share";
import { changes } from "./share-change";
import type { ShareRow } from "./share-row";

/** Whoever pressed the button, if it is their turn that is being worked on. */
export interface Presser {
  readonly person: string;
  /** The title of the button, by what it leads to. */
  readonly choice: (task: ShareTask) => string | undefined;
}

/** After so many attempts that Teams put off, the user decides. */
const MOST_TRIES = 20;

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

  constructor(means: Means, posts: ConversationQueue) {
    this.#means = means;
    this.#posts = posts;
  }

  /** Takes up what the process was at when it ended. Call it once, before anything else is sent. */
  recover(): void {
    const { store } = this.#means;
    for (const { id } of store.shares.interrupted()) {
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
    const choice = presser?.choice(task);
    const reply = {
      kind: "share-outcome",
      task,
      nonce: randomUUID(),
      ...(choice === undefined ? {} : { choice }),
    } as const;
    if (verdict.kind === "settled") {
      return store.settle(id, verdict.change, (now) => say({ ...reply, outcome: verdict.outcome, share: now }));
    }
    if (tries + 1 >= MOST_TRIES) {
      const change = status === "posted" ? changes.unchanged() : changes.failed();
      return store.settle(id, change, (now) => say({ ...reply, outcome: "failed", share: now }));
    }
    const { wait } = verdict;
    const due = new Date(now().getTime() + wait).toISOString();
    const change = changes.later(task, due, tries + 1);
    if (told) return store.settle(id, change);
    return store.settle(id, change, (now) => say({ ...reply, outcome: "deferred", share: now, retryIn: wait }));
  }
}

function say(reply: ShareOutcomeReply): Said {
  return { outgoing: render(reply), offers: offersOf(reply) };
}
