import { isAbsolute, join } from "node:path";
import { z } from "zod/v4";
import { BotError } from "./errors";

const ROOT = join(__dirname, "..", "..");
const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

const optional = z.string().trim().optional();
const guid = { error: "muss eine Kennung der Form 00000000-0000-0000-0000-000000000000 sein" };
const port = { error: "muss eine ganze Zahl von 0 bis 65535 sein" };
const shareChannels = {
  error: "darf nur Kennungen von Kanälen enthalten, wie 19:…@thread.tacv2, durch Kommas getrennt",
};
const publicUrl = { error: "muss eine Adresse mit https:// sein, ohne /api/messages, Fragezeichen und Raute" };

/** Every variable of the environment; `env/.env.example` documents the same ones, and a test holds them together. */
export const Environment = z.object({
  PORT: z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, port)
    .transform(Number)
    .pipe(z.number().max(65535, port))
    .default(3978),
  HOST: optional,
  STATE_DIR: optional,
  CORPUS_DIR: optional,
  NODE_ENV: z
    .enum(["development", "production", "test"], { error: "ist development, production oder test" })
    .default("development"),
  BOT_ID: z.guid(guid).optional(),
  BOT_TYPE: z
    .enum(["SingleTenant", "UserAssignedMSI"], { error: "ist SingleTenant oder UserAssignedMSI" })
    .default("SingleTenant"),
  BOT_TENANT_ID: z.guid(guid).optional(),
  BOT_PASSWORD: optional,
  PUBLIC_URL: z
    .string(publicUrl)
    .trim()
    .regex(/^https:\/\/(?!.*\/api\/messages)[^\s?#@]+$/, publicUrl)
    .pipe(z.url(publicUrl))
    .optional(),
  TEAMS_APP_ID: z.guid(guid).optional(),
  OPERATOR_NAME: z.string().trim().max(100, { error: "darf höchstens 100 Zeichen haben" }).optional(),
  OPERATOR_CONTACT: z.string().trim().max(200, { error: "darf höchstens 200 Zeichen haben" }).optional(),
  SHARE_CHANNELS: z
    .string()
    .transform((ids) => ids.split(/[\s,]+/).filter((id) => id !== ""))
    .refine((ids) => ids.every((id) => /^19:[^\s;]+@thread\.(tacv2|skype)$/.test(id)), shareChannels)
    .optional(),
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
  /** Where the bot is reached from outside, without a slash at the end; the pages and the app package name it. */
  readonly publicUrl: string | undefined;
  /** The app's own id in Teams: `TEAMS_APP_ID`, else the bot's. */
  readonly teamsAppId: string | undefined;
  readonly operator: Operator;
  /** Ids of the channels into which may be shared; all in which the app is installed if there is none. */
  readonly shareChannels: readonly string[];
}

/** Who runs this bot, as its pages name it. */
export interface Operator {
  readonly name: string | undefined;
  /** A mail address, a https address, or anything else to reach them by. */
  readonly contact: string | undefined;
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
  const parsed = parseEnvironment(environment);
  const { PORT, HOST, STATE_DIR, CORPUS_DIR, LOG_LEVEL } = parsed;
  const { PUBLIC_URL, TEAMS_APP_ID, OPERATOR_NAME, OPERATOR_CONTACT, SHARE_CHANNELS } = parsed;
  const identity = readIdentity(parsed);
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
    publicUrl: PUBLIC_URL?.replace(/\/+$/, ""),
    teamsAppId: TEAMS_APP_ID ?? identity?.appId,
    operator: { name: OPERATOR_NAME, contact: OPERATOR_CONTACT },
    shareChannels: SHARE_CHANNELS ?? [],
  };
}

/**
 * Each variable by itself, without asking whether they go together: the app package needs no password, say.
 *
 * @throws BotError as {@link readConfig}
 */
export function parseEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): z.infer<typeof Environment> {
  const parsed = Environment.safeParse(withoutBlanks(environment));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BotError(
    `${String(issue?.path[0] ?? "Einstellung")} ${issue?.message ?? "ist ungültig"}. Siehe env/.env.example.`,
    { code: "CONFIG_INVALID", cause: parsed.error },
  );
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
