/** A thousand confirmed shares into fifty channels, against a connector that writes down what comes. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { shareAll } from "./officers.mjs";
import { post } from "./post.mjs";
import { startConnector } from "./recording-connector.mjs";
import { startBot } from "./start-bot.mjs";
import { printTable } from "./table.mjs";

const OFFICERS = 100;
const SHARES_EACH = 10;
const TEAMS = 2;
/** The first is „Allgemein“, which has the id of its team. */
const CHANNELS_EACH = 25;
/** So many write into the same channel at the same time. */
const AT_ONCE = 10;
const REFUSED_EVERY = 20;
/** Half a minute on an idle machine. */
const CONFIRM_LIMIT_MS = 80_000;
const ALL_OUT_LIMIT_MS = 40_000;
/** So long a second post of the same share would have to show. */
const AFTERWARDS_MS = 2000;
const POSTED = "Der Beitrag steht jetzt in ";

const SECOND = 1000;
/** What Teams allows into one thread, and of an app. */
const LIMITS = [
  { name: "into one channel, most in 1 s", of: "channel", within: SECOND, most: 7 },
  { name: "into one channel, most in 2 s", of: "channel", within: 2 * SECOND, most: 8 },
  { name: "into one channel, most in 30 s", of: "channel", within: 30 * SECOND, most: 60 },
  { name: "posts of the app, most in 1 s", of: "app", within: SECOND, most: 50 },
];

/** @returns one run in which Teams takes everything, and one in which it refuses every twentieth for now */
export async function measureShares(options) {
  const accepting = await measure(options, () => false);
  console.log("shares, everything accepted: done");
  const refusing = await measure(options, (number) => number % REFUSED_EVERY === 0);
  console.log(`shares, every ${REFUSED_EVERY}th refused for now: done`);
  return { accepting, refusing };
}

/** @returns { name, value, goal, met } */
export function shareGoals(runs) {
  return [
    ["everything accepted", runs.accepting],
    [`every ${REFUSED_EVERY}th refused`, runs.refusing],
  ].flatMap(([title, run]) => {
    const named = (name) => `shares, ${title}: ${name}`;
    const atMost = (name, value, most) => ({ name: named(name), value, goal: `at most ${most}`, met: value <= most });
    const all = OFFICERS * SHARES_EACH;
    return [
      { name: named("confirmed"), value: run.confirmed, goal: `at least ${all}`, met: run.confirmed >= all },
      atMost("lost", run.lost, 0),
      atMost("double", run.double, 0),
      ...LIMITS.map(({ name, most }, index) => atMost(name, run.most[index], most)),
    ];
  });
}

export function printShares({ accepting, refusing }) {
  const line = (name, read) => [name, read(accepting), read(refusing)];
  printTable(
    `Sharing (${OFFICERS} officers at the same time, ${SHARES_EACH} shares each, against a recording connector)`,
    ["", "everything accepted", `every ${REFUSED_EVERY}th refused (429)`],
    [
      line("shares confirmed", (run) => run.confirmed),
      line("channels", (run) => run.channels),
      line("lost", (run) => run.lost),
      line("double", (run) => run.double),
      line("refused by Teams, and sent again", (run) => run.refused),
      line("kept as posted", (run) => run.kept),
      line("told that it stands", (run) => run.told),
      ...LIMITS.map(({ name, most }, index) => line(`${name} (Teams allows ${most})`, (run) => run.most[index])),
      line("calls of any kind, most in 1 s", (run) => run.calls),
      line("all of it, s", (run) => run.seconds),
      line("after the last was confirmed, s", (run) => run.afterwards),
    ],
  );
}

async function measure({ script, environment }, refuses) {
  const teams = foundTeams();
  const connector = await startConnector({ teams, refuses });
  try {
    const bot = await startBot({
      script,
      environment: { ...environment, SHARE_CHANNELS: "" },
      isUp: (port) =>
        takesAll(
          port,
          teams.map((team) => addApp(team, connector.url)),
        ),
    });
    try {
      const officers = seatOfficers(teams);
      connector.calls.length = 0;
      const started = performance.now();
      const { port } = bot;
      const milliseconds = CONFIRM_LIMIT_MS;
      const { told, confirmed } = await shareAll({ port, serviceUrl: connector.url, officers, milliseconds });
      const lastConfirmed = performance.now();
      await untilAllTold(connector, told, confirmed.length);
      const out = performance.now();
      await wait(AFTERWARDS_MS);
      await bot.stop();
      return {
        ...compare(confirmed, connector.posts),
        told: countTold(connector, told),
        kept: countKept(bot.folder),
        ...readLimits(connector),
        seconds: (out - started) / 1000,
        afterwards: (out - lastConfirmed) / 1000,
      };
    } finally {
      await bot.stop();
      bot.clear();
    }
  } finally {
    await connector.close();
  }
}

function foundTeams() {
  return Array.from({ length: TEAMS }, (_, team) => {
    const id = `19:team-${team}@thread.tacv2`;
    const others = Array.from({ length: CHANNELS_EACH - 1 }, (_, channel) => ({
      id: `19:kanal-${team}-${channel + 1}@thread.tacv2`,
      name: `Kanal ${channel + 1}`,
    }));
    return { id, name: `Team ${team}`, groupId: `gruppe-${team}`, channels: [{ id, name: "Allgemein" }, ...others] };
  });
}

function seatOfficers(teams) {
  const channels = teams.flatMap((team) => team.channels.map((channel) => ({ ...channel, team })));
  const groups = OFFICERS / AT_ONCE;
  return Array.from({ length: OFFICERS }, (_, officer) => {
    const shares = Array.from({ length: SHARES_EACH }, (_, share) => {
      const { id, name, team } = channels[((officer % groups) * (channels.length / groups) + share) % channels.length];
      const text = `${markOf(officer, share)}: Eine Stabsstelle hilft, wenn die Spitze sie will.`;
      return { id, channel: `${name} (${team.name})`, text };
    });
    return { chat: `a:buero-${officer}`, shares };
  });
}

const markOf = (officer, share) => `Beitrag ${officer}-${share}-Ende`;
const markIn = (text) => /Beitrag \d+-\d+-Ende/.exec(text)?.[0];

/** Whether each share stands once, and where it was meant to. */
function compare(confirmed, posts) {
  const accepted = posts.filter((one) => one.accepted);
  const standing = new Map();
  for (const { card, channel } of accepted) {
    const mark = markIn(card);
    standing.set(mark, [...(standing.get(mark) ?? []), channel]);
  }
  return {
    confirmed: confirmed.length,
    lost: confirmed.filter(({ id, text }) => !standing.get(markIn(text))?.includes(id)).length,
    double: accepted.length - standing.size,
    refused: posts.length - accepted.length,
    channels: new Set(posts.map(({ channel }) => channel)).size,
  };
}

/** The most posts within any such time, limit by limit; and the most calls of any kind within a second. */
function readLimits({ posts, calls }) {
  const byChannel = new Map();
  for (const { channel, at } of posts) byChannel.set(channel, [...(byChannel.get(channel) ?? []), at]);
  const rows = { channel: [...byChannel.values()], app: [posts.map(({ at }) => at)] };
  return {
    most: LIMITS.map(({ of, within }) => Math.max(...rows[of].map((times) => mostWithin(times, within)))),
    calls: mostWithin(calls, SECOND),
  };
}

function mostWithin(times, within) {
  let first = 0;
  let most = 0;
  for (const [index, time] of times.entries()) {
    while (time - times[first] >= within) first++;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

async function untilAllTold(connector, told, count) {
  const limit = performance.now() + ALL_OUT_LIMIT_MS;
  while (countTold(connector, told) < count && performance.now() < limit) await wait(50); // what is missing shows in the table
}

/** How often an officer was told that their post stands: at once, or later. */
function countTold({ messages }, told) {
  return [...told, ...messages.map(({ text }) => text)].filter((text) => text.includes(POSTED)).length;
}

/** How many shares the bot itself keeps as posted. */
function countKept(folder) {
  const database = new DatabaseSync(join(folder, "lotse.sqlite"), { readOnly: true });
  try {
    return Number(database.prepare("SELECT count(*) AS posted FROM share WHERE status = 'posted'").get().posted);
  } finally {
    database.close();
  }
}

/** Hands it all in, one after the other. @returns whether there was anybody who took it */
async function takesAll(port, activities) {
  for (const activity of activities) {
    const body = await post(port, JSON.stringify(activity));
    if (body === undefined) return false;
  }
  return true;
}

/** Teams says that the app was added to a team. */
function addApp({ id, name, groupId }, serviceUrl) {
  return {
    type: "installationUpdate",
    action: "add",
    id: `installation-${id}`,
    timestamp: new Date().toISOString(),
    channelId: "msteams",
    serviceUrl,
    deliveryMode: "expectReplies",
    from: { id: "29:einrichtung" },
    recipient: { id: "28:lotse", name: "Lotse" },
    conversation: { id, conversationType: "channel", isGroup: true, tenantId: "bench" },
    channelData: { tenant: { id: "bench" }, team: { id, name, aadGroupId: groupId } },
  };
}
