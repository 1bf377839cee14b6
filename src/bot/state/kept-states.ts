import type { ConversationState } from "./conversation-state";

/** What was committed: a row of `conversation` with its state in hand. */
interface KeptState {
  readonly revision: number;
  /** ISO date of the turn that wrote it. */
  readonly used: string;
  readonly state: ConversationState;
}

const MOST = 1000;

/**
 * The states that this process committed last, to spare reading and validating what it has just written.
 *
 * The database decides: a state counts only if revision and date are those of the row, so that what another process
 * wrote, or what was deleted, is never taken from here.
 */
export class KeptStates {
  readonly #states = new Map<string, KeptState>();

  find(conversation: string, revision: number, used: string): ConversationState | undefined {
    const kept = this.#states.get(conversation);
    return kept?.revision === revision && kept.used === used ? kept.state : undefined;
  }

  keep(conversation: string, kept: KeptState): void {
    this.#states.delete(conversation); // so that the oldest stands first
    this.#states.set(conversation, kept);
    const [oldest] = this.#states.keys();
    if (this.#states.size > MOST && oldest !== undefined) this.#states.delete(oldest);
  }

  forget(conversation: string): void {
    this.#states.delete(conversation);
  }

  clear(): void {
    this.#states.clear();
  }
}
