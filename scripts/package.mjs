// npm run package: builds the Teams app package dist/teilhabe-lotse.zip from the settings in env/.env.local.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { makeFiles, PackageError, readSettings, zip } from "./app-package.mjs";

const ROOT = join(import.meta.dirname, "..");
const CONFIG = join(ROOT, "dist", "bot", "config.js");

try {
  const { values } = parseArgs({ options: { out: { type: "string" } } });
  const file = resolve(values.out ?? join(ROOT, "dist", "teilhabe-lotse.zip"));
  const settings = readSettings(readEnvironment());
  const files = await makeFiles(settings);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, zip(files));
  console.log(`${relative(process.cwd(), file)}: ${Object.keys(files).join(", ")}. Version ${settings.VERSION}.`);
  console.log(`Kennung der App: ${settings.TEAMS_APP_ID}, Bot: ${settings.BOT_ID}, Adresse: ${settings.PUBLIC_URL}`);
  if (settings.trial) {
    console.log(`
BOT_ID fehlt. Dieses Paket enthält Platzhalter: Sie können es ansehen, aber nicht in Teams verwenden.
Zum Ausprobieren am eigenen Rechner brauchen Sie kein Paket: npm run dev
Für Teams tragen Sie BOT_ID, PUBLIC_URL und OPERATOR_NAME in env/.env.local ein, siehe docs/INSTALLATION.md.`);
  }
} catch (error) {
  if (!(error instanceof PackageError || error.name === "BotError")) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function readEnvironment() {
  if (!existsSync(CONFIG)) throw new PackageError("Der Bot ist noch nicht gebaut. Bauen Sie ihn mit: npm run build");
  try {
    process.loadEnvFile(join(ROOT, "env", ".env.local"));
  } catch {
    // there is none: the process's own environment holds
  }
  const { parseEnvironment } = createRequire(import.meta.url)(CONFIG);
  return parseEnvironment(process.env);
}
