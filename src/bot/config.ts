import { isAbsolute, join } from "node:path";
import { z } from "zod/v4";
import { BotError } from "./errors";

const ROOT = join(__dirname, "..", "..");
const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

const optional = z.string().trim().optional();
const port = { error: "muss eine ganze Zahl von 0 bis 65535 sein" };

/** Every variable of the environment; `env/.env.example` documents the same ones, and a test holds them together. */
export const Environment = z.object({
  PORT: z.coerce.number(port).int(port).min(0, port).max(65535, port).default(3978),
  HOST: optional,
  STATE_DIR: optional,
  CORPUS_DIR: optional,
  NODE_ENV: z
    .enum(["development", "production", "test"], { error: "ist development, production oder test" })
    .default("development"),
  BOT_ID: optional,
  BOT_TYPE: z
    .enum(["SingleTenant", "UserAssignedMSI"], { error: "ist SingleTenant oder UserAssignedMSI" })
    .default("SingleTenant"),
  BOT_TENANT_ID: optional,
  BOT_PASSWORD: optional,
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], { error: "ist debug, info, warn, error oder silent" })
    .default("info"),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly stateDirectory: string;
  readonly corpusDirectory: string;
  readonly cacheDirectory: string;
  readonly logLevel: z.infer<typeof Environment>["LOG_LEVEL"];
  /** Nothing while the bot runs locally without authentication. */
  readonly identity: Identity | undefined;
}

export interface Identity {
  readonly appId: string;
  readonly tenantId: string;
  readonly type: "SingleTenant" | "UserAssignedMSI";
  readonly password: string | undefined;
}

/**
 * Reads the environment once, at the start. No other file looks at `process.env`.
 *
 * @throws BotError with a sentence that says which variable to mend and how
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(withoutBlanks(environment));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new BotError(
      `${issue?.path.join(".") ?? "Einstellung"} ${issue?.message ?? "ist ungültig"}. Siehe env/.env.example.`,
      {
        code: "CONFIG_INVALID",
        cause: parsed.error,
      },
    );
  }
  const { PORT, HOST, STATE_DIR, CORPUS_DIR, LOG_LEVEL } = parsed.data;
  const identity = readIdentity(parsed.data);
  const host = HOST ?? (identity === undefined ? "127.0.0.1" : "0.0.0.0");
  if (identity === undefined && !LOOPBACK.has(host)) {
    invalid(
      "HOST darf ohne BOT_ID nur 127.0.0.1 sein: Ohne Anmeldung könnte sonst jeder im Netz mit dem Bot sprechen.",
    );
  }
  return {
    port: PORT,
    host,
    stateDirectory: fromRoot(STATE_DIR ?? ".state"),
    corpusDirectory: fromRoot(CORPUS_DIR ?? "corpus"),
    cacheDirectory: join(ROOT, "dist", "cache"),
    logLevel: LOG_LEVEL,
    identity,
  };
}

/** Empty counts as not set, as in a .env file whose line was left blank. */
function withoutBlanks(environment: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ""));
}

function readIdentity(environment: z.infer<typeof Environment>): Identity | undefined {
  const { NODE_ENV, BOT_ID, BOT_TYPE, BOT_TENANT_ID, BOT_PASSWORD } = environment;
  if (BOT_ID === undefined) {
    if (NODE_ENV === "production")
      invalid("BOT_ID fehlt. Im Betrieb (NODE_ENV=production) startet der Bot nur mit Anmeldung.");
    return undefined;
  }
  if (BOT_TENANT_ID === undefined) return invalid("BOT_TENANT_ID fehlt. Tragen Sie die Kennung Ihres Mandanten ein.");
  if (BOT_TYPE === "SingleTenant" && BOT_PASSWORD === undefined) {
    invalid("BOT_PASSWORD fehlt. Mit einer verwalteten Identität setzen Sie stattdessen BOT_TYPE=UserAssignedMSI.");
  }
  return { appId: BOT_ID, tenantId: BOT_TENANT_ID, type: BOT_TYPE, password: BOT_PASSWORD };
}

function invalid(message: string): never {
  throw new BotError(message, { code: "CONFIG_INVALID" });
}

function fromRoot(path: string): string {
  return isAbsolute(path) ? path : join(ROOT, path);
}
