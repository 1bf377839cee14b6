import { z } from "zod/v4";
import type { Knowledge } from "../../knowledge";
import type { LotseAdapter } from "../adapter";
import { postCard } from "../cards/post-card";
import { ConversationQueue } from "../conversation-queue";
import { describeError, type Log } from "../log";
import type { OutboxRow } from "../state/outbox-table";
import type { Store } from "../state/store";
import { Board } from "./board";
import { readChannelNews } from "./channel-news";
import { Courier, type Presser } from "./courier";
import type { Means } from "./means";
import { Pacer } from "./pacer";
import { Roster } from "./roster";
import type { Channel } from "./share";
import { frameOf } from "./shareable";

interface Parts {
  readonly adapter: Pick<LotseAdapter, "reach">;
  readonly knowledge: Knowledge;
  readonly store: Store;
  readonly log: Log;
  /** Ids of the channels into which may be shared; empty means all. */
  readonly allowed: readonly string[];
  /** The queue of the personal chats' turns. */
  readonly queue: ConversationQueue;
}

const Reference = z.object({ serviceUrl: z.string() });

/** Everything about sharing that is no turn: channels, who may post where, carrying posts, counting under them. */
export class Sharing {
  readonly board: Board;
  readonly #parts: Parts;
  readonly #roster: Roster;
  readonly #courier: Courier;

  constructor(parts: Parts) {
    const { adapter, knowledge, store, log, allowed } = parts;
    this.#parts = parts;
    this.#roster = new Roster({ adapter, book: store.channels, log, allowed });
    const means: Means = {
      adapter,
      store,
      roster: this.#roster,
      pacer: new Pacer(),
      draw: (content, standing) => postCard(content, frameOf(knowledge, content), standing),
      now: () => new Date(),
    };
    const posts = new ConversationQueue();
    this.#courier = new Courier(means, posts, log);
    this.board = new Board(means, posts, log);
    this.#courier.recover();
  }

  /** Takes in what an activity says of teams and channels; may ask Teams for the names of the rest. */
  async hear(activity: { readonly channelData?: unknown }): Promise<void> {
    const news = readChannelNews(activity);
    if (news === undefined) return;
    this.#parts.store.channels.note(news);
    if (news.kind === "seen") await this.#roster.learn(news.team.id, news.team.serviceUrl);
  }

  channelsFor(person: string): Promise<Channel[]> {
    return this.#roster.channelsFor(person);
  }

  /** Carries what waits in a personal chat. Call it within the chat's queue. @returns what the user is told */
  work(conversation: string, presser?: Presser): Promise<OutboxRow[]> {
    return this.#courier.work(conversation, () => this.#findPerson(conversation), presser);
  }

  /** Carries all that waits and is due; what the users are told stands in the outbox then. */
  async workOnAll(): Promise<void> {
    const { store, queue, log } = this.#parts;
    this.board.refreshAll();
    const working = store.shares
      .waiting()
      .map((conversation) =>
        queue
          .run(conversation, () => this.work(conversation))
          .catch((error: unknown) => log.error(describeError(error), "Ein Beitrag konnte nicht bearbeitet werden.")),
      );
    await Promise.all(working);
  }

  async #findPerson(conversation: string): Promise<string | undefined> {
    const [share] = this.#parts.store.shares.open(conversation);
    if (share === undefined) return undefined;
    return this.#roster.personIn(conversation, Reference.parse(JSON.parse(share.reference)).serviceUrl);
  }
}
