import { setTimeout as pause } from "node:timers/promises";
import type { ConversationQueue } from "../conversation-queue";
import { describeError, type Log } from "../log";
import type { Means } from "./means";
import { updatePost } from "./post-client";
import { changes } from "./share-change";

/** A post is redrawn no oftener than this, however many press. */
const AT_MOST_EVERY_MS = 5000;
const AFTER_UNKNOWN_MS = 15_000;

/** Keeps the number under a post what was counted; several presses make one new drawing. */
export class Board {
  readonly #means: Means;
  readonly #posts: ConversationQueue;
  readonly #log: Log;
  /** Posts whose new number waits for its time. */
  readonly #waiting = new Map<string, AbortController>();

  constructor(means: Means, posts: ConversationQueue, log: Log) {
    this.#means = means;
    this.#posts = posts;
    this.#log = log;
  }

  /** Draws what was counted and never drawn, because the process ended or Teams refused. */
  refreshAll(): void {
    for (const { id, shownAt } of this.#means.store.shares.outdated()) this.refreshSoon(id, shownAt);
  }

  /** Draws the number when its time has come; does not wait for it. */
  refreshSoon(id: string, shownAt: string | undefined): void {
    const now = this.#means.now().getTime();
    const due = shownAt === undefined ? now : new Date(shownAt).getTime() + AT_MOST_EVERY_MS;
    this.#after(id, Math.max(0, due - now));
  }

  stop(): void {
    for (const waiting of this.#waiting.values()) waiting.abort();
    this.#waiting.clear();
  }

  #after(id: string, wait: number): void {
    if (this.#waiting.has(id)) return;
    const ending = new AbortController();
    this.#waiting.set(id, ending);
    pause(wait, undefined, { signal: ending.signal, ref: false })
      .then(async () => {
        this.#waiting.delete(id);
        await this.#posts.run(id, () => this.#draw(id));
      })
      .catch((error: unknown) => {
        if (!ending.signal.aborted) this.#log.error(describeError(error), "Eine Zahl ließ sich nicht auffrischen.");
      });
  }

  /** Reads anew what stands there: it may have been corrected or withdrawn meanwhile. */
  async #draw(id: string): Promise<void> {
    const { adapter, store, draw, now, pacer } = this.#means;
    const share = store.shares.find(id);
    if (share?.status !== "posted" || share.task === "withdraw") return; // its words must not come back
    if (share.post === undefined || share.shown === share.helpful) return;
    const serviceUrl = store.channels.find(share.channel.id)?.serviceUrl ?? share.post.serviceUrl;
    const wait = await pacer.enter(share.post.thread, 0);
    if (wait > 0) return this.#after(id, wait);
    const card = draw(share.standing, { share: id, helpful: share.helpful, withdrawn: false });
    const result = await updatePost(adapter, { ...share.post, serviceUrl }, card);
    if (result.kind === "later") return this.#after(id, result.wait);
    if (result.kind === "unknown") return this.#after(id, AFTER_UNKNOWN_MS);
    store.shares.change(id, changes.shown(share.helpful, now().toISOString())); // refused: it will not be drawn either way
  }
}
