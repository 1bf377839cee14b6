import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { activity, type Draft } from "../support/activities";
import { type BotProcess, startProcess, whyNotBuilt } from "../support/bot-process";
import { type LocalConnector, startConnector, until } from "../support/local-connector";

const QUESTION = "Ist eine Stabsstelle eine Garantie?";
const skipped = whyNotBuilt();

/** Each starts up to two processes, on a machine that may be busy. */
jest.setTimeout(90_000);

(skipped === undefined ? describe : describe.skip)(
  `a bot that is asked to end${skipped ? ` (${skipped})` : ""}`,
  () => {
    let connector: LocalConnector;
    let stateDirectory: string;
    let bot: BotProcess;

    beforeEach(async () => {
      connector = await startConnector();
      stateDirectory = mkdtempSync(join(tmpdir(), "lotse-ende-"));
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

    function countPending(): unknown {
      const database = new DatabaseSync(join(stateDirectory, "lotse.sqlite"), { readOnly: true });
      const pending = database.prepare("SELECT count(*) AS count FROM outbox WHERE status = 'pending'").get();
      database.close();
      return pending?.["count"];
    }

    it("ends in good order while it is starting", async () => {
      await until(() => existsSync(join(stateDirectory, "lotse.sqlite")), "the state to be opened", 25_000);

      expect(await bot.end("SIGTERM")).toBe(0);
    });

    it("finishes the turn that is being handled, answers it, and ends", async () => {
      const address = await bot.untilListening();
      connector.next("slow", "slow");
      const answering = post(address, { text: QUESTION });
      await connector.untilArrived(1);

      const ended = bot.end("SIGTERM");

      expect(await answering).toBe(200);
      expect(await ended).toBe(0);
      expect(connector.kinds()).toEqual(["text", "card"]);
      expect(countPending()).toBe(0);
    });

    it("ends after some seconds although nobody takes its reply, and sends that with the next start", async () => {
      const address = await bot.untilListening();
      connector.next("silence");
      const cutOff = expect(post(address, { text: QUESTION })).rejects.toThrow();
      await connector.untilArrived(1);
      const asked = Date.now();

      expect(await bot.end("SIGTERM")).toBe(0);
      expect(Date.now() - asked).toBeLessThan(9500);
      await cutOff;
      expect(countPending()).toBe(2);

      connector.clear();
      bot = startProcess({ STATE_DIR: stateDirectory });
      await connector.untilArrived(2);
      expect(connector.kinds()).toEqual(["text", "card"]);
    });

    it("ends in good order while it sends what its predecessor has left", async () => {
      const address = await bot.untilListening();
      connector.next(503);
      await post(address, { text: QUESTION });
      await bot.end("SIGTERM");
      connector.clear();
      connector.next("slow", "slow");
      bot = startProcess({ STATE_DIR: stateDirectory });
      await connector.untilArrived(1);

      expect(await bot.end("SIGTERM")).toBe(0);

      expect(connector.kinds()).toEqual(["text", "card"]);
      expect(countPending()).toBe(0);
    });
  },
);
