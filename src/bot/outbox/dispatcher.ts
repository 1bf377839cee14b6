import type { ConversationQueue } from "../conversation-queue";
import { describeError, type Log } from "../log";
import type { OutboxRow } from "../state/outbox-table";
import type { Store } from "../state/store";
import { deliver, MOST_ATTEMPTS, type Sender } from "./deliver";
import { readRetryDelay } from "./retry";

interface Ways {
  readonly store: Store;
  readonly queue: ConversationQueue;
  readonly log: Log;
  /** Opens the way to where a stored reply belongs; throws what the work threw. */
  readonly open: (row: OutboxRow, work: (sender: Sender) => Promise<void>) => Promise<void>;
}

/**
 * Sends what was committed, in each conversation in the order of its turns.
 *
 * While an earlier reply waits, no later one overtakes it. A later one waits until the earlier one is out,
 * given up (after five attempts, or at once if it is refused for good) or expired (after an hour). While
 * Teams asks to wait, nothing is tried in that conversation; others go on.
 */
export class Dispatcher {
  readonly #ways: Ways;
  readonly #pauses = new Map<string, NodeJS.Timeout>();
  #stopped = false;

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  /**
   * Sends a turn's replies, behind those of earlier turns. Call it within the conversation's queue.
   *
   * @returns whether all of them are out
   */
  async send(rows: readonly OutboxRow[], sender: Sender): Promise<boolean> {
    const first = rows.find(({ status }) => status === "pending");
    if (first === undefined) return true;
    if (!(await this.#sendWaiting(first.conversation, first.id))) return false;
    return this.#try(first.conversation, () => deliver(this.#ways.store, rows, sender));
  }

  /** Sends all that waits and may be tried now. */
  async sendAllWaiting(): Promise<void> {
    const waiting = withoutGivenUp(this.#ways.store.pending());
    for (const conversation of new Set(waiting.map((row) => row.conversation))) {
      if (!this.#stopped) await this.#catchUp(conversation);
    }
  }

  /** Sends nothing more of its own accord. */
  stop(): void {
    this.#stopped = true;
    for (const timer of this.#pauses.values()) clearTimeout(timer);
    this.#pauses.clear();
  }

  async #catchUp(conversation: string): Promise<void> {
    await this.#ways.queue.run(conversation, () => this.#sendWaiting(conversation));
  }

  /** @returns whether nothing waits any more before the row with this id */
  async #sendWaiting(conversation: string, before = Number.POSITIVE_INFINITY): Promise<boolean> {
    const { store, open } = this.#ways;
    const waiting = () => withoutGivenUp(store.pending(conversation)).filter(({ id }) => id < before);
    for (const rows of byTurn(waiting())) {
      const [first] = rows;
      if (first === undefined || this.#stopped || this.#pauses.has(conversation)) return false;
      const out = await this.#try(conversation, () => open(first, (sender) => deliver(store, rows, sender)));
      if (out && first.forget) store.forgetTurn(first.turn);
      if (!out && waiting().some(({ turn }) => turn === first.turn)) return false;
    }
    return !this.#pauses.has(conversation);
  }

  async #try(conversation: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.#ways.log.warn(
        describeError(error),
        "Eine Antwort ging nicht hinaus; sie bleibt gespeichert und wird noch einmal gesendet.",
      );
      this.#pauseAfter(error, conversation);
      return false;
    }
  }

  #pauseAfter(error: unknown, conversation: string): void {
    const delay = readRetryDelay(error);
    if (delay === undefined || this.#pauses.has(conversation)) return;
    const timer = setTimeout(() => {
      this.#pauses.delete(conversation);
      this.#catchUp(conversation).catch((fault: unknown) =>
        this.#ways.log.error(describeError(fault), "Das Nachsenden ist gescheitert."),
      );
    }, delay);
    this.#pauses.set(conversation, timer.unref());
  }
}

/** Of a turn that was given up nothing more goes out: the rest would arrive without its beginning. */
function withoutGivenUp(rows: readonly OutboxRow[]): OutboxRow[] {
  const givenUp = new Set(rows.filter(({ attempts }) => attempts >= MOST_ATTEMPTS).map(({ turn }) => turn));
  return rows.filter(({ turn }) => !givenUp.has(turn));
}

function byTurn(rows: readonly OutboxRow[]): OutboxRow[][] {
  return [...new Set(rows.map(({ turn }) => turn))].map((turn) => rows.filter((row) => row.turn === turn));
}
