import { z } from "zod/v4";
import type { Behaviour } from "./local-connector";

/** A team as Teams knows it. */
export interface LocalTeam {
  readonly id: string;
  readonly name: string;
  readonly groupId: string;
  readonly channels: { readonly id: string; name?: string; readonly type?: string }[];
  /** Ids of people. */
  readonly members: Set<string>;
}

/** One call that begins, changes or deletes a post in a channel. */
export interface PostCall {
  readonly method: "POST" | "PUT" | "DELETE";
  readonly channel: string;
  /** The id of the message; of a new one, the one that it got if it was accepted. */
  readonly message: string;
  /** The card as JSON. */
  readonly card: string;
  readonly behaviour: Behaviour;
  readonly at: number;
}

interface Taken {
  readonly behaviour: Behaviour;
  /** Does it, and says what is answered. */
  readonly accept: () => { status: number; body: object };
}

const NewPost = z.looseObject({
  isGroup: z.literal(true),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }) }),
  activity: z.looseObject({ type: z.literal("message") }),
});

const FIRST_MESSAGE = 1_700_000_000_000;

/** The part of the connector that knows teams: their channels and members, and the posts that stand in them. */
export class LocalTeams {
  readonly teams: LocalTeam[] = [];
  /** Who sits in a personal chat, by conversation. */
  readonly people = new Map<string, string>();
  /** Every call about a post, in order. */
  readonly posts: PostCall[] = [];
  /** Every question about members and channels, in order. */
  readonly lookups: string[] = [];
  readonly #comingPosts: Behaviour[] = [];
  readonly #comingLookups: Behaviour[] = [];
  readonly #standing = new Map<string, { channel: string; card: string }>();
  #count = 0;

  /** How the next calls about posts are treated, one each. */
  nextPost(...behaviours: readonly Behaviour[]): void {
    this.#comingPosts.push(...behaviours);
  }

  /** How the next questions are treated, one each. */
  nextLookup(...behaviours: readonly Behaviour[]): void {
    this.#comingLookups.push(...behaviours);
  }

  /** The posts that people see in a channel now, as JSON. */
  standing(channel?: string): string[] {
    const posts = [...this.#standing.values()];
    return posts.filter((post) => channel === undefined || post.channel === channel).map(({ card }) => card);
  }

  /** Somebody removed all posts in Teams. */
  removePosts(): void {
    this.#standing.clear();
  }

  clear(): void {
    this.posts.length = 0;
    this.lookups.length = 0;
    this.#comingPosts.length = 0;
    this.#comingLookups.length = 0;
  }

  /** @returns nothing for what is no business of teams and posts */
  take(method: string, path: string, text: string): Taken | undefined {
    const [first = "", second, third, fourth] = path.split("?")[0]?.split("/").slice(2).map(decodeURIComponent) ?? [];
    if (method === "GET") return this.#look(path, [first, second ?? "", third ?? "", fourth ?? ""]);
    if (first === "conversations" && second === undefined) return this.#create(text);
    const thread = second ?? "";
    if (!(Number(fourth) > FIRST_MESSAGE) || fourth === undefined || method === "POST") return undefined;
    return this.#change(method === "DELETE" ? "DELETE" : "PUT", thread, fourth, text);
  }

  #create(text: string): Taken {
    const { channelData, activity } = NewPost.parse(JSON.parse(text));
    this.#count += 1;
    const [channel, message] = [channelData.channel.id, String(FIRST_MESSAGE + this.#count)];
    const card = JSON.stringify(activity);
    const behaviour = this.#comingPosts.shift() ?? "accept";
    this.posts.push({ method: "POST", channel, message, card, behaviour, at: Date.now() });
    return {
      behaviour,
      accept: () => {
        this.#standing.set(message, { channel, card });
        return { status: 201, body: { id: `${channel};messageid=${message}`, activityId: message } };
      },
    };
  }

  #change(method: "PUT" | "DELETE", thread: string, message: string, text: string): Taken {
    const channel = thread.split(";")[0] ?? "";
    const behaviour = this.#comingPosts.shift() ?? "accept";
    this.posts.push({ method, channel, message, card: text, behaviour, at: Date.now() });
    return {
      behaviour,
      accept: () => {
        if (!this.#standing.has(message)) return refused(404, "ConversationNotFound");
        if (method === "DELETE") this.#standing.delete(message);
        else this.#standing.set(message, { channel, card: text });
        return { status: 200, body: { id: message } };
      },
    };
  }

  #look(path: string, [kind, id, what, person]: [string, string, string, string]): Taken {
    this.lookups.push(path);
    const accept = () => {
      const team = this.teams.find((one) => one.id === id);
      if (kind === "conversations" && person === "") {
        return { status: 200, body: [{ id: "28:lotse" }, { id: this.people.get(id) ?? "29:unbekannt" }] };
      }
      if (team === undefined) return refused(403, "BotNotInConversationRoster");
      if (kind === "teams" && what === "") {
        return { status: 200, body: { id, name: team.name, aadGroupId: team.groupId } };
      }
      if (kind === "teams") return { status: 200, body: { conversations: team.channels } };
      return team.members.has(person)
        ? { status: 200, body: { id: person, name: "Mitglied" } }
        : refused(404, "MemberNotFoundInConversation");
    };
    return { behaviour: this.#comingLookups.shift() ?? "accept", accept };
  }
}

function refused(status: number, code: string): { status: number; body: object } {
  return { status, body: { error: { code, message: code } } };
}
