/** Handles the turns of one conversation one after the other; different conversations do not wait for each other. */
export class ConversationQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Waits until all that runs now has ended, be it well or not. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#last.values());
  }

  async run<T>(conversation: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(conversation) ?? Promise.resolve();
    const current = before.then(work, work); // what went wrong before is not this turn's business
    this.#last.set(conversation, current);
    try {
      return await current;
    } finally {
      if (this.#last.get(conversation) === current) this.#last.delete(conversation);
    }
  }
}
