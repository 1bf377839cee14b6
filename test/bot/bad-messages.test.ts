import { notices } from "../../src/bot/texts";
import { activity, type Draft } from "../support/activities";
import type { SentActivity } from "../support/local-connector";
import { openTestKnowledge } from "../support/open-test-knowledge";
import { type RunningBot, startBot } from "../support/running-bot";

const QUESTION = "Ist eine Stabsstelle eine Garantie?";

/** What a user may type or press that is no question at all, or hardly one. */
describe("a message that is hard to read", () => {
  let bot: RunningBot;

  beforeAll(async () => {
    bot = await startBot({ knowledge: openTestKnowledge() });
  }, 60_000);
  afterAll(() => bot.close());

  const say = async (draft: Draft) => textsOf(await bot.ask(draft));

  it.each<[string, Draft, keyof typeof notices]>([
    ["no text at all", {}, "empty-message"],
    ["an empty text", { text: "" }, "empty-message"],
    ["a text of null", { text: null }, "empty-message"],
    ["blanks", { text: " \n\t\u00a0 " }, "empty-message"],
    ["zero-width and bidi characters", { text: "\u200b\u2060\ufeff\u202e\u2066\u00ad" }, "empty-message"],
    ["a mention of the bot only", mention("<at>Teilhabe-Lotse</at>"), "empty-message"],
    ["HTML without words", { text: "<p><br/></p><script>alert(1)</script><!-- x -->" }, "empty-message"],
    ["10,000 characters", { text: "Integration ".repeat(834) }, "too-long"],
    ["10,000 characters without a blank", { text: "a".repeat(10_000) }, "too-long"],
    ["10,000 opening brackets", { text: "<".repeat(5000) + "[".repeat(5000) }, "too-long"],
    ["one emoji", { text: "😀" }, "no-words"],
    ["emoji of many parts", { text: "👩🏽‍💼👨‍👩‍👧‍👦🏳️‍🌈 🇩🇪" }, "no-words"],
    ["punctuation", { text: "?!… – „“ ;)" }, "no-words"],
    ["half a surrogate pair", { text: "\ud83d" }, "no-words"],
    ["an attachment without text", { attachments: [{ contentType: "image/png" }] }, "only-attachment"],
    [
      "an attachment with an empty text",
      { text: " ", attachments: [{ contentType: "application/pdf" }] },
      "only-attachment",
    ],
  ])("gets a clear sentence: %s", async (_name, draft, notice) => {
    expect(await say(draft)).toEqual([notices[notice]]);
  });

  it.each<[string, Draft]>([
    ["HTML", { text: "<div><p>Ist eine <b>Stabsstelle</b>&nbsp;eine <i style='x'>Garantie</i>?</p></div>" }],
    ["a Markdown link", { text: "[Ist eine Stabsstelle eine Garantie?](https://boese.example/?a=1)" }],
    ["zero-width characters within words", { text: "Ist eine Stabs\u200bstelle eine Ga\u00adran\u2060tie?" }],
    ["bidi characters", { text: "\u202aIst eine \u2067Stabsstelle\u2069 eine Garantie?\u202c" }],
    ["taken-apart umlauts and odd blanks", { text: "  Ist\u00a0eine\u2003Stabsstelle   eine Garantie ?\r\n" }],
    ["a mention of the bot", mention(`<at>Teilhabe-Lotse</at> ${QUESTION}`)],
    ["a mention without its entity", { text: `<at>Teilhabe-Lotse</at> ${QUESTION}` }],
    ["Teams' own copy as HTML", { text: QUESTION, attachments: [{ contentType: "text/html", content: "<p>x</p>" }] }],
  ])("is answered like the plain question: %s", async (_name, draft) => {
    const plain = await say({ text: QUESTION });

    const said = await say(draft);

    expect(said[0]).toContain("Stabsstelle");
    expect(said[0]?.split("\n")[0]).toBe(plain[0]?.split("\n")[0]);
  });

  it("never comes back in an answer, be it a link or a tag", async () => {
    const text = "[Käsekuchen](https://boese.example) <img src=x onerror=alert(1)> ![x](https://boese.example/x.png)";

    expect(JSON.stringify(await bot.ask({ text }))).not.toMatch(/boese|onerror|Käsekuchen/);
  });

  it.each([
    [{}, "unreadable-button"],
    [[], "unreadable-button"],
    [{ verb: "unbekannt" }, "unreadable-button"],
    [{ verb: 5 }, "unreadable-button"],
    [{ action: "fremd", msteams: { type: "task/fetch" } }, "unreadable-button"],
    [{ verb: "show-passage" }, "unreadable-button"],
    [{ verb: "show-passage", passage: "../../etc/passwd" }, "unreadable-button"],
    [{ verb: "show-passage", passage: "a".repeat(5000) }, "unreadable-button"],
    [{ verb: "show-passage", passage: "x", mehr: "als gedacht" }, "unreadable-button"],
    [{ verb: "show-paragraph", paragraph: "P99" }, "unreadable-button"],
    [{ constructor: { verb: "help" }, toString: "help" }, "unreadable-button"],
    [{ verb: "show-passage", passage: "gibt-es-nicht-mehr" }, "stale-button"],
    [{ verb: "show-debate", debate: "gibt-es-nicht-mehr" }, "stale-button"],
    [{ verb: "delete-data", nonce: "nie-gezeigt" }, "stale-button"],
  ] satisfies [unknown, keyof typeof notices][])(
    "gets a friendly word for the button payload %#",
    async (value, notice) => {
      expect(await say({ value })).toEqual([notices[notice]]);
    },
  );

  it("gets a friendly word for a payload that is nested deeper than one can read", async () => {
    const value = `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`;
    const body = JSON.stringify(activity("http://127.0.0.1:9/", { value: {}, deliveryMode: "expectReplies" }));

    const { status, text } = await bot.postRaw(body.replace('"value":{}', `"value":${value}`));

    expect(status).toBe(200);
    expect(text).toContain(notices["unreadable-button"]);
  });

  it("is read for its words when it carries text beside a payload", async () => {
    const [first] = await bot.ask({ text: QUESTION, value: { verb: "unbekannt" } });

    expect(first?.text).toContain("[1]");
  });

  it.each<[string, Draft]>([
    ["a picture", { contentType: "image/png", contentUrl: "https://boese.example/x.png" }],
    ["a file", { contentType: "application/vnd.microsoft.teams.file.download.info", name: "Konzept.docx" }],
  ])("is answered for its words when it brings %s, and says that only they are read", async (_what, file) => {
    const said = await say({ text: QUESTION, attachments: [file, { contentType: "text/html", content: "<p>x</p>" }] });

    expect(said[0]).toBe(notices["unread-attachment"]);
    expect(said[1]).toContain("[1]");
  });

  it("is not told about attachments when it only quotes another one, or needs help first", async () => {
    const quote = { contentType: "messageReference", content: "{}" };
    expect((await say({ text: QUESTION, attachments: [quote] }))[0]).toContain("[1]");

    const picture = { contentType: "image/png" };
    expect((await say({ text: "Ich denke oft daran, mich umzubringen", attachments: [picture] }))[0]).toContain("112");
  });

  it.each(["typing", "messageReaction", "event", "endOfConversation", "nie-gehoert"])(
    "is let pass without a word when it is of the type %s",
    async (type) => expect(await bot.ask({ type, text: QUESTION })).toEqual([]),
  );
});

function mention(text: string): Draft {
  return {
    text,
    entities: [
      { type: "mention", text: "<at>Teilhabe-Lotse</at>", mentioned: { id: "28:lotse", name: "Teilhabe-Lotse" } },
    ],
  };
}

function textsOf(activities: readonly SentActivity[]): (string | undefined)[] {
  return activities.map(({ text }) => text).filter((text) => text !== undefined);
}
