import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { Environment, readConfig } from "../../src/bot/config";
import { BotError } from "../../src/bot/errors";
import { ROOT } from "../support/open-test-knowledge";

const EXAMPLE = readFileSync(join(ROOT, "env", ".env.example"), "utf8");
const NAMES = Object.keys(Environment.shape);
const REGISTERED = { BOT_ID: "app", BOT_TENANT_ID: "mandant", BOT_PASSWORD: "geheim" };

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
    });
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
      appId: "app",
      tenantId: "mandant",
      type: "SingleTenant",
      password: "geheim",
    });
    expect(readConfig({ ...REGISTERED, BOT_TYPE: "UserAssignedMSI", BOT_PASSWORD: "" }).identity).toEqual({
      appId: "app",
      tenantId: "mandant",
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
    [{ HOST: "0.0.0.0" }, "HOST"],
    [{ HOST: "127.0.0.1.boese.example" }, "HOST"],
    [{ BOT_ID: "app", BOT_PASSWORD: "geheim" }, "BOT_TENANT_ID"],
    [{ BOT_ID: "app", BOT_TENANT_ID: "mandant" }, "BOT_PASSWORD"],
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
