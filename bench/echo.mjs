/**
 * The yardstick of `npm run bench`: the least that a bot with these libraries does in a turn.
 *
 * teams-ai as entry, restify as server, one commit of 1 KB to SQLite (opened as ours is) and one text
 * back. It loads its libraries by `require`, as our compiled bot does: `import` would cost it more.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const require = createRequire(import.meta.url);
const { Application, TeamsAdapter } = require("@microsoft/teams-ai");
const { ConfigurationServiceClientCredentialFactory } = require("botbuilder");
const restify = require("restify");

const KILOBYTE = "x".repeat(1024);

const database = new DatabaseSync(join(process.env.STATE_DIR ?? ".", "echo.sqlite"));
database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
database.exec("CREATE TABLE turn (id INTEGER PRIMARY KEY, state TEXT NOT NULL) STRICT");
const insert = database.prepare("INSERT INTO turn (state) VALUES (?)");

const adapter = new TeamsAdapter({}, new ConfigurationServiceClientCredentialFactory({}));
const app = new Application({ adapter, startTypingTimer: false });
app.activity("message", async (context) => {
  insert.run(KILOBYTE);
  await context.sendActivity(context.activity.text);
});

const server = restify.createServer({ name: "echo" });
server.use(restify.plugins.bodyParser());
server.post("/api/messages", async (request, response) => {
  await adapter.process(request, response, async (context) => void (await app.run(context)));
});
server.listen(Number(process.env.PORT), "127.0.0.1");
