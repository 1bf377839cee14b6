import type { Knowledge } from "../../src/knowledge";
import { type LocalConnector, startConnector } from "../support/local-connector";
import { openTestKnowledge } from "../support/open-test-knowledge";
import { readTables } from "../support/read-tables";
import { type RunningBot, startBot } from "../support/running-bot";

describe("„Daten löschen“, confirmed", () => {
  let knowledge: Knowledge;
  let connector: LocalConnector;
  let bot: RunningBot;

  beforeAll(() => {
    knowledge = openTestKnowledge();
  }, 60_000);
  beforeEach(async () => {
    connector = await startConnector();
    bot = await startBot({ knowledge, serviceUrl: connector.url, sendTimeout: 1000 });
  });
  afterEach(async () => {
    await bot.close();
    await connector.close();
  });

  /** The tables in which anything is left. */
  const filled = () =>
    [...readTables(bot.database)]
      .filter(([, rows]) => rows.length > 0)
      .map(([table]) => table)
      .sort();
  const texts = () => connector.arrivals.map(({ activity }) => activity.text);

  /** Presses „Ja, löschen“ once it was asked for. */
  async function confirm(): Promise<() => Promise<unknown>> {
    await bot.post({ text: "Daten löschen" });
    const nonce = /"nonce":"([^"]+)"/.exec(JSON.stringify(connector.arrivals.at(-1)?.activity))?.[1];
    connector.clear();
    return () => bot.post({ id: "ja", value: { verb: "delete-data", nonce } });
  }

  it("leaves a hash and nothing else, also when it is delivered again", async () => {
    const press = await confirm();
    await press();
    expect(texts()).toEqual([expect.stringContaining("gelöscht")]);
    expect(filled()).toEqual(["forgotten"]);
    expect(JSON.stringify(readTables(bot.database).get("forgotten"))).not.toContain("gespraech");

    await press();
    await press();

    expect(connector.arrivals).toHaveLength(1);
    expect(filled()).toEqual(["forgotten"]);
  });

  it("leaves no conversation behind when the press comes again under another id", async () => {
    const press = await confirm();
    await press();

    await bot.post({ value: { verb: "delete-data", nonce: "eine-alte-kennung" } });

    expect(readTables(bot.database).get("conversation")).toEqual([]);
  });

  it.each([
    ["with the next round", (_press: () => Promise<unknown>) => bot.app.flush()],
    ["when Teams delivers the press again", (press: () => Promise<unknown>) => press()],
    ["with the next message", () => bot.post({ type: "conversationUpdate", membersAdded: [{ id: "28:lotse" }] })],
  ])("forgets itself once its word is out, %s", async (_when, again) => {
    const press = await confirm();
    connector.next(503);
    await press();
    expect(filled()).toEqual(["outbox", "turn"]);
    expect(texts()).toHaveLength(1);

    await again(press);

    expect(texts()[1]).toContain("gelöscht");
    expect(JSON.stringify(readTables(bot.database).get("outbox"))).not.toContain("gelöscht");
    expect(readTables(bot.database).get("forgotten")).toHaveLength(1);
  });
});
