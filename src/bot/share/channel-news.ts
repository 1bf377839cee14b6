import { z } from "zod/v4";

/** What an activity tells about a team and its channels. */
export type ChannelNews =
  | {
      readonly kind: "seen";
      readonly team: SeenTeam;
      /** The channel that it is about, if the bot may post there. */
      readonly channel: SeenChannel | undefined;
    }
  | { readonly kind: "team-gone"; readonly team: string }
  | { readonly kind: "channel-gone"; readonly team: string; readonly channel: string };

export interface SeenTeam {
  readonly id: string;
  readonly name: string | undefined;
  readonly groupId: string | undefined;
  readonly tenant: string | undefined;
  readonly serviceUrl: string;
}

export interface SeenChannel {
  readonly id: string;
  /** Messages do not say it. */
  readonly name: string | undefined;
}

const Named = z.object({ id: z.string().min(1).max(500), name: z.string().max(200).nullish() });

const Read = z.object({
  type: z.string(),
  serviceUrl: z.string(),
  action: z.string().nullish(),
  recipient: z.object({ id: z.string() }),
  conversation: z.object({ tenantId: z.string().nullish() }),
  membersRemoved: z.array(z.object({ id: z.string() })).nullish(),
  channelData: z.object({
    eventType: z.string().nullish(),
    team: Named.extend({ aadGroupId: z.string().max(100).nullish() }),
    channel: Named.extend({ type: z.string().nullish() }).nullish(),
    tenant: z.object({ id: z.string().max(100) }).nullish(),
  }),
});

/** Archived, nobody may post there; when it is taken out of the archive, Teams says so. */
const TEAM_GONE = new Set(["teamDeleted", "teamHardDeleted", "teamArchived"]);

/**
 * Reads what an activity says about a team: the app came or went, a channel was made, renamed or deleted, or
 * somebody only wrote there.
 *
 * @returns nothing if it comes from no team
 */
export function readChannelNews(activity: { readonly channelData?: unknown }): ChannelNews | undefined {
  // Most activities come from personal chats; to find that out from a schema's refusal costs as much as a search.
  if (!speaksOfTeam(activity.channelData)) return undefined;
  const parsed = Read.safeParse(activity);
  if (!parsed.success) return undefined;
  const { type, serviceUrl, action, recipient, conversation, membersRemoved, channelData } = parsed.data;
  const { eventType, team, channel, tenant } = channelData;
  const appGone =
    (type === "installationUpdate" && action?.startsWith("remove") === true) ||
    membersRemoved?.some(({ id }) => id === recipient.id) === true;
  if (appGone || TEAM_GONE.has(eventType ?? "")) return { kind: "team-gone", team: team.id };
  if (eventType === "channelDeleted") {
    return channel ? { kind: "channel-gone", team: team.id, channel: channel.id } : undefined;
  }
  return {
    kind: "seen",
    team: {
      id: team.id,
      name: wordsOf(team.name),
      groupId: team.aadGroupId ?? undefined,
      tenant: tenant?.id ?? conversation.tenantId ?? undefined,
      serviceUrl,
    },
    channel: channel && isOpenToTeam(channel) ? { id: channel.id, name: wordsOf(channel.name) } : undefined,
  };
}

function speaksOfTeam(channelData: unknown): boolean {
  return typeof channelData === "object" && channelData !== null && "team" in channelData;
}

/** Private and shared channels have members of their own; the bot cannot tell who they are, so it leaves them alone. */
export function isOpenToTeam({ type }: { readonly type?: string | null | undefined }): boolean {
  return (type ?? "standard").toLowerCase() === "standard";
}

function wordsOf(name: string | null | undefined): string | undefined {
  const words = (name ?? "").replace(/\s+/g, " ").trim();
  return words === "" ? undefined : words;
}
