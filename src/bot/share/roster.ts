import { setTimeout as pause } from "node:timers/promises";
import type { LotseAdapter } from "../adapter";
import { describeError, type Log } from "../log";
import type { ChannelBook } from "./channel-book";
import { isOpenToTeam } from "./channel-news";
import { isAppMissing, statusOf } from "./refusal";
import type { Channel } from "./share";

/** What Teams says about a person and a team; `unclear` if it says nothing in time. */
export type Membership = "member" | "not-a-member" | "app-missing" | "unclear";

interface Parts {
  readonly adapter: Pick<LotseAdapter, "reach">;
  readonly book: ChannelBook;
  readonly log: Log;
  /** Ids of channels; empty means all. */
  readonly allowed: readonly string[];
  /** Milliseconds for an answer of Teams. */
  readonly patience?: number;
}

const PATIENCE_MS = 3000;
const NOT_THERE = new Set([400, 403, 404]);

/** Asks Teams who is in which team. Nothing of it is kept: it is asked anew when listing and when sending. */
export class Roster {
  readonly #parts: Parts;
  /** Teams whose list is being asked for, or was refused a while ago. */
  readonly #asked = new Map<string, number>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  isAllowed(channel: string): boolean {
    const { allowed } = this.#parts;
    return allowed.length === 0 || allowed.includes(channel);
  }

  /** The channels in which the bot may post and of whose team the person is a member; at most three seconds in all. */
  async channelsFor(person: string): Promise<Channel[]> {
    const places = this.#parts.book.all().filter(({ channel }) => this.isAllowed(channel.id));
    const teams = new Map(places.map(({ channel, serviceUrl }) => [channel.team, serviceUrl]));
    const asked = [...teams].map(async ([team, url]) => [team, await this.check(team, url, person)] as const);
    const memberships = new Map(await Promise.all(asked));
    return places.filter(({ channel }) => memberships.get(channel.team) === "member").map(({ channel }) => channel);
  }

  async check(team: string, serviceUrl: string, person: string): Promise<Membership> {
    const membership = await this.#inTime<Membership>(async (abortSignal) => {
      const { conversations } = await this.#parts.adapter.reach(serviceUrl);
      await conversations.getConversationMember(team, person, { abortSignal });
      return "member";
    }).catch((error: unknown): Membership => {
      if (isAppMissing(error)) return "app-missing";
      if (NOT_THERE.has(statusOf(error) ?? 0)) return "not-a-member";
      this.#parts.log.warn(describeError(error), "Teams sagt nicht, wer zu einem Team gehört.");
      return "unclear";
    });
    if (membership === "app-missing") this.#parts.book.forgetTeam(team);
    return membership;
  }

  /** The person in a personal chat, for what is sent after the turn; their id is never kept. */
  async personIn(conversation: string, serviceUrl: string): Promise<string | undefined> {
    try {
      const members = await this.#inTime(async (abortSignal) => {
        const { conversations } = await this.#parts.adapter.reach(serviceUrl);
        return conversations.getConversationMembers(conversation, { abortSignal });
      });
      return members.find(({ id }) => !id.startsWith("28:"))?.id; // 28: is a bot
    } catch (error) {
      this.#parts.log.warn(describeError(error), "Teams sagt nicht, mit wem ein persönlicher Chat geführt wird.");
      return undefined;
    }
  }

  /** Takes over the names of a team and all its channels, unless that was done today. A failure is not fatal. */
  async learn(team: string, serviceUrl: string): Promise<void> {
    const { book, log } = this.#parts;
    if (book.isListed(team) || (this.#asked.get(team) ?? 0) > Date.now() - ASKED_AGAIN_MS) return;
    this.#asked.set(team, Date.now());
    try {
      const [details, { conversations = [] }] = await this.#inTime(async (abortSignal) => {
        const teams = (await this.#parts.adapter.reach(serviceUrl)).teams();
        return Promise.all([
          teams.fetchTeamDetails(team, { abortSignal }),
          teams.fetchChannelList(team, { abortSignal }),
        ]);
      });
      if (!book.knowsTeam(team)) return; // gone meanwhile
      const { name, aadGroupId: groupId } = details;
      book.note({ kind: "seen", team: { id: team, name, groupId, tenant: undefined, serviceUrl }, channel: undefined });
      book.noteList(
        team,
        conversations.filter(isOpenToTeam).flatMap(({ id, name: words }) => (id ? [{ id, name: words }] : [])),
      );
      this.#asked.delete(team);
    } catch (error) {
      log.warn(describeError(error), "Die Kanäle eines Teams ließen sich nicht abfragen.");
    }
  }

  /** The abort ends the call; the race ends the waiting even if nobody hears the abort. */
  async #inTime<T>(ask: (abortSignal: AbortSignal) => Promise<T>): Promise<T> {
    const { patience = PATIENCE_MS } = this.#parts;
    const ending = new AbortController();
    const late = pause(patience, undefined, { signal: ending.signal, ref: false }).then((): never => {
      throw new DOMException("no answer in time", "TimeoutError");
    });
    late.catch(() => undefined); // the race has its winner already
    try {
      return await Promise.race([ask(ending.signal), late]);
    } finally {
      ending.abort();
    }
  }
}

const ASKED_AGAIN_MS = 600_000;
