import type { SQLOutputValue } from "node:sqlite";
import type { Statements } from "../state/statements";
import type { ChannelNews, SeenChannel, SeenTeam } from "./channel-news";
import type { Channel } from "./share";

/** A channel with all that it takes to post there. */
export interface PostPlace {
  readonly channel: Channel;
  readonly serviceUrl: string;
  readonly tenant: string | undefined;
  /** The team's id outside of Teams, for links. */
  readonly groupId: string | undefined;
}

/** The channel that every team has comes without a name, and with the id of its team. */
const GENERAL = "Allgemein";
const NAMELESS_TEAM = "Team ohne Namen";
const LISTED_AGAIN_MS = 86_400_000;

/**
 * The channels of the teams that have the app, as Teams tells of them: the newest address, the newest names.
 * A channel of which no name is known yet cannot be chosen.
 */
export class ChannelBook {
  readonly #statements: Statements;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  note(news: ChannelNews): void {
    if (news.kind === "team-gone") this.forgetTeam(news.team);
    if (news.kind === "channel-gone") this.forgetChannel(news.channel);
    if (news.kind !== "seen") return;
    const { team, channel } = news;
    this.#noteTeam(team);
    this.#noteChannel(team.id, { id: team.id, name: GENERAL });
    if (channel !== undefined && channel.id !== team.id) this.#noteChannel(team.id, channel);
  }

  /** Takes over the list that Teams gives of a team; what is not on it is gone. */
  noteList(team: string, channels: readonly SeenChannel[]): void {
    this.#statements.transact(() => {
      const known = this.#statements.prepare("SELECT id FROM channel WHERE team = ?").all(team);
      const listed = new Set([team, ...channels.map(({ id }) => id)]);
      for (const { id } of known) if (!listed.has(String(id))) this.forgetChannel(String(id));
      for (const channel of channels) if (channel.id !== team) this.#noteChannel(team, channel);
      this.#statements.prepare("UPDATE team SET listed = ? WHERE id = ?").run(this.#statements.at(), team);
    });
  }

  /** Teams whose list was never taken over, or not since yesterday. */
  isListed(team: string): boolean {
    const since = this.#statements.at(-LISTED_AGAIN_MS);
    return this.#statements.prepare("SELECT 1 FROM team WHERE id = ? AND listed > ?").get(team, since) !== undefined;
  }

  forgetTeam(team: string): void {
    this.#statements.prepare("DELETE FROM team WHERE id = ?").run(team);
  }

  forgetChannel(channel: string): void {
    this.#statements.prepare("DELETE FROM channel WHERE id = ?").run(channel);
  }

  knowsTeam(team: string): boolean {
    return this.#statements.prepare("SELECT 1 FROM team WHERE id = ?").get(team) !== undefined;
  }

  find(channel: string): PostPlace | undefined {
    const row = this.#statements.prepare(`${PLACES} AND channel.id = ?`).get(channel);
    return row === undefined ? undefined : readPlace(row);
  }

  /** Every channel that can be chosen, team by team. */
  all(): PostPlace[] {
    return this.#statements
      .prepare(`${PLACES} ORDER BY team.name, team.id, channel.id <> team.id, channel.name`)
      .all()
      .map(readPlace);
  }

  #noteTeam({ id, name, groupId, tenant, serviceUrl }: SeenTeam): void {
    this.#statements
      .prepare(
        `INSERT INTO team (id, name, group_id, tenant, service_url) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
           name = coalesce(excluded.name, name), group_id = coalesce(excluded.group_id, group_id),
           tenant = coalesce(excluded.tenant, tenant), service_url = excluded.service_url`,
      )
      .run(id, name ?? null, groupId ?? null, tenant ?? null, serviceUrl);
  }

  #noteChannel(team: string, { id, name }: SeenChannel): void {
    this.#statements
      .prepare(
        `INSERT INTO channel VALUES (?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET team = excluded.team, name = coalesce(excluded.name, name)`,
      )
      .run(id, team, name ?? null);
  }
}

const PLACES = `SELECT channel.id, channel.name, team.id AS team, team.name AS team_name, service_url, tenant, group_id
  FROM channel JOIN team ON team.id = channel.team WHERE channel.name IS NOT NULL`;

function readPlace(row: Record<string, SQLOutputValue>): PostPlace {
  const optional = (value: SQLOutputValue | undefined) => (typeof value === "string" ? value : undefined);
  return {
    channel: {
      id: String(row["id"]),
      name: String(row["name"]),
      team: String(row["team"]),
      teamName: optional(row["team_name"]) ?? NAMELESS_TEAM,
    },
    serviceUrl: String(row["service_url"]),
    tenant: optional(row["tenant"]),
    groupId: optional(row["group_id"]),
  };
}
