// Starts the bot and Microsoft's local Teams client, Agents Playground. Used by `npm run dev` and by the browser test.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";

export const HOST = "127.0.0.1";
const ROOT = join(import.meta.dirname, "..");
const BOT = join(ROOT, "dist", "bot", "main.js");
const LOOPBACK_ONLY = pathToFileURL(join(import.meta.dirname, "loopback-only.mjs")).href;
const ASK_EVERY_MS = 150;
const STOP_WITHIN_MS = 5000;

/** Something that the person at the terminal can mend; the message is all that they need to see. */
export class StartError extends Error {}

/**
 * @param {object} options
 * @param {number} options.port
 * @param {Record<string, string>} [options.environment] settings of the bot beside the port
 * @param {import("node:child_process").StdioOptions} [options.stdio]
 */
export function startBot({ port, environment = {}, stdio = "inherit" }) {
  if (!existsSync(BOT)) throw new StartError("Der Bot ist noch nicht gebaut. Bauen Sie ihn mit: npm run build");
  // The local client cannot sign in: settings of a real operation in env/.env.local do not count here.
  const local = { NODE_ENV: "development", BOT_ID: "", HOST, PORT: String(port) };
  return spawn(process.execPath, [BOT], { cwd: ROOT, stdio, env: { ...process.env, ...local, ...environment } });
}

/**
 * @param {object} options
 * @param {number} options.port
 * @param {number} options.botPort
 * @param {string} [options.deliveryMode] `default` or `expectReplies`
 * @param {string} [options.logFile] where the client writes its errors; it shows them nowhere else
 */
export function startPlayground({ port, botPort, deliveryMode = "default", logFile }) {
  return spawn(
    process.execPath,
    [
      ...["--import", LOOPBACK_ONLY, findPlayground(), "start", "--disable-telemetry"],
      ...["--app-endpoint", `http://${HOST}:${botPort}/api/messages`, "--channel-id", "msteams"],
      ...["--port", String(port), "--service-url", `http://${HOST}:${port}/_connector`],
      ...["--delivery-mode", deliveryMode],
    ],
    {
      cwd: ROOT,
      stdio: "ignore",
      env: {
        ...process.env,
        APPLICATION_INSIGHTS_NO_STATSBEAT: "1",
        TEAMSAPPTESTER_BROWSER: "none",
        ...(logFile === undefined ? {} : { M365_AGENTS_PLAYGROUND_LOGFILE: logFile }),
      },
    },
  );
}

function findPlayground() {
  try {
    const require = createRequire(import.meta.url);
    return join(dirname(require.resolve("@microsoft/m365agentsplayground/package.json")), "cli.js");
  } catch (cause) {
    throw new StartError("Der lokale Teams-Client fehlt. Installieren Sie die Pakete mit: npm ci", { cause });
  }
}

/** Waits until an address answers with 200. */
export async function untilAnswers(url, { within, process: child, name }) {
  const end = Date.now() + within;
  while (Date.now() < end) {
    if (hasEnded(child)) throw new StartError(`${name} konnte nicht starten.`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined); // not yet there
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await wait(ASK_EVERY_MS);
  }
  throw new StartError(`${name} antwortet auch nach ${within / 1000} Sekunden nicht.`);
}

/** Ends a process that we started; waits until it is gone. */
export async function stop(child) {
  if (child.pid === undefined || hasEnded(child)) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const forced = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
  await gone;
  clearTimeout(forced);
}

function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

export const botAddress = (port) => `http://${HOST}:${port}/health/ready`;
export const playgroundAddress = (port) => `http://${HOST}:${port}/_debug/ping`;

/** Whether nobody listens there yet. */
export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host: HOST, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A port that is free now. */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, HOST, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
