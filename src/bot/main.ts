import "./compile-cache";
import { finishWith } from "./ending";

// What follows takes a second to load.

import { once } from "node:events";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { KnowledgeError, openKnowledge } from "../knowledge";
import { LotseAdapter } from "./adapter";
import { createApp } from "./app";
import { type Config, readConfig } from "./config";
import { BotError } from "./errors";
import { createLog, describeError } from "./log";
import { openPages } from "./pages/open-pages";
import { createServer } from "./server";
import { openDatabase } from "./state/database";
import { Store } from "./state/store";

const FLUSH_EVERY_MS = 60_000;
const CLOSE_EVERY_MS = 50;

async function start(config: Config): Promise<void> {
  await setImmediate(); // whoever asked to end while all this was loading is heard here
  const log = createLog(config.logLevel);
  const pages = openPages(config);
  const knowledge = openKnowledge(config.corpusDirectory, {
    cacheDirectory: config.cacheDirectory,
    log: (line) => log.info(line),
  });
  await setImmediate();
  const store = new Store(openDatabase(config.stateDirectory));
  const adapter = new LotseAdapter(config.identity);
  const { identity, shareChannels } = config;
  const app = createApp({ adapter, knowledge, store, log, appId: identity?.appId ?? "", shareChannels });
  let ready = false;
  const server = createServer({
    receive: (authorization, activity, logic) => adapter.receive(authorization, activity, logic),
    run: app.run,
    log,
    authenticated: config.identity !== undefined,
    isReady: () => ready,
    pages,
  });
  const flushing = setInterval(
    () =>
      void app.flush().catch((error: unknown) => log.error(describeError(error), "Das Nachsenden ist gescheitert.")),
    FLUSH_EVERY_MS,
  );
  finishWith(async () => {
    ready = false;
    clearInterval(flushing);
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await app.stop();
    const closing = setInterval(() => server.server.closeIdleConnections(), CLOSE_EVERY_MS);
    await closed;
    clearInterval(closing);
    store.close();
  });
  server.listen(config.port, config.host);
  // restify hands on its http server's faults, so it is there that one must listen for them
  await once(server, "listening").catch((cause: unknown) => {
    throw describePortFault(config, cause);
  });
  log.info(
    { address: `http://${config.host}:${server.address().port}/api/messages`, corpus: knowledge.version },
    "Der Teilhabe-Lotse läuft.",
  );
  ready = true;
  await app.flush();
}

try {
  process.loadEnvFile(join(__dirname, "..", "..", "env", ".env.local"));
} catch {
  // there is none: the defaults and the process's own environment hold
}

start(readConfigOrStop()).catch(stop);

function readConfigOrStop(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    stop(error);
  }
}

function describePortFault({ host, port }: Config, cause: unknown): BotError {
  if (cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE") {
    return new BotError(`Der Anschluss ${port} ist schon belegt. Setzen Sie PORT auf einen freien.`, {
      code: "PORT_TAKEN",
      cause,
    });
  }
  return new BotError(`Unter ${host}, Anschluss ${port}, lässt sich nichts öffnen. Prüfen Sie HOST und PORT.`, {
    code: "PORT_UNUSABLE",
    cause,
  });
}

/** What a person must mend is said in a sentence; anything else is a fault of ours and shows where. */
function stop(error: unknown): never {
  const known = error instanceof BotError || error instanceof KnowledgeError;
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
