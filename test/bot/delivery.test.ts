import { randomUUID } from "node:crypto";
import type { Knowledge } from "../../src/knowledge";
import { type LocalConnector, startConnector, until } from "../support/local-connector";
import { openTestKnowledge } from "../support/open-test-knowledge";
import { type RunningBot, startBot } from "../support/running-bot";

const QUESTION = "Ist eine Stabsstelle eine Garantie?";
const THANKS = "danke";

/** A question gets a text and a card, thanks get a text. */
const TEXT_AND_CARD = ["text", "card"];

describe("the outbox", () => {
  let knowledge: Knowledge;
  let connector: LocalConnector;
  let bot: RunningBot;

  beforeAll(() => {
    knowledge = openTestKnowledge();
  }, 60_000);
  beforeEach(async () => {
    connector = await startConnector();
    bot = await startBot({ knowledge, serviceUrl: connector.url, sendTimeout: 2000 });
  });
  afterEach(async () => {
    await bot.close();
    await connector.close();
  });

  const countPending = () =>
    bot.database.prepare("SELECT count(*) AS count FROM outbox WHERE status = 'pending'").get()?.["count"];
  const storedState = () => bot.database.prepare("SELECT * FROM conversation").all();

  describe("when Teams delivers a message again", () => {
    it("changes nothing and sends nothing", async () => {
      await bot.post({ id: "doppelt", text: QUESTION });
      const before = storedState();

      const { status } = await bot.post({ id: "doppelt", text: QUESTION });

      expect(status).toBe(200);
      expect(connector.kinds()).toEqual(TEXT_AND_CARD);
      expect(storedState()).toEqual(before);
    });

    it("returns the stored reply with expectReplies", async () => {
      await bot.post({ id: "doppelt", text: QUESTION });
      const before = storedState();

      const again = await bot.ask({ id: "doppelt", text: QUESTION });

      expect(again.map(({ text }) => text)).toEqual(connector.arrivals.map(({ activity }) => activity.text));
      expect(connector.arrivals).toHaveLength(2);
      expect(storedState()).toEqual(before);
    });

    it("waits for the first delivery while that is still being answered", async () => {
      connector.next("slow", "slow");

      await Promise.all([1, 2, 3].map(() => bot.post({ id: "dreifach", text: QUESTION })));

      expect(connector.kinds()).toEqual(TEXT_AND_CARD);
    });

    it("sends what did not go out the first time", async () => {
      connector.next("accept", 503);
      await bot.post({ id: "halb", text: QUESTION });

      await bot.post({ id: "halb", text: QUESTION });

      expect(connector.kinds()).toEqual(["text", "card", "card"]); // the first card was refused
      expect(countPending()).toBe(0);
    });

    it("does not send to Teams what expectReplies has returned", async () => {
      connector.next(503);
      await bot.post({ id: "umgeleitet", text: THANKS });
      await bot.ask({ id: "umgeleitet", text: THANKS });

      await bot.app.flush();

      expect(connector.arrivals).toHaveLength(1);
    });

    it("answers a press that comes again under a new id with a friendly word", async () => {
      const nonce = await askToDelete();
      await bot.post({ value: { verb: "keep-data", nonce } });
      connector.clear();

      await bot.post({ value: { verb: "keep-data", nonce } });

      expect(connector.arrivals.map(({ activity }) => activity.text)).toEqual([expect.stringContaining("schon")]);
    });
  });

  it("answers 40 messages that come to one conversation at the same time, each once and as a whole", async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `zugleich-${index}`);

    const answers = await Promise.all(ids.map((id) => bot.post({ id, text: QUESTION })));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const taken = bot.database
      .prepare("SELECT activity FROM turn ORDER BY rowid")
      .all()
      .map((row) => row["activity"]);
    expect([...taken].sort()).toEqual([...ids].sort());
    expect(connector.arrivals.map(({ about }) => about)).toEqual(taken.flatMap((id) => [id, id]));
    expect(connector.kinds()).toEqual(taken.flatMap(() => TEXT_AND_CARD));
  });

  it("does not let one conversation wait for another", async () => {
    connector.next("silence");
    const hanging = bot.post({ text: THANKS, conversation: { id: randomUUID() } });
    await connector.untilArrived(1);

    await bot.post({ id: "nebenan", text: THANKS, conversation: { id: randomUUID() } });

    expect(connector.kinds("nebenan")).toEqual(["text"]);
    await hanging;
  });

  describe("when a reply does not go out", () => {
    it("keeps it after a 503 and sends it with the next round, as a reply to the same message", async () => {
      connector.next(503);
      await bot.post({ id: "spaeter", text: QUESTION });
      expect(countPending()).toBe(2);

      await bot.app.flush();

      expect(connector.kinds("spaeter")).toEqual(["text", "text", "card"]); // the card waited for its text
      expect(countPending()).toBe(0);
    });

    it("keeps it while nobody listens", async () => {
      const port = Number(new URL(connector.url).port);
      await connector.close();
      const { status } = await bot.post({ text: QUESTION });
      expect([status, countPending()]).toEqual([200, 2]);
      connector = await startConnector(port);

      await bot.app.flush();

      expect(connector.kinds()).toEqual(TEXT_AND_CARD);
    });

    it.each([429, 412])("sends it by itself after the time that a %d asks for", async (status) => {
      connector.next({ status, retryAfter: 1 });
      await bot.post({ text: QUESTION });
      const refused = Date.now();

      await until(() => connector.arrivals.length === 3, "the text again and the card");

      expect(connector.kinds()).toEqual(["text", "text", "card"]);
      expect(Date.now() - refused).toBeGreaterThanOrEqual(900);
    });

    it("says that all is deleted, later, when the word for it was refused", async () => {
      const nonce = await askToDelete();
      connector.next(503);
      await bot.post({ value: { verb: "delete-data", nonce } });
      expect(storedState()).toEqual([]);

      await bot.app.flush();

      expect(connector.arrivals.at(-1)?.behaviour).toBe("accept");
      expect(connector.arrivals.at(-1)?.activity.text).toContain("gelöscht");
    });

    it.each([401, 403, 404, 413])("does not ask again after a %d", async (status) => {
      connector.next(status);
      await bot.post({ text: QUESTION });

      await bot.app.flush();

      expect(connector.kinds()).toEqual(["text"]); // nor does the card come without its text
    });

    it("gives up after five attempts", async () => {
      connector.next(...Array.from({ length: 9 }, () => 500));
      await bot.post({ text: QUESTION });

      for (let round = 0; round < 7; round++) await bot.app.flush();

      expect(connector.kinds()).toEqual(Array.from({ length: 5 }, () => "text"));
    });

    it("does not send twice what a round finds while it is on its way", async () => {
      connector.next("slow", "slow");
      const answering = bot.post({ text: QUESTION });
      await connector.untilArrived(1);

      await Promise.all([bot.app.flush(), bot.app.flush(), answering]);

      expect(connector.kinds()).toEqual(TEXT_AND_CARD);
    });
  });

  it("takes the reply back when the message is deleted, and forgets it", async () => {
    await bot.post({ id: "geloescht", text: QUESTION });

    await bot.post({ type: "messageDelete", id: "geloescht" });

    expect(connector.kinds()).toEqual([...TEXT_AND_CARD, "take-back", "take-back"]);
    expect(connector.arrivals.slice(2).map(({ about }) => about)).toEqual(["antwort-1", "antwort-2"]);
    expect(
      bot.database
        .prepare(
          "SELECT * FROM turn WHERE activity = 'geloescht' AND id IN (SELECT turn FROM outbox WHERE kind = 'send')",
        )
        .all(),
    ).toEqual([]);
  });

  it("answers an edited message anew, and the same edit only once", async () => {
    await bot.post({ id: "geaendert", text: THANKS });
    const edit = { type: "messageUpdate", id: "geaendert", text: QUESTION, timestamp: "2026-11-17T09:05:00.000Z" };

    await bot.post(edit);
    await bot.post(edit);

    expect(connector.kinds("geaendert")).toEqual(["text", ...TEXT_AND_CARD]);
  });

  it("keeps nobody's name, message or object id, the place to reply to included", async () => {
    connector.next(503);
    await bot.post({ text: `${QUESTION} Zwetschgendatschi` });

    const stored = ["turn", "outbox", "conversation", "greeted", "answer", "feedback"]
      .map((table) => JSON.stringify(bot.database.prepare(`SELECT * FROM ${table}`).all()))
      .join("\n");
    expect(stored).toContain("serviceUrl");
    expect(stored).not.toMatch(/Zwetschgendatschi|Unverwechselbar|c0de-4fad|KennungDerNutzerin/i);
  });

  async function askToDelete(): Promise<string> {
    await bot.post({ text: "Daten löschen" });
    const nonce = /"nonce":"([^"]+)"/.exec(JSON.stringify(connector.arrivals.at(-1)?.activity))?.[1];
    if (nonce === undefined) throw new Error("the card has no nonce");
    return nonce;
  }
});
