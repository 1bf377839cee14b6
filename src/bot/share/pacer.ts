import { setTimeout as pause } from "node:timers/promises";

/** So many sends within so many milliseconds, as Teams documents them for a conversation. */
const A_CONVERSATION = [
  { most: 7, within: 1000 },
  { most: 8, within: 2000 },
  { most: 60, within: 30_000 },
  { most: 1800, within: 3_600_000 },
] as const;
const THE_APP = [{ most: 50, within: 1000 }] as const;

type Limits = readonly { readonly most: number; readonly within: number }[];

/** A clock is a little off, and a busy process or the network squeezes what was sent apart. */
const SLACK_MS = 250;
const LONGEST_WINDOW_MS = 3_600_000;

/** Spaces what goes to Teams, so that it keeps to the limits instead of being refused. */
export class Pacer {
  /** What was promised a place, and what took one: a busy process comes later than it meant to. */
  readonly #planned = new Row();
  readonly #sent = new Row();

  /**
   * Waits for the next free place in the row and takes it. Send at once afterwards.
   *
   * @param patience with a longer wait than this no place is taken
   * @returns 0 if the place is taken, otherwise how many milliseconds it would be
   */
  async enter(conversation: string, patience: number): Promise<number> {
    let wait = this.reserve(conversation, patience);
    if (wait > patience) return wait;
    do {
      if (wait > 0) await pause(wait);
      wait = this.claim(conversation);
    } while (wait > 0);
    return 0;
  }

  /** @returns how long until the next free place, which is kept unless that is past `patience`; see {@link claim} */
  reserve(conversation: string, patience: number, now = Date.now()): number {
    const at = Math.max(now, this.#planned.nextFree(conversation), this.#sent.nextFree(conversation));
    if (at - now <= patience) this.#planned.add(conversation, at, now);
    return at - now;
  }

  /**
   * Takes a place that was reserved, now that its time has come. Whoever was before may have come late.
   *
   * @returns 0 if it is taken, otherwise in how many milliseconds to claim it again
   */
  claim(conversation: string, now = Date.now()): number {
    const at = this.#sent.nextFree(conversation);
    if (at > now) return at - now;
    this.#sent.add(conversation, now, now);
    return 0;
  }
}

/** Times, oldest first: of each conversation, and of all. */
class Row {
  readonly #conversations = new Map<string, readonly number[]>();
  #app: readonly number[] = [];

  nextFree(conversation: string): number {
    return Math.max(
      earliest(this.#conversations.get(conversation) ?? [], A_CONVERSATION),
      earliest(this.#app, THE_APP),
    );
  }

  add(conversation: string, at: number, now: number): void {
    this.#conversations.set(conversation, [...(this.#conversations.get(conversation) ?? []), at].slice(-1800));
    this.#app = [...this.#app, at].sort((one, other) => one - other).slice(-THE_APP[0].most);
    for (const [quiet, times] of this.#conversations) {
      if ((times.at(-1) ?? 0) < now - LONGEST_WINDOW_MS) this.#conversations.delete(quiet);
    }
  }
}

/** When the next may go out after these. */
function earliest(times: readonly number[], limits: Limits): number {
  return Math.max(
    0,
    ...limits.map(({ most, within }) => {
      const first = times[times.length - most];
      return first === undefined ? 0 : first + within + SLACK_MS;
    }),
  );
}
