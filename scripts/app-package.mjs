// Makes the Teams app package out of appPackage/: fills in the ids, checks it, draws the icons, zips. Uses no network.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { zipSync } from "fflate";

const ROOT = join(import.meta.dirname, "..");
const SOURCE = join(ROOT, "appPackage");
const require = createRequire(import.meta.url);

const ICONS = { color: 192, outline: 32 };
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST_DEVELOPER = 32;
/** Every file in the package gets the same time, so that the same settings give the same package. */
const TIME = new Date(2022, 10, 17);

/** Stands in a package without BOT_ID; no Teams knows it. */
const PLACEHOLDERS = {
  BOT_ID: "00000000-0000-0000-0000-000000000000",
  PUBLIC_URL: "https://teilhabe-lotse.example",
  OPERATOR_NAME: "Probe",
};

/** A person must mend a setting or a file; the message says which and how. */
export class PackageError extends Error {}

/**
 * What the package needs to know of the settings.
 *
 * Without BOT_ID the bot runs only for a trial on one's own machine: the package can then be looked at, no more.
 *
 * @param {Record<string, string | undefined>} environment as `parseEnvironment` returns it
 */
export function readSettings(environment) {
  const trial = environment.BOT_ID === undefined;
  if (trial && environment.NODE_ENV === "production") {
    throw new PackageError(
      "BOT_ID fehlt. Tragen Sie in env/.env.local die Anwendungs-ID Ihres Bots ein; docs/INSTALLATION.md sagt, woher.",
    );
  }
  const settings = trial ? { ...PLACEHOLDERS, ...withoutUndefined(environment) } : environment;
  if (!GUID.test(settings.BOT_ID)) {
    throw new PackageError("BOT_ID muss eine Kennung der Form 00000000-0000-0000-0000-000000000000 sein.");
  }
  if (settings.PUBLIC_URL === undefined) {
    throw new PackageError(
      "PUBLIC_URL fehlt. Tragen Sie in env/.env.local die öffentliche Adresse des Bots ein, zum Beispiel: PUBLIC_URL=https://lotse.landkreis-musterstadt.example",
    );
  }
  if (settings.OPERATOR_NAME === undefined) {
    throw new PackageError(
      "OPERATOR_NAME fehlt. Tragen Sie in env/.env.local ein, wer den Lotsen betreibt: Teams zeigt es beim Hinzufügen der App.",
    );
  }
  const publicUrl = settings.PUBLIC_URL.replace(/\/+$/, "");
  return {
    trial,
    BOT_ID: settings.BOT_ID,
    TEAMS_APP_ID: settings.TEAMS_APP_ID ?? settings.BOT_ID,
    PUBLIC_URL: publicUrl,
    PUBLIC_HOST: new URL(publicUrl).host,
    OPERATOR_NAME: shorten(settings.OPERATOR_NAME),
    VERSION: readJson(join(ROOT, "package.json")).version,
  };
}

/** @returns the files of the package by name, checked */
export async function makeFiles(settings) {
  const manifest = fill(readJson(join(SOURCE, "manifest.json")), settings);
  const english = readJson(join(SOURCE, "en.json"));
  if (settings.trial) {
    manifest.name.short += " (Probe)";
    english["name.short"] += " (Probe)";
  }
  check("manifest.json", "MicrosoftTeams", manifest.manifestVersion, manifest);
  check("en.json", "MicrosoftTeams.Localization", manifest.manifestVersion, english);
  return { "manifest.json": toText(manifest), "en.json": toText(english), ...(await drawIcons()) };
}

export function zip(files) {
  return zipSync(files, { level: 9, mtime: TIME });
}

function withoutUndefined(settings) {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

/** At the end of a word, if one ends late enough. */
function shorten(name) {
  if (name.length <= LONGEST_DEVELOPER) return name;
  const cut = name.slice(0, LONGEST_DEVELOPER - 1);
  return `${/^(.{12,})[ ,]/.exec(cut)?.[1].replace(/[ ,]+$/, "") ?? cut}…`;
}

function fill(value, settings) {
  if (Array.isArray(value)) return value.map((one) => fill(one, settings));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one, settings)]));
  }
  if (typeof value !== "string") return value;
  return value.replace(/\$\{\{(\w+)\}\}/g, (_all, name) => {
    if (settings[name] === undefined) throw new PackageError(`appPackage/manifest.json: ${name} kenne ich nicht.`);
    return settings[name];
  });
}

/** Microsoft's schemas come with a package, so that nothing is fetched. */
function check(file, schema, version, content) {
  const folder = join(require.resolve("@microsoft/app-manifest/package.json"), "..", "build", "json-schemas", "teams");
  // Some of the patterns are none under the rules for Unicode.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(readJson(join(folder, `v${version}`, `${schema}.schema.json`)));
  if (validate(content)) return;
  const faults = validate.errors.map(({ instancePath, message }) => `appPackage/${file}: ${instancePath} ${message}`);
  throw new PackageError(faults.join("\n"));
}

async function drawIcons() {
  await initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  const icons = Object.entries(ICONS).map(([name, width]) => {
    const drawn = new Resvg(readFileSync(join(SOURCE, `${name}.svg`), "utf8"), {
      fitTo: { mode: "width", value: width },
    });
    return [`${name}.png`, drawn.render().asPng()];
  });
  return Object.fromEntries(icons);
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

function toText(content) {
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}
