/** So many sends within so many milliseconds, as Teams documents them for a conversation. */
const A_CONVERSATION = [
  { most: 7, within: 1000 },
  { most: 8, within: 2000 },
  { most: 60, within: 30_000 },
  { most: 1800, within: 3_600_000 },
] as const;
const THE_APP = [{ most: 50, within: 1000 }] as const;

type Limits = readonly { readonly most: number; readonly within: number }[];

/** A clock is a little off, and the network squeezes what was sent apart. */
const SLACK_MS = 100;
const LONGEST_WINDOW_MS = 3_600_000;

/** Spaces what goes to Teams, so that it keeps to the limits instead of being refused. */
export class Pacer {
  readonly #sent = new Map<string, number[]>();
  #app: readonly number[] = [];

  /**
   * Takes the next free place in the row.
   *
   * @param patience with a longer wait than this no place is taken
   * @returns milliseconds to wait before sending; past `patience`, how long it would be
   */
  reserve(conversation: string, patience: number, now = Date.now()): number {
    const sent = this.#sent.get(conversation) ?? [];
    const at = Math.max(now, earliest(sent, A_CONVERSATION), earliest(this.#app, THE_APP));
    if (at - now > patience) return at - now;
    this.#sent.set(conversation, [...sent, at].slice(-1800));
    this.#app = [...this.#app, at].sort((one, other) => one - other).slice(-THE_APP[0].most);
    this.#forgetQuiet(now);
    return at - now;
  }

  #forgetQuiet(now: number): void {
    for (const [conversation, sent] of this.#sent) {
      if ((sent.at(-1) ?? 0) < now - LONGEST_WINDOW_MS) this.#sent.delete(conversation);
    }
  }
}

/** When the next may go out after these, oldest first. */
function earliest(sent: readonly number[], limits: Limits): number {
  return Math.max(
    0,
    ...limits.map(({ most, within }) => {
      const first = sent[sent.length - most];
      return first === undefined ? 0 : first + within + SLACK_MS;
    }),
  );
}
