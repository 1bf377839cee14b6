/** Starts a bot as a process of its own, with a folder and a port of its own, and ends it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 3_000;

/**
 * @param {{ script: string, environment: Record<string, string>, isUp: (port: number) => Promise<boolean> }} options
 * @returns the process once it is up; `stop` ends it, `clear` takes its folder away
 */
export async function startBot({ script, environment, isUp }) {
  const folder = mkdtempSync(join(tmpdir(), "lotse-bench-"));
  const port = await findFreePort();
  const started = performance.now();
  const bot = spawn(process.execPath, [script], {
    env: { ...process.env, ...environment, PORT: String(port), STATE_DIR: folder },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const clear = () => rmSync(folder, { recursive: true, force: true });
  try {
    await untilUp(bot, () => isUp(port));
  } catch (error) {
    await stop(bot);
    clear();
    throw error;
  }
  return { port, folder, pid: bot.pid, coldStart: performance.now() - started, stop: () => stop(bot), clear };
}

async function untilUp(bot, isUp) {
  const limit = performance.now() + START_LIMIT_MS;
  while (performance.now() < limit && bot.exitCode === null) {
    if (await isUp()) return;
    await wait(5);
  }
  throw new Error("the bot did not start");
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

async function findFreePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}
