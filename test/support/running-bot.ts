import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod/v4";
import { LotseAdapter } from "../../src/bot/adapter";
import { type App, createApp } from "../../src/bot/app";
import type { Identity, Operator } from "../../src/bot/config";
import { createLog } from "../../src/bot/log";
import { openPages } from "../../src/bot/pages/open-pages";
import { createServer } from "../../src/bot/server";
import { openDatabase } from "../../src/bot/state/database";
import { Store } from "../../src/bot/state/store";
import type { Knowledge } from "../../src/knowledge";
import { activity, type Draft } from "./activities";
import { portOf, SentActivity } from "./local-connector";

/** What the bot answered over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

export interface RunningBot {
  readonly address: string;
  readonly app: App;
  readonly database: DatabaseSync;
  readonly stateDirectory: string;
  /** Every line that the log has written. */
  readonly logLines: readonly string[];
  /** Posts an activity from a personal chat, with what the draft changes of it. */
  readonly post: (draft: Draft) => Promise<HttpAnswer>;
  /** Posts with `deliveryMode: "expectReplies"` and returns what the answer holds. */
  readonly ask: (draft: Draft) => Promise<SentActivity[]>;
  /** Posts anything at all. */
  readonly postRaw: (body: string, headers?: Readonly<Record<string, string>>) => Promise<HttpAnswer>;
  readonly close: () => Promise<void>;
}

interface Settings {
  readonly knowledge: Knowledge;
  /** Where the replies go; nowhere if it is left out. */
  readonly serviceUrl?: string;
  readonly identity?: Identity;
  readonly sendTimeout?: number;
  readonly operator?: Operator;
  readonly shareChannels?: readonly string[];
}

const ExpectedReplies = z.object({ activities: z.array(SentActivity) });

/** The real adapter, app, server and store on a free port and a folder of its own. */
export async function startBot({
  knowledge,
  serviceUrl = "http://127.0.0.1:9/",
  identity,
  sendTimeout,
  operator = { name: undefined, contact: undefined },
  shareChannels = [],
}: Settings): Promise<RunningBot> {
  const stateDirectory = mkdtempSync(join(tmpdir(), "lotse-test-"));
  const database = openDatabase(stateDirectory);
  const logLines: string[] = [];
  const log = createLog("debug", { write: (line) => void logLines.push(line) });
  const adapter = new LotseAdapter(identity, sendTimeout);
  const app = createApp({
    adapter,
    knowledge,
    store: new Store(database),
    log,
    appId: identity?.appId ?? "",
    shareChannels,
  });
  const server = createServer({
    receive: (authorization, received, logic) => adapter.receive(authorization, received, logic),
    run: app.run,
    log,
    authenticated: identity !== undefined,
    isReady: () => true,
    pages: openPages({ operator, publicUrl: undefined }),
  });
  server.server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = `http://127.0.0.1:${portOf(server.address())}`;

  async function postRaw(body: string, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
    const response = await fetch(`${address}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
      signal: AbortSignal.timeout(15_000),
    });
    return { status: response.status, text: await response.text() };
  }

  return {
    address,
    app,
    database,
    stateDirectory,
    logLines,
    postRaw,
    post: (draft) => postRaw(JSON.stringify(activity(serviceUrl, draft))),
    ask: async (draft) => {
      const { status, text } = await postRaw(
        JSON.stringify(activity(serviceUrl, { deliveryMode: "expectReplies", ...draft })),
      );
      if (status !== 200) throw new Error(`the bot answered ${status}: ${text}`);
      return ExpectedReplies.parse(JSON.parse(text)).activities;
    },
    close: async () => {
      await app.stop();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      if (database.isOpen) database.close();
      rmSync(stateDirectory, { recursive: true, force: true });
    },
  };
}
