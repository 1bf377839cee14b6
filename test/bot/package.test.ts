import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { z } from "zod/v4";
import { Manifest, type Packed, packApp, readJson, readPixels } from "../support/app-package";
import { whyNotBuilt } from "../support/bot-process";
import { ROOT } from "../support/open-test-knowledge";
import { startTalk } from "../support/talk";

const BOT_ID = "7b0f6a52-0000-4000-8000-000000000010";
const TEAMS_APP_ID = "7b0f6a52-0000-4000-8000-000000000011";
const SETTINGS = {
  BOT_ID,
  PUBLIC_URL: "https://lotse.landkreis-musterstadt.example/",
  OPERATOR_NAME: "Landkreis Musterstadt",
};
/** The newest that Microsoft's package carries, previews left out. */
const ALL_SCHEMAS = join(ROOT, "node_modules/@microsoft/app-manifest/build/json-schemas/teams");
const NEWEST = readdirSync(ALL_SCHEMAS)
  .filter((name) => /^v\d+\.\d+$/.test(name))
  .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
  .at(-1);
const SCHEMAS = join(ALL_SCHEMAS, NEWEST ?? "");

const skipped = whyNotBuilt();

/** The faults that Microsoft's schema finds. */
function faultsOf(schema: string, content: unknown): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(join(SCHEMAS, `${schema}.schema.json`), "utf8")));
  validate(content);
  return validate.errors;
}

/** The texts of a manifest that a person reads, under the keys by which a localisation file names them. */
function readTexts(value: unknown, key = ""): string[] {
  const list = z.array(z.unknown()).safeParse(value);
  if (list.success) return list.data.flatMap((one, index) => readTexts(one, `${key}[${index}]`));
  const object = z.record(z.string(), z.unknown()).safeParse(value);
  if (object.success) {
    return Object.entries(object.data).flatMap(([name, one]) => readTexts(one, key === "" ? name : `${key}.${name}`));
  }
  return /^(name|description)\.|\.(title|description)$/.test(key) ? [key] : [];
}

(skipped === undefined ? describe : describe.skip)(`the app package${skipped ? ` (${skipped})` : ""}`, () => {
  let packed: Packed;
  let manifest: z.infer<typeof Manifest>;

  beforeAll(() => {
    packed = packApp(SETTINGS);
    manifest = Manifest.parse(readJson(packed.files["manifest.json"]));
  });

  it("holds the manifest, the English texts and both icons, at its root and nothing else", () => {
    expect(Object.keys(packed.files).sort()).toEqual(["color.png", "en.json", "manifest.json", "outline.png"]);
    expect(manifest.icons).toEqual({ color: "color.png", outline: "outline.png" });
  });

  it("is valid by Microsoft's own schemas, the newest of them", () => {
    expect(`v${manifest.manifestVersion}`).toBe(NEWEST);
    expect(faultsOf("MicrosoftTeams", manifest)).toBeNull();
    expect(faultsOf("MicrosoftTeams.Localization", readJson(packed.files["en.json"]))).toBeNull();
    expect(faultsOf("MicrosoftTeams", { ...manifest, name: { short: "x".repeat(31) } })).not.toBeNull();
  });

  it("carries the version of package.json and the ids and the address of the settings", () => {
    const { version } = Manifest.pick({ version: true }).parse(readJson(readFileSync(join(ROOT, "package.json"))));

    expect(manifest.version).toBe(version);
    expect([manifest.id, manifest.bots[0].botId, manifest.composeExtensions[0].botId]).toEqual([
      BOT_ID,
      BOT_ID,
      BOT_ID,
    ]);
    expect(manifest.developer).toEqual({
      name: "Landkreis Musterstadt",
      websiteUrl: "https://lotse.landkreis-musterstadt.example/nutzung",
      privacyUrl: "https://lotse.landkreis-musterstadt.example/datenschutz",
      termsOfUseUrl: "https://lotse.landkreis-musterstadt.example/nutzung",
    });
    expect(manifest.validDomains).toEqual(["lotse.landkreis-musterstadt.example"]);
  });

  it("keeps the app's own id apart from the bot's if there is one", () => {
    const { id, bots } = Manifest.parse(readJson(packApp({ ...SETTINGS, TEAMS_APP_ID }).files["manifest.json"]));

    expect([id, bots[0].botId]).toEqual([TEAMS_APP_ID, BOT_ID]);
  });

  it("shortens the operator's name at a word, where Teams takes 32 characters", () => {
    const OPERATOR_NAME = "Landkreis Musterstadt, Stabsstelle für Integration";
    const { developer } = Manifest.parse(readJson(packApp({ ...SETTINGS, OPERATOR_NAME }).files["manifest.json"]));

    expect(developer["name"]).toBe("Landkreis Musterstadt…");
  });

  it("asks for no more than to know who writes", () => {
    expect(manifest.permissions).toEqual(["identity"]);
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(["authorization"]));
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(["webApplicationInfo"]));
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(["devicePermissions"]));
  });

  it("works in the personal chat, in teams and in groups, and offers commands where there is no welcome card", () => {
    expect(manifest.bots[0].scopes).toEqual(["personal", "team", "groupChat"]);
    expect(manifest.bots[0].commandLists.map(({ scopes }) => scopes)).toEqual([["team", "groupChat"]]);
  });

  it("has a search and an action for the compose box", () => {
    expect(manifest.composeExtensions[0].commands).toMatchObject([
      { id: "suchen", type: "query", context: ["compose", "commandBox"], parameters: [{ name: "frage" }] },
      { id: "einwand", type: "action", context: ["message", "compose"], fetchTask: true },
    ]);
  });

  it("says in English all that it says in German", () => {
    const english = Object.keys(Object(readJson(packed.files["en.json"]))).filter((key) => key !== "$schema");

    expect(manifest.localizationInfo).toEqual({
      defaultLanguageTag: "de",
      additionalLanguages: [{ languageTag: "en", file: "en.json" }],
    });
    expect(english.sort()).toEqual(readTexts(manifest).sort());
  });

  it.each([
    ["color.png", 192],
    ["outline.png", 32],
  ])("draws %s as a square of %i pixels", async (name, size) => {
    const { width, height } = await readPixels(packed.files[name] ?? new Uint8Array());

    expect([width, height]).toEqual([size, size]);
  });

  it("fills the whole square of the coloured icon, and draws the outline in white on nothing", async () => {
    const colour = await readPixels(packed.files["color.png"] ?? new Uint8Array());
    const outline = await readPixels(packed.files["outline.png"] ?? new Uint8Array());
    const opacities = (pixels: Uint8Array) => pixels.filter((_byte, index) => index % 4 === 3);

    expect(new Set(opacities(colour.pixels))).toEqual(new Set([255]));
    expect(opacities(outline.pixels)[0]).toBe(0);
    for (let at = 0; at < outline.pixels.length; at += 4) {
      const [red, green, blue, opacity] = outline.pixels.subarray(at, at + 4);
      // Colours come multiplied by their opacity: white is as bright as it is opaque.
      expect([red, green, blue]).toEqual([opacity, opacity, opacity]);
    }
  });

  it("is the same, byte for byte, for the same settings", () => {
    expect(packApp(SETTINGS).zip.equals(packed.zip)).toBe(true);
  });

  it("can be looked at without a bot's id, says that it is of no use in Teams, and is named so", () => {
    const { status, output, files } = packApp({});

    expect(status).toBe(0);
    expect(output).toContain("BOT_ID fehlt. Dieses Paket enthält Platzhalter");
    expect(output).toContain("npm run dev");
    expect(Manifest.parse(readJson(files["manifest.json"])).name.short).toBe("Teilhabe-Lotse (Probe)");
    expect(faultsOf("MicrosoftTeams", readJson(files["manifest.json"]))).toBeNull();
  });

  it.each<[Record<string, string>, RegExp]>([
    [{ NODE_ENV: "production" }, /^BOT_ID fehlt\. Tragen Sie/],
    [{ ...SETTINGS, BOT_ID: "lotse" }, /^BOT_ID muss eine Kennung der Form/],
    [{ ...SETTINGS, PUBLIC_URL: "" }, /^PUBLIC_URL fehlt\. Tragen Sie/],
    [{ ...SETTINGS, PUBLIC_URL: "http://lotse.example" }, /^PUBLIC_URL muss eine Adresse mit https/],
    [{ ...SETTINGS, OPERATOR_NAME: "" }, /^OPERATOR_NAME fehlt\. Tragen Sie/],
    [{ ...SETTINGS, TEAMS_APP_ID: "meine-app" }, /^TEAMS_APP_ID muss eine Kennung/],
  ])("is not made of %j; one sentence says what to do", (settings, sentence) => {
    const { status, output } = packApp(settings);

    expect(status).toBe(1);
    expect(output).toMatch(sentence);
    expect(output.trim().split("\n")).toHaveLength(1);
  });
});

describe("the commands that the package offers in teams and groups", () => {
  const { bots } = Manifest.pick({ bots: true }).parse(
    readJson(readFileSync(join(ROOT, "appPackage", "manifest.json"))),
  );
  const titles = bots[0].commandLists.flatMap(({ commands }) => commands.map(({ title }) => title));

  it.each(titles)("%j gets an answer of its own", async (title) => {
    const { lines } = await startTalk({ place: "channel" }).say(title);

    expect(lines.join("\n")).toMatch(/So fragen Sie mich|Datenschutz|aus dem Workshop, P10/);
  });
});
