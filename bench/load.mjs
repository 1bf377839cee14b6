/** Starts a bot, puts it under load, and measures what a user and an operator would notice. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import autocannon from "autocannon";
import { OFFICERS } from "./interview.mjs";
import { post } from "./post.mjs";
import { startBot } from "./start-bot.mjs";
import { percentile } from "./statistics.mjs";

const CONVERSATIONS = 1000;
const WARM_UP_SECONDS = 3;
const ANSWER = '"activities":[{"';
/** A list, or a sentence that nothing was found. */
const LIST = '"composeExtension":{"type":"';

/**
 * One start of one bot: cold start to the first answer, load over one connection and over sixteen, memory after it.
 *
 * @param {{ script: string, questions: readonly string[], typeInterview: (count: number) => string, environment: Record<string, string>, seconds: number, searches?: boolean }} options
 */
export async function measureBot({ script, questions, typeInterview, environment, seconds, searches = false }) {
  const nextBody = activities((count) => questions[count % questions.length], CONVERSATIONS);
  // The bot remembers what it found for a text; with a number behind it every text is new to it.
  const nextFresh = activities((count) => `${questions[count % questions.length]} ${count}`, CONVERSATIONS);
  const nextStep = activities((count) => typeInterview(count - 1), OFFICERS);
  const isUp = async (port) => (await post(port, nextBody()))?.includes(ANSWER) === true;
  const bot = await startBot({ script, environment, isUp });
  const { port, coldStart } = bot;
  try {
    await shoot(port, nextBody, 16, WARM_UP_SECONDS);
    const one = await shoot(port, nextBody, 1, seconds);
    const sixteen = await shoot(port, nextBody, 16, seconds);
    const fresh = await shoot(port, nextFresh, 16, seconds);
    const interview = await shoot(port, nextStep, 16, seconds);
    const memory = memoryOf(bot.pid);
    if (!searches) return { coldStart, one, sixteen, fresh, interview, memory };
    const nextSearch = activities((count) => questions[count % questions.length], CONVERSATIONS, toSearch);
    const extension = await shoot(port, nextSearch, 16, seconds, LIST);
    return { coldStart, one, sixteen, fresh, interview, memory, extension };
  } finally {
    await bot.stop();
    bot.clear();
  }
}

/** Makes one activity after the other; no two with the same id, since a repeated one would not be answered anew. */
function activities(textOf, conversations, toKind = (activity) => activity) {
  const run = randomUUID();
  let count = 0;
  return () => {
    count++;
    const person = `person-${run}-${(count - 1) % conversations}`;
    const activity = {
      type: "message",
      id: `${run}-${count}`,
      timestamp: new Date().toISOString(),
      channelId: "msteams",
      serviceUrl: "http://127.0.0.1:9",
      deliveryMode: "expectReplies",
      from: { id: `29:${person}`, name: person, aadObjectId: person },
      recipient: { id: "28:lotse", name: "Lotse" },
      conversation: { id: `a:${person}`, conversationType: "personal", tenantId: "bench" },
      channelData: { tenant: { id: "bench" } },
      locale: "de-DE",
      textFormat: "plain",
      text: textOf(count),
    };
    return JSON.stringify(toKind(activity));
  };
}

/** The same words as a search of the message extension, as the compose box sends them. */
function toSearch({ text, textFormat: _format, deliveryMode: _mode, ...activity }) {
  const parameters = [{ name: "frage", value: text }];
  const value = { commandId: "suchen", parameters, queryOptions: { skip: 0, count: 25 } };
  return { ...activity, type: "invoke", name: "composeExtension/query", value };
}

async function shoot(port, nextBody, connections, seconds, answer = ANSWER) {
  const times = [];
  const headers = { "content-type": "application/json" };
  const load = autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration: seconds,
    requests: [
      { method: "POST", path: "/api/messages", headers, setupRequest: (call) => ({ ...call, body: nextBody() }) },
    ],
    verifyBody: (body) => body.includes(answer),
  });
  load.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const { errors, non2xx, mismatches, duration } = await load;
  if (errors + non2xx + mismatches > 0) {
    throw new Error(`${errors} errors, ${non2xx} refusals and ${mismatches} empty answers under load`);
  }
  return { throughput: times.length / duration, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

/** Resident memory in MB; only Linux says it of another process. */
function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return Number.NaN; // shown as "–"
  }
}
