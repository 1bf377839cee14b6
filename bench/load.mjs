/** Starts a bot, puts it under load, and measures what a user and an operator would notice. */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import autocannon from "autocannon";
import { OFFICERS } from "./interview.mjs";
import { percentile } from "./statistics.mjs";

const CONVERSATIONS = 1000;
const WARM_UP_SECONDS = 3;
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 3_000;
const ANSWER = '"activities":[{"';
/** A list, or a sentence that nothing was found. */
const LIST = '"composeExtension":{"type":"';

/**
 * One start of one bot: cold start to the first answer, load over one connection and over sixteen, memory after it.
 *
 * @param {{ script: string, questions: readonly string[], typeInterview: (count: number) => string, environment: Record<string, string>, seconds: number, searches?: boolean }} options
 */
export async function measureBot({ script, questions, typeInterview, environment, seconds, searches = false }) {
  const folder = mkdtempSync(join(tmpdir(), "lotse-bench-"));
  const port = await findFreePort();
  const nextBody = activities((count) => questions[count % questions.length], CONVERSATIONS);
  const nextStep = activities((count) => typeInterview(count - 1), OFFICERS);
  const started = performance.now();
  const bot = spawn(process.execPath, [script], {
    env: { ...process.env, ...environment, PORT: String(port), STATE_DIR: folder },
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    await awaitAnswer(bot, port, nextBody());
    const coldStart = performance.now() - started;
    await shoot(port, nextBody, 16, WARM_UP_SECONDS);
    const one = await shoot(port, nextBody, 1, seconds);
    const sixteen = await shoot(port, nextBody, 16, seconds);
    const interview = await shoot(port, nextStep, 16, seconds);
    const memory = memoryOf(bot.pid);
    if (!searches) return { coldStart, one, sixteen, interview, memory };
    const nextSearch = activities((count) => questions[count % questions.length], CONVERSATIONS, toSearch);
    const extension = await shoot(port, nextSearch, 16, seconds, LIST);
    return { coldStart, one, sixteen, interview, memory, extension };
  } finally {
    await stop(bot);
    rmSync(folder, { recursive: true, force: true });
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

async function awaitAnswer(bot, port, body) {
  const limit = performance.now() + START_LIMIT_MS;
  while (performance.now() < limit && bot.exitCode === null) {
    if ((await post(port, body))?.includes(ANSWER)) return;
    await wait(5);
  }
  throw new Error("the bot did not start");
}

/** @returns the answer's body, or nothing while nobody listens */
function post(port, body) {
  return new Promise((resolve) => {
    const call = request({ port, host: "127.0.0.1", path: "/api/messages", method: "POST", agent: false }, (answer) => {
      let received = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk) => {
        received += chunk;
      });
      answer.on("end", () => resolve(received));
    });
    call.on("error", () => resolve(undefined));
    call.setHeader("content-type", "application/json");
    call.end(body);
  });
}

async function stop(bot) {
  if (bot.exitCode !== null || bot.signalCode !== null) return;
  const gone = once(bot, "exit");
  bot.kill("SIGTERM");
  await Promise.race([gone, wait(STOP_LIMIT_MS)]);
  if (bot.exitCode === null && bot.signalCode === null) {
    bot.kill("SIGKILL");
    await gone;
  }
}

/** Resident memory in MB; only Linux says it of another process. */
function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return Number.NaN; // shown as "–"
  }
}

async function findFreePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}
