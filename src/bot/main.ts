import { once } from "node:events";
import { join } from "node:path";
import { KnowledgeError, openKnowledge } from "../knowledge";
import { LotseAdapter } from "./adapter";
import { createApp } from "./app";
import { type Config, readConfig } from "./config";
import { BotError } from "./errors";
import { createLog, describeError } from "./log";
import { createServer } from "./server";
import { openDatabase } from "./state/database";
import { Store } from "./state/store";

const FLUSH_EVERY_MS = 60_000;

async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const knowledge = openKnowledge(config.corpusDirectory, {
    cacheDirectory: config.cacheDirectory,
    log: (line) => log.info(line),
  });
  const store = new Store(openDatabase(config.stateDirectory));
  const adapter = new LotseAdapter(config.identity);
  const app = createApp({ adapter, knowledge, store, log, appId: config.identity?.appId ?? "" });
  let ready = false;
  const server = createServer({
    receive: (authorization, activity, logic) => adapter.receive(authorization, activity, logic),
    run: app.run,
    log,
    authenticated: config.identity !== undefined,
    isReady: () => ready,
  });
  server.server.listen(config.port, config.host);
  await once(server.server, "listening").catch((cause: unknown) => {
    throw new BotError(`Der Anschluss ${config.port} ist schon belegt. Setzen Sie PORT auf einen freien.`, {
      code: "PORT_TAKEN",
      cause,
    });
  });
  log.info(
    { address: `http://${config.host}:${config.port}/api/messages`, corpus: knowledge.version },
    "Der Teilhabe-Lotse läuft.",
  );
  await app.flush();
  ready = true;
  const flushing = setInterval(
    () =>
      void app.flush().catch((error: unknown) => log.error(describeError(error), "Das Nachsenden ist gescheitert.")),
    FLUSH_EVERY_MS,
  );

  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      clearInterval(flushing);
      server.close(() => {
        store.close();
        process.exit(0);
      });
      server.server.closeIdleConnections();
    });
  }
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

/** What a person must mend is said in a sentence; anything else is a fault of ours and shows where. */
function stop(error: unknown): never {
  const known = error instanceof BotError || error instanceof KnowledgeError;
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
