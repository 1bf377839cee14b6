/** A timer keeps no longer than this; what is due later is looked at again. */
const LONGEST_MS = 60_000;
/** Timers come a little early now and then. */
const SLACK_MS = 20;

/** Rings once, at the earliest of the times that it was set to. */
export class Alarm {
  readonly #ring: () => void;
  #at = Number.POSITIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  constructor(ring: () => void) {
    this.#ring = ring;
  }

  set(due: Date | undefined): void {
    if (due === undefined || due.getTime() >= this.#at) return;
    this.stop();
    this.#at = due.getTime();
    const wait = Math.min(LONGEST_MS, Math.max(0, this.#at - Date.now()) + SLACK_MS);
    this.#timer = setTimeout(() => {
      this.#at = Number.POSITIVE_INFINITY;
      this.#ring();
    }, wait).unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#at = Number.POSITIVE_INFINITY;
  }
}
