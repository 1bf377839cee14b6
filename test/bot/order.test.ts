import type { Knowledge } from "../../src/knowledge";
import { type LocalConnector, pause, startConnector, until } from "../support/local-connector";
import { openTestKnowledge } from "../support/open-test-knowledge";
import { type RunningBot, startBot } from "../support/running-bot";

/** A question gets a text and a card, thanks get a text. */
const QUESTION = "Ist eine Stabsstelle eine Garantie?";
const THANKS = "danke";

describe("while an earlier reply of the conversation waits, a later one", () => {
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

  /** Which message each request answered, and how it was treated. */
  const order = () => connector.arrivals.map(({ about, behaviour }) => [about, behaviour]);

  it("goes out behind it after the time that a 429 asks for, and is not tried before", async () => {
    const later = { status: 429, retryAfter: 1 };
    connector.next(later);
    await bot.post({ id: "erste", text: QUESTION });
    await bot.post({ id: "zweite", text: QUESTION });
    await bot.post({ id: "dritte", text: THANKS });
    await bot.app.flush();
    expect(order()).toEqual([["erste", later]]);

    await connector.untilArrived(6);
    await pause(100);

    expect(order()).toEqual([
      ["erste", later],
      ["erste", "accept"],
      ["erste", "accept"],
      ["zweite", "accept"],
      ["zweite", "accept"],
      ["dritte", "accept"],
    ]);
    expect(connector.kinds()).toEqual(["text", "text", "card", "text", "card", "text"]);
  });

  it("goes out behind it also when it is refused once more", async () => {
    const later = { status: 429, retryAfter: 0 };
    connector.next(later, later, "accept", later);
    await bot.post({ id: "erste", text: QUESTION });
    await bot.post({ id: "zweite", text: THANKS });

    await until(() => connector.arrivals.at(-1)?.about === "zweite", "the second reply");

    expect(order()).toEqual([
      ["erste", later],
      ["erste", later],
      ["erste", "accept"],
      ["erste", later],
      ["erste", "accept"],
      ["zweite", "accept"],
    ]);
  });

  it("takes it along after a 503", async () => {
    connector.next("accept", 503);
    await bot.post({ id: "erste", text: QUESTION });

    await bot.post({ id: "zweite", text: THANKS });

    expect(connector.kinds("erste")).toEqual(["text", "card", "card"]);
    expect(order().at(-1)).toEqual(["zweite", "accept"]);
  });

  it("does not wait any longer once it was given up", async () => {
    connector.next(500, 500, 500, 500, 500);
    await bot.post({ id: "erste", text: QUESTION });
    for (const id of ["zweite", "dritte", "vierte"]) await bot.post({ id, text: THANKS });
    expect(order()).toEqual(Array.from({ length: 4 }, () => ["erste", 500]));

    await bot.post({ id: "fuenfte", text: THANKS });

    expect(order().slice(4)).toEqual([
      ["erste", 500],
      ["zweite", "accept"],
      ["dritte", "accept"],
      ["vierte", "accept"],
      ["fuenfte", "accept"],
    ]);
  });

  it("does not wait for what was refused for good", async () => {
    connector.next(413);
    await bot.post({ id: "erste", text: QUESTION });

    await bot.post({ id: "zweite", text: THANKS });

    expect(order()).toEqual([
      ["erste", 413],
      ["zweite", "accept"],
    ]);
  });

  it("is returned at once with expectReplies", async () => {
    connector.next({ status: 429, retryAfter: 60 });
    await bot.post({ id: "erste", text: QUESTION });

    expect(await bot.ask({ id: "zweite", text: THANKS })).toHaveLength(1);
  });

  it("of another conversation goes out", async () => {
    connector.next({ status: 429, retryAfter: 60 });
    await bot.post({ id: "erste", text: QUESTION });

    await bot.post({ id: "nebenan", text: THANKS, conversation: { id: "nebenan" } });

    expect(connector.kinds("nebenan")).toEqual(["text"]);
  });
});
