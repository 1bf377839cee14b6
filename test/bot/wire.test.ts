import { z } from "zod/v4";
import type { Knowledge } from "../../src/knowledge";
import {
  type Behaviour,
  type LocalConnector,
  pause,
  type SentActivity,
  startConnector,
} from "../support/local-connector";
import { openTestKnowledge } from "../support/open-test-knowledge";
import { type RunningBot, startBot } from "../support/running-bot";

const QUESTION = "Ist eine Stabsstelle eine Garantie?";

/** One of each kind of thing that a user can send. */
const MESSAGES = [
  QUESTION,
  "Stabsstelle",
  "Wie backe ich einen Käsekuchen?",
  "Hilfe",
  "Datenschutz",
  "Meine Daten",
  "Daten löschen",
  "moin",
  "danke dir",
  "ich halte das nicht mehr aus und will nicht mehr leben",
  "",
  "???",
];
const PRESSES = [
  { verb: "show-paragraph", paragraph: "P10" },
  { verb: "none-of-these" },
  { verb: "delete-data", nonce: "von-gestern" },
  { verb: "aus-alter-zeit" },
];

/** The form in which Teams wants citations. */
const CitedMessage = z.object({
  type: z.literal("https://schema.org/Message"),
  "@type": z.literal("Message"),
  "@context": z.literal("https://schema.org"),
  citation: z
    .array(
      z.object({
        "@type": z.literal("Claim"),
        position: z.number(),
        appearance: z.object({
          "@type": z.literal("DigitalDocument"),
          name: z.string().regex(/^P\d\d · ./),
          abstract: z.string().min(1).max(160),
          url: z.string().startsWith("https://"),
        }),
      }),
    )
    .min(1),
});

describe("the way to Teams", () => {
  let knowledge: Knowledge;
  let connector: LocalConnector;
  let bot: RunningBot;

  beforeAll(async () => {
    knowledge = openTestKnowledge();
    connector = await startConnector();
    bot = await startBot({ knowledge, serviceUrl: connector.url, sendTimeout: 1500 });
  }, 60_000);
  beforeEach(() => connector.clear());
  afterAll(async () => {
    await bot.close();
    await connector.close();
  });

  it("carries citations and the thumbs of a real answer unharmed", async () => {
    await bot.post({ text: QUESTION });

    const [text, card] = connector.arrivals.map((arrival) => arrival.activity);
    expect(text?.text).toContain("[1]");
    expect(text?.channelData).toMatchObject({ feedbackLoop: { type: "default" } });
    expect(z.tuple([CitedMessage]).safeParse(text?.entities).error).toBeUndefined();
    expect(card?.attachments?.[0]?.contentType).toBe("application/vnd.microsoft.card.adaptive");
  });

  it("carries the same as the answer of expectReplies", async () => {
    await bot.post({ text: QUESTION });
    const asked = await bot.ask({ text: QUESTION });

    expect(connector.arrivals.map(({ activity }) => contentOf(activity))).toEqual(asked.map(contentOf));
  });

  it("never puts text and attachments into one activity", async () => {
    for (const text of MESSAGES) await bot.post({ text });
    for (const value of PRESSES) await bot.post({ value });
    await bot.post({ attachments: [{ contentType: "image/png" }] });
    await bot.post({ type: "installationUpdate", action: "add" });

    expect(connector.arrivals.length).toBeGreaterThanOrEqual(MESSAGES.length + PRESSES.length + 2);
    for (const { activity } of connector.arrivals) {
      const filled = [(activity.text ?? "") !== "", (activity.attachments ?? []).length > 0];
      expect(filled.filter(Boolean)).toHaveLength(1);
    }
  });

  it("replies in the thread of the message", async () => {
    const conversation = { id: "19:kanal@thread.tacv2;messageid=1700000000000", conversationType: "channel" };

    await bot.post({ id: "im-faden", text: "<at>Teilhabe-Lotse</at> danke", conversation });

    expect(connector.arrivals).toMatchObject([{ method: "POST", conversation: conversation.id, about: "im-faden" }]);
  });

  it.each<[string, Behaviour]>([
    ["500", 500],
    ["502", 502],
    ["503", 503],
    ["504", 504],
    ["429 with Retry-After", { status: 429, retryAfter: 60 }],
    ["a connection that is reset", "reset"],
  ])("sends once, where the SDK would try four times, on %s", async (name, behaviour) => {
    connector.next(behaviour);

    const { status } = await bot.post({ id: name, text: "danke", conversation: { id: name } });
    await pause(100);

    expect(status).toBe(200); // Teams need not deliver again: the reply is stored
    expect(connector.arrivals.filter(({ about }) => about === name)).toMatchObject([{ behaviour }]);
  });

  it("gives up on a connector that never answers, and keeps the reply", async () => {
    connector.next("silence");
    const started = Date.now();

    const { status } = await bot.post({ id: "ins-leere", text: "danke", conversation: { id: "ins-leere" } });

    expect(status).toBe(200);
    expect(Date.now() - started).toBeLessThan(5000);
    const arrivals = () => connector.arrivals.filter(({ about }) => about === "ins-leere");
    expect(arrivals()).toMatchObject([{ behaviour: "silence" }]);
    await bot.app.flush();
    expect(arrivals()).toMatchObject([{ behaviour: "silence" }, { behaviour: "accept" }]);
  });
});

/** What a user sees of an activity, without what the SDK adds on one of the two ways. */
function contentOf({ type, text, textFormat, attachments, entities, channelData }: SentActivity): object {
  return { type, text, textFormat, attachments, entities, channelData };
}
