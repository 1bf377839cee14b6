// npm run dev: the bot and Microsoft's local Teams client together, until Ctrl+C or until one of them ends.
//   PORT=3980 npm run dev                        the bot listens there instead of on 3978
//   npm run dev -- --client-port 56151           the client is opened there instead of on 56150
//   npm run dev -- --delivery-mode expectReplies the replies come within the answer to the request
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs, parseEnv } from "node:util";
import {
  botAddress,
  HOST,
  isFree,
  playgroundAddress,
  StartError,
  startBot,
  startPlayground,
  stop,
  untilAnswers,
} from "./local-client.mjs";

/** The first start may have to build the index on a slow machine. */
const BOT_STARTS_WITHIN_MS = 180_000;
const CLIENT_STARTS_WITHIN_MS = 60_000;

const running = [];
let ending = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void end(0));
start().catch((error) => end(1, error instanceof StartError ? error.message : error.stack));

async function start() {
  const { port, clientPort, deliveryMode } = readSettings();
  await requireFree(port, "der Bot", "PORT=3980 npm run dev");
  await requireFree(clientPort, "der lokale Teams-Client", "npm run dev -- --client-port 56151");

  console.log("Der Bot und der lokale Teams-Client starten …");
  const bot = watch("Der Bot", startBot({ port }));
  await untilAnswers(botAddress(port), { within: BOT_STARTS_WITHIN_MS, process: bot, name: "Der Bot" });
  const client = watch("Der lokale Teams-Client", startPlayground({ port: clientPort, botPort: port, deliveryMode }));
  await untilAnswers(playgroundAddress(clientPort), {
    within: CLIENT_STARTS_WITHIN_MS,
    process: client,
    name: "Der lokale Teams-Client",
  });
  console.log(`
Öffnen Sie im Browser: http://${HOST}:${clientPort}

Beim ersten Mal begrüßt Sie der Bot im Chat „Personal Chat“, danach nicht mehr. Fragen Sie zum Beispiel:
Ist eine Stabsstelle eine Garantie?

Beenden mit Strg+C.
`);
}

function readSettings() {
  try {
    const { values } = parseArgs({
      options: {
        "client-port": { type: "string", default: "56150" },
        "delivery-mode": { type: "string", default: "default" },
      },
    });
    const deliveryMode = values["delivery-mode"];
    if (!["default", "expectReplies"].includes(deliveryMode)) {
      throw new StartError("--delivery-mode ist default oder expectReplies.");
    }
    return {
      port: readPort("PORT", process.env.PORT || readEnvFile().PORT || "3978"),
      clientPort: readPort("--client-port", values["client-port"]),
      deliveryMode,
    };
  } catch (error) {
    if (error instanceof StartError || !(error instanceof TypeError)) throw error;
    throw new StartError("Diese Angabe kenne ich nicht. Es gibt --client-port und --delivery-mode.", { cause: error });
  }
}

/** The bot reads the same file. Its secrets go to nobody else: the client starts without them. */
function readEnvFile() {
  const file = join(import.meta.dirname, "..", "env", ".env.local");
  return existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
}

function readPort(name, text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartError(`${name} muss eine Zahl von 1 bis 65535 sein, nicht „${text}“.`);
}

async function requireFree(port, who, instead) {
  if (await isFree(port)) return;
  throw new StartError(
    `Der Anschluss ${port}, auf dem ${who} laufen soll, ist schon belegt. Läuft noch ein anderer Start? Sonst nehmen Sie einen anderen, zum Beispiel: ${instead}`,
  );
}

function watch(name, child) {
  running.push(child);
  child.once("error", (error) => void end(1, `${name} konnte nicht starten: ${error.message}`));
  child.once("exit", (code, signal) => {
    const how = signal === null ? `mit Status ${code}` : `durch ${signal}`;
    void end(1, `${name} hat sich beendet (${how}). Ich halte alles an.`);
  });
  return child;
}

async function end(status, reason) {
  if (ending) return;
  ending = true;
  if (reason !== undefined) console.error(reason);
  await Promise.all(running.map(stop));
  process.exit(status);
}
