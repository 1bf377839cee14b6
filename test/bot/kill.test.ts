import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { activity, type Draft } from "../support/activities";
import { type BotProcess, startProcess, whyNotBuilt } from "../support/bot-process";
import { type LocalConnector, pause, startConnector } from "../support/local-connector";

const QUESTION = "Ist eine Stabsstelle eine Garantie?";
const skipped = whyNotBuilt();

/** Each starts up to three processes, on a machine that may be busy. */
jest.setTimeout(90_000);

(skipped === undefined ? describe : describe.skip)(`a bot that is killed${skipped ? ` (${skipped})` : ""}`, () => {
  let connector: LocalConnector;
  let stateDirectory: string;
  let bot: BotProcess;

  beforeEach(async () => {
    connector = await startConnector();
    stateDirectory = mkdtempSync(join(tmpdir(), "lotse-kill-"));
    bot = startProcess({ STATE_DIR: stateDirectory });
  });
  afterEach(async () => {
    await bot.end("SIGKILL");
    await connector.close();
    rmSync(stateDirectory, { recursive: true, force: true });
  });

  async function post(address: string, draft: Draft): Promise<number> {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(activity(connector.url, draft)),
      signal: AbortSignal.timeout(15_000),
    });
    await response.text();
    return response.status;
  }

  async function killWhileSending(draft: Draft): Promise<void> {
    const address = await bot.untilListening();
    connector.next("silence");
    const cutOff = expect(post(address, draft)).rejects.toThrow();
    await connector.untilArrived(1); // so it is committed
    await bot.end("SIGKILL");
    await cutOff;
    connector.clear();
  }

  async function startAgain(): Promise<string> {
    await bot.end("SIGTERM");
    bot = startProcess({ STATE_DIR: stateDirectory });
    return bot.untilListening();
  }

  function readStored(): unknown {
    const database = new DatabaseSync(join(stateDirectory, "lotse.sqlite"), { readOnly: true });
    const stored = database.prepare("SELECT id, revision, state FROM conversation").all();
    database.close();
    return stored;
  }

  it("sends what was committed when it starts again, and only once however often Teams delivers", async () => {
    const message = { id: "vor-dem-absturz", text: QUESTION };
    await killWhileSending(message);
    const before = readStored();

    const second = await startAgain();
    await connector.untilArrived(2);
    expect(await post(second, message)).toBe(200);
    const third = await startAgain();
    expect(await post(third, message)).toBe(200);
    await pause(200);

    expect(connector.arrivals.map(({ about }) => about)).toEqual([message.id, message.id]);
    expect(connector.arrivals.map(({ activity: { text } }) => text !== undefined)).toEqual([true, false]);
    expect(readStored()).toEqual(before);
  });

  it("has deleted what it said it deletes, and says so after it starts again", async () => {
    await post(await bot.untilListening(), { text: "Daten löschen" });
    const nonce = /"nonce":"([^"]+)"/.exec(JSON.stringify(connector.arrivals))?.[1];
    connector.clear();
    const press = { value: { verb: "delete-data", nonce } };
    await killWhileSending(press);
    expect(readStored()).toEqual([]);

    const address = await startAgain();
    await connector.untilArrived(1);
    expect(connector.arrivals[0]?.activity.text).toContain("gelöscht");

    expect(await post(address, press)).toBe(200); // a press comes again under a new id
    expect(connector.arrivals[1]?.activity.text).toContain("vorbei");
  });

  it("ends in good order when it is asked to", async () => {
    await post(await bot.untilListening(), { text: QUESTION });

    expect(await bot.end("SIGTERM")).toBe(0);
  });
});
