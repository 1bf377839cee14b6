import { z } from "zod/v4";
import type { Knowledge } from "../../src/knowledge";
import { activity, type Draft, MARKERS } from "./activities";
import { type LocalConnector, type SentActivity, startConnector } from "./local-connector";
import type { LocalTeam } from "./local-teams";
import { type RunningBot, startBot } from "./running-bot";

/** A team that has the app, and of which the officer is a member. */
export const TEAM: Readonly<Omit<LocalTeam, "channels" | "members">> = {
  id: "19:team-integration@thread.tacv2",
  name: "Integration",
  groupId: "5eed0000-0000-4000-8000-000000000001",
};
export const GENERAL = `Allgemein (${TEAM.name})`;
export const CONCEPT = { id: "19:konzept@thread.tacv2", name: "Konzept" };
export const CONCEPT_TITLE = `${CONCEPT.name} (${TEAM.name})`;

/** Makes a team with two channels at the connector. */
export function foundTeam({ teams }: LocalConnector, draft: Partial<LocalTeam> = {}): LocalTeam {
  const id = draft.id ?? TEAM.id;
  const team: LocalTeam = {
    ...TEAM,
    channels: [{ id }, { ...CONCEPT }],
    members: new Set([MARKERS.userId]),
    ...draft,
  };
  teams.teams.push(team);
  return team;
}

/** What Teams sends from a team: the app came, a channel was renamed, somebody wrote there. */
export function fromTeam(
  draft: Draft,
  channelData: Draft = {},
  team: Pick<LocalTeam, "id" | "name" | "groupId"> = TEAM,
): Draft {
  const { id, name, groupId } = team;
  return {
    type: "conversationUpdate",
    conversation: { id, conversationType: "channel", isGroup: true, tenantId: "mandant" },
    channelData: { tenant: { id: "mandant" }, team: { id, name, aadGroupId: groupId }, ...channelData },
    ...draft,
  };
}

/** Teams says that the app was added to the team. */
export const APP_ADDED: Draft = fromTeam({ type: "installationUpdate", action: "add" });

/** Posts an activity to the bot as Teams would, and says how it was answered. */
export type PostActivity = (draft: Draft) => Promise<unknown>;

/** The officer in the personal chat: types, and presses buttons on the cards that arrived there. */
export function sitDown(connector: LocalConnector, post: PostActivity, chat?: string) {
  const here = () => connector.arrivals.filter(({ conversation }) => chat === undefined || conversation === chat);
  const cards = () => here().map((arrival) => arrival.activity);
  const say = (text: string) => post({ text });
  const find = (title: string): unknown => {
    for (const one of cards().toReversed()) {
      const button = buttonsOf(one).find((known) => known.title === title);
      if (button !== undefined) return button.data;
    }
    throw new Error(`no button „${title}“ on: ${JSON.stringify(cards().at(-1))}`);
  };
  const press = (title: string, inputs: Draft = {}) => post({ value: { ...Record.parse(find(title)), ...inputs } });
  return {
    say,
    press,
    /** What a button would send. */
    find,
    /** Goes as far as the preview of a passage. */
    prepare: async (channel = CONCEPT_TITLE, text?: string) => {
      await say("Ist eine Stabsstelle eine Garantie?");
      await press("Im Kanal teilen");
      await press(channel);
      await press("Vorschau", text === undefined ? {} : { text });
    },
    /** The words of the last message in the personal chat. */
    told: () => wordsOf(here().at(-1)?.activity),
  };
}

/** Words and buttons of an activity in a line each. */
export function wordsOf(sent: SentActivity | undefined): string {
  if (sent === undefined) return "";
  return [sent.text ?? "", ...collect(sent.attachments ?? [], (one) => one.text ?? one.title)].join("\n");
}

const Record = z.record(z.string(), z.unknown());
const Element = z.looseObject({ text: z.string().optional(), title: z.string().optional(), data: z.unknown() });

function buttonsOf(sent: SentActivity): { title: string; data: unknown }[] {
  return collect(sent.attachments ?? [], ({ title, data }) => (title && data ? { title, data } : undefined));
}

function collect<T>(tree: unknown, pick: (element: z.infer<typeof Element>) => T | undefined): T[] {
  if (typeof tree !== "object" || tree === null) return [];
  const element = Array.isArray(tree) ? undefined : Element.safeParse(tree).data;
  const own = element === undefined ? undefined : pick(element);
  return [...(own === undefined ? [] : [own]), ...Object.values(tree).flatMap((part: unknown) => collect(part, pick))];
}

/** The personal chat of who sits in the office. */
export const CHAT = `gespraech-${process.pid}`;

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** A running bot, a connector, a team with the app, and an officer who is its member. */
export async function openOffice(knowledge: Knowledge, settings: { readonly shareChannels?: readonly string[] } = {}) {
  const connector = await startConnector();
  const bot: RunningBot = await startBot({ knowledge, serviceUrl: connector.url, sendTimeout: 700, ...settings });
  const team = foundTeam(connector);
  connector.teams.people.set(CHAT, MARKERS.userId);
  await bot.post(APP_ADDED);
  connector.clear();
  return {
    bot,
    connector,
    team,
    ...sitDown(connector, bot.post),
    /** The rows of all shares. */
    shares: () => bot.database.prepare("SELECT * FROM share ORDER BY rowid").all(),
    statuses: () =>
      bot.database
        .prepare("SELECT status FROM share ORDER BY rowid")
        .all()
        .map(({ status }) => status),
    /** How the calls about posts were treated, in order. */
    calls: () => connector.teams.posts.map(({ method, behaviour }) => (behaviour === "accept" ? method : behaviour)),
    standing: () => connector.teams.standing(CONCEPT.id),
    /** Nothing of the way to Teams has to wait any longer. */
    hurry: async () => {
      bot.database.exec("UPDATE share SET due = NULL");
      await bot.app.flush();
    },
    close: async () => {
      await bot.close();
      await connector.close();
    },
  };
}

/** For a process of its own, which is reached over HTTP alone. */
export function postTo(address: string, connector: LocalConnector, conversation?: string): PostActivity {
  return async (draft) => {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(
        activity(
          connector.url,
          conversation === undefined
            ? draft
            : { conversation: { id: conversation, conversationType: "personal" }, ...draft },
        ),
      ),
      signal: AbortSignal.timeout(15_000),
    });
    await response.text();
    return response.status;
  };
}
