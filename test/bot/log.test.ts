import type { Knowledge } from "../../src/knowledge";
import { activity, MARKERS } from "../support/activities";
import { type LocalConnector, startConnector } from "../support/local-connector";
import { openTestKnowledge } from "../support/open-test-knowledge";
import { type RunningBot, startBot } from "../support/running-bot";

const ALL_MARKERS = Object.values(MARKERS);
/** Everything of it carries a marker: text, names, ids. */
const PAYLOAD = { verb: MARKERS.text, passage: MARKERS.userId, nonce: MARKERS.aadObjectId };

describe("the log", () => {
  let connector: LocalConnector;
  let bot: RunningBot;
  let knowledge: Knowledge;

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

  function expectNothingOfUsers(): void {
    for (const line of bot.logLines) {
      for (const marker of ALL_MARKERS) expect(line.toLowerCase()).not.toContain(marker.toLowerCase());
    }
  }
  /** The lines without their time, each once. */
  const kinds = () => [...new Set(bot.logLines.map((line) => line.replace(/"time":"[^"]*",?/, "").trim()))];

  it("says nothing of what is said while all goes well", async () => {
    await bot.post({ text: `Ist eine Stabsstelle eine Garantie? ${MARKERS.text}` });
    await bot.post({ value: PAYLOAD });
    await bot.post({ type: "messageUpdate", id: MARKERS.userId, text: MARKERS.text });
    await bot.post({ type: "messageDelete", id: MARKERS.aadObjectId });

    expect(bot.logLines).toEqual([]);
  });

  it("names the kind of every fault, and neither message, name nor object id", async () => {
    const conversation = { id: `19:${MARKERS.userId}`, name: MARKERS.name, aadObjectId: MARKERS.aadObjectId };
    for (const behaviour of [503, 403, "reset", "silence"] as const) {
      connector.next(behaviour);
      await bot.post({ text: MARKERS.text, conversation });
    }
    connector.next(500, 500, 500, 500);
    await bot.app.flush();
    await bot.postRaw(`{"text": "${MARKERS.text}" "from": "${MARKERS.name}"}`);
    await bot.postRaw(JSON.stringify({ ...activity("", { text: MARKERS.text }), recipient: { name: MARKERS.name } }));
    await bot.postRaw(JSON.stringify(activity(`https://${MARKERS.text}.example/${MARKERS.userId}`, {})));
    await bot.postRaw(MARKERS.text, { "content-type": `text/${MARKERS.text}` });
    await bot.postRaw(JSON.stringify(activity(connector.url, { text: MARKERS.text.repeat(20_000) })));
    await bot.post({ type: "invoke", name: `${MARKERS.text} ${MARKERS.name}`, value: PAYLOAD });
    await bot.post({ type: "invoke", name: "task/fetch", value: PAYLOAD });

    expectNothingOfUsers();
    expect(kinds().join("\n")).toMatch(/"status":503/);
    for (const status of [400, 403, 413, 415]) expect(kinds().join("\n")).toContain(`"status":${status}`);
    expect(kinds().join("\n")).toContain('"invoke":"task/fetch"');
    expect(kinds().join("\n")).toContain("ECONNRESET");
  });

  it("says where an unexpected fault arose, and neither message, name nor object id", async () => {
    bot.database.close();

    await bot.post({ text: MARKERS.text });
    await bot.post({ value: PAYLOAD });

    expectNothingOfUsers();
    expect(bot.logLines[0]).toMatch(/"level":"error".*"at":"src\/bot\/[\w/-]+\.ts:\d+/);
  });

  it("holds one JSON object a line", async () => {
    connector.next(503);
    await bot.post({ text: MARKERS.text });

    const entries = bot.logLines.map((line): unknown => JSON.parse(line));
    expect(entries).toMatchObject([{ level: "warn", status: 503 }]);
  });
});
