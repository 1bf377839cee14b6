import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { Environment, readConfig } from "../../src/bot/config";
import { BotError } from "../../src/bot/errors";
import { ROOT } from "../support/open-test-knowledge";

const EXAMPLE = readFileSync(join(ROOT, "env", ".env.example"), "utf8");
const NAMES = Object.keys(Environment.shape);
const REGISTERED = {
  BOT_ID: "11111111-1111-4111-8111-111111111111",
  BOT_TENANT_ID: "22222222-2222-4222-8222-222222222222",
  BOT_PASSWORD: "geheim",
};

describe("the configuration", () => {
  it("runs on this machine without authentication if nothing is set", () => {
    expect(readConfig({})).toEqual({
      port: 3978,
      host: "127.0.0.1",
      stateDirectory: join(ROOT, ".state"),
      corpusDirectory: join(ROOT, "corpus"),
      cacheDirectory: join(ROOT, "dist", "cache"),
      logLevel: "info",
      identity: undefined,
      publicUrl: undefined,
      teamsAppId: undefined,
      operator: { name: undefined, contact: undefined },
      shareChannels: [],
    });
  });

  it("takes the public address without a slash at its end, and the bot's id as the app's if that has none", () => {
    const bare = readConfig({ ...REGISTERED, PUBLIC_URL: " https://kreis.example/lotse/ " });
    const own = readConfig({ ...REGISTERED, TEAMS_APP_ID: "7b0f6a52-0000-4000-8000-000000000011" });

    expect([bare.publicUrl, bare.teamsAppId]).toEqual([
      "https://kreis.example/lotse",
      "11111111-1111-4111-8111-111111111111",
    ]);
    expect([own.publicUrl, own.teamsAppId]).toEqual([undefined, "7b0f6a52-0000-4000-8000-000000000011"]);
  });

  it("lets share into every channel, or into those that are named", () => {
    const ids = ["19:0123abc@thread.tacv2", "19:alt@thread.skype"];

    expect(readConfig({ SHARE_CHANNELS: ` ${ids.join(" ,")}, ` }).shareChannels).toEqual(ids);
    expect(readConfig({ SHARE_CHANNELS: " " }).shareChannels).toEqual([]);
  });

  it("takes what is blank as not set, whatever it is", () => {
    const blank = Object.fromEntries(NAMES.map((name, index) => [name, index % 2 === 0 ? "" : "  "]));

    expect(readConfig(blank)).toEqual(readConfig({}));
  });

  it("takes folders as they are if they are absolute, and from the project if not", () => {
    const { stateDirectory, corpusDirectory } = readConfig({ STATE_DIR: "/srv/lotse", CORPUS_DIR: "eigener/bestand" });

    expect([stateDirectory, corpusDirectory]).toEqual(["/srv/lotse", join(ROOT, "eigener", "bestand")]);
  });

  it("listens to everybody once it runs with authentication, unless told otherwise", () => {
    expect(readConfig(REGISTERED).host).toBe("0.0.0.0");
    expect(readConfig({ ...REGISTERED, HOST: "10.0.0.7" }).host).toBe("10.0.0.7");
  });

  it.each(["127.0.0.1", "localhost", "::1"])("takes %s as this machine", (host) => {
    expect(readConfig({ HOST: host }).host).toBe(host);
  });

  it("knows an app with a password and one with a managed identity", () => {
    expect(readConfig(REGISTERED).identity).toEqual({
      appId: "11111111-1111-4111-8111-111111111111",
      tenantId: "22222222-2222-4222-8222-222222222222",
      type: "SingleTenant",
      password: "geheim",
    });
    expect(readConfig({ ...REGISTERED, BOT_TYPE: "UserAssignedMSI", BOT_PASSWORD: "" }).identity).toEqual({
      appId: "11111111-1111-4111-8111-111111111111",
      tenantId: "22222222-2222-4222-8222-222222222222",
      type: "UserAssignedMSI",
      password: undefined,
    });
  });

  it.each<[Record<string, string>, string]>([
    [{ PORT: "achtzig" }, "PORT"],
    [{ PORT: "-1" }, "PORT"],
    [{ PORT: "65536" }, "PORT"],
    [{ PORT: "39.78" }, "PORT"],
    [{ NODE_ENV: "produktion" }, "NODE_ENV"],
    [{ NODE_ENV: "production" }, "BOT_ID"],
    [{ LOG_LEVEL: "laut" }, "LOG_LEVEL"],
    [{ BOT_TYPE: "MultiTenant" }, "BOT_TYPE"],
    [{ PUBLIC_URL: "http://kreis.example" }, "PUBLIC_URL"],
    [{ PUBLIC_URL: "kreis.example" }, "PUBLIC_URL"],
    [{ PUBLIC_URL: "https://kreis.example/?a=1" }, "PUBLIC_URL"],
    [{ PUBLIC_URL: "https://name:geheim@kreis.example" }, "PUBLIC_URL"],
    [{ TEAMS_APP_ID: "meine-app" }, "TEAMS_APP_ID"],
    [{ OPERATOR_NAME: "x".repeat(101) }, "OPERATOR_NAME"],
    [{ OPERATOR_CONTACT: "x".repeat(201) }, "OPERATOR_CONTACT"],
    [{ SHARE_CHANNELS: "Allgemein" }, "SHARE_CHANNELS"],
    [{ SHARE_CHANNELS: "19:gut@thread.tacv2, 19:schlecht" }, "SHARE_CHANNELS"],
    [{ HOST: "0.0.0.0" }, "HOST"],
    [{ HOST: "127.0.0.1.boese.example" }, "HOST"],
    [{ ...REGISTERED, BOT_ID: "app" }, "BOT_ID"],
    [{ ...REGISTERED, BOT_TENANT_ID: "mandant" }, "BOT_TENANT_ID"],
    [{ PORT: "0x10" }, "PORT"],
    [{ PORT: "1e3" }, "PORT"],
    [{ PUBLIC_URL: "https://kreis.example/api/messages" }, "PUBLIC_URL"],
    [{ BOT_ID: "11111111-1111-4111-8111-111111111111", BOT_PASSWORD: "geheim" }, "BOT_TENANT_ID"],
    [
      { BOT_ID: "11111111-1111-4111-8111-111111111111", BOT_TENANT_ID: "22222222-2222-4222-8222-222222222222" },
      "BOT_PASSWORD",
    ],
  ])("refuses %j in a German sentence that begins with the variable to mend", (environment, name) => {
    const read = () => readConfig(environment);

    expect(read).toThrow(BotError);
    expect(read).toThrow(new RegExp(`^${name} (muss|ist|fehlt|darf)\\b.*\\.$|^${name} fehlt\\.`));
  });

  it("never quotes a value that it refuses: it may be a password in the wrong line", () => {
    expect(() => readConfig({ BOT_TYPE: "sehr-geheim" })).toThrow(/^(?!.*sehr-geheim)/);
  });
});

describe("env/.env.example", () => {
  /** The comment above each variable, by name. */
  const explanations = new Map(
    [...EXAMPLE.matchAll(/((?:^#.*\n)*)^([A-Z_]+)=/gm)].map(([, comment = "", name = ""]) => [name, comment]),
  );

  it("names every variable of the schema, and no other", () => {
    expect(Object.keys(parseEnv(EXAMPLE)).sort()).toEqual([...NAMES].sort());
  });

  it.each(NAMES)("explains %s", (name) => {
    expect(explanations.get(name)?.replace(/[#\s]/g, "").length).toBeGreaterThan(40);
  });

  it("sets nothing else than what holds without it", () => {
    expect(readConfig(parseEnv(EXAMPLE))).toEqual(readConfig({}));
  });
});

describe("docs/INSTALLATION.md", () => {
  const text = readFileSync(join(ROOT, "docs", "INSTALLATION.md"), "utf8");

  it.each(NAMES)("names %s", (name) => {
    expect(text).toContain(`\`${name}`);
  });
});
