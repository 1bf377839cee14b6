import { request as httpRequest } from "node:http";
import { text as readText } from "node:stream/consumers";
import { notices } from "../../src/bot/texts";
import { activity, type Draft } from "../support/activities";
import { type LocalConnector, startConnector, until } from "../support/local-connector";
import { openTestKnowledge } from "../support/open-test-knowledge";
import { type HttpAnswer, type RunningBot, startBot } from "../support/running-bot";

const QUESTION = "Ist eine Stabsstelle eine Garantie?";
const GOOD = activity("http://127.0.0.1:9/", { text: QUESTION, deliveryMode: "expectReplies" });
/** What a stack or a path of ours would look like in an answer. */
const INSIDES = /\bat .*[:(]\d+|node_modules|\/src\/|\/dist\/|Error:/;

const IDENTITY = { appId: "app", tenantId: "mandant", type: "SingleTenant", password: "geheim" } as const;

describe("bad input", () => {
  let bot: RunningBot;
  let guarded: RunningBot;

  beforeAll(async () => {
    const knowledge = openTestKnowledge();
    bot = await startBot({ knowledge });
    guarded = await startBot({ knowledge, identity: IDENTITY });
  }, 60_000);
  afterAll(async () => {
    await bot.close();
    await guarded.close();
  });
  afterEach(async () => {
    // whatever came, the next user is answered
    expect((await bot.ask({ text: QUESTION }))[0]?.text).toContain("[1]");
  });

  function expectRefusal({ status, text }: HttpAnswer, expected: number): void {
    expect(status).toBe(expected);
    expect(text).toMatch(/^\{"error":"[^"]+"\}$/);
    expect(text).not.toMatch(INSIDES);
  }

  describe("at the door", () => {
    it.each(["", "{", '{"type": "message"', "keine Klammern", "null", "[]", "42", '"message"', "{}"])(
      "answers the body %j with 400",
      async (body) => expectRefusal(await bot.postRaw(body), 400),
    );

    it.each(["type", "channelId", "serviceUrl", "conversation", "recipient", "from"])(
      "answers an activity without %s with 400",
      async (field) => expectRefusal(await bot.postRaw(JSON.stringify({ ...GOOD, [field]: undefined })), 400),
    );

    it.each([{ conversation: {} }, { from: "ich" }, { type: 5 }, { recipient: null }, { serviceUrl: "" }])(
      "answers an activity with %j with 400",
      async (broken) => expectRefusal(await bot.postRaw(JSON.stringify({ ...GOOD, ...broken })), 400),
    );

    it.each([
      "text/plain",
      "application/x-www-form-urlencoded",
      "application/jsonx",
      "multipart/form-data",
      "text/json",
    ])("answers the content type %s with 415", async (type) =>
      expectRefusal(await bot.postRaw(JSON.stringify(GOOD), { "content-type": type }), 415),
    );

    it("takes a content type with a charset", async () => {
      const { status } = await bot.postRaw(JSON.stringify(GOOD), { "content-type": "Application/JSON; charset=utf-8" });

      expect(status).toBe(200);
    });

    it("answers a body over 256 KB with 413, whether it says its length or not", async () => {
      const large = JSON.stringify({ ...GOOD, text: "a".repeat(256 * 1024) });

      expectRefusal(await bot.postRaw(large), 413);
      expectRefusal(await postInPieces(large), 413);
    });

    it("takes a body just under 256 KB", async () => {
      const filling = 256 * 1024 - JSON.stringify({ ...GOOD, filling: "" }).length;
      const { status } = await bot.postRaw(JSON.stringify({ ...GOOD, filling: "a".repeat(filling) }));

      expect(status).toBe(200);
    });

    it.each([
      "https://boese.example/",
      "http://smba.trafficmanager.net/de/",
      "https://smba.trafficmanager.net.boese.example/",
      "https://boese.example/smba.trafficmanager.net",
      "https://smba.trafficmanager.net@boese.example/",
      "http://127.0.0.1.boese.example/",
      "http://10.0.0.1/",
      "file:///etc/passwd",
      "keine Adresse",
    ])("answers the serviceUrl %s with 403", async (serviceUrl) => {
      expectRefusal(await bot.postRaw(JSON.stringify({ ...GOOD, serviceUrl })), 403);
    });

    it("sends nothing to this machine once it runs with authentication", async () => {
      expectRefusal(await guarded.postRaw(JSON.stringify(GOOD)), 403);
    });

    it.each([{}, { authorization: "Bearer" }, { authorization: "Bearer unsinn" }, { authorization: "Basic YTpi" }])(
      "answers a caller with %j with 401 once it runs with authentication",
      async (headers: Record<string, string>) => {
        const fromTeams = { ...GOOD, serviceUrl: "https://smba.trafficmanager.net/de/" };

        expectRefusal(await guarded.postRaw(JSON.stringify(fromTeams), headers), 401);
      },
    );

    it.each([
      ["GET", "/api/messages", 405],
      ["GET", "/", 404],
      ["POST", "/api/%00", 404],
      ["GET", "/../../etc/passwd", 404],
    ])("answers %s %s with %d and nothing of its insides", async (method, path, expected) => {
      const response = await fetch(`${bot.address}${path}`, { method });

      expect(response.status).toBe(expected);
      expect(await response.text()).not.toMatch(INSIDES);
    });

    it("bears a caller who hangs up in the middle", async () => {
      const { port } = new URL(bot.address);
      const request = httpRequest({
        port,
        method: "POST",
        path: "/api/messages",
        headers: { "content-type": "application/json" },
      });
      request.on("error", () => undefined); // it is us who hang up
      const lines = bot.logLines.length;
      request.write('{"type":', () => request.destroy());

      await until(() => bot.logLines.length > lines, "a line in the log");

      expect(bot.logLines.at(-1)).toContain("400");
    });
  });

  it.each([
    "task/fetch",
    "composeExtension/queryLink",
    "adaptiveCard/action",
    "niemals/gehoert",
    "kaputt\nzweite Zeile",
    "",
  ])("answers the invoke %j, which it does not know, with 501", async (name) => {
    const { status, text } = await bot.post({ type: "invoke", name, value: { commandId: "x" } });

    expect([status, text]).toEqual([501, ""]);
    expect(bot.logLines.at(-1)).toContain("unbekannter Aufruf");
  });

  it.each([{ reaction: "love" }, {}, null, "like"])("answers a feedback with %j with 501", async (actionValue) => {
    const value = { actionName: "feedback", actionValue };

    expect((await bot.post({ type: "invoke", name: "message/submitAction", value })).status).toBe(501);
  });

  it.each([{ text: 5 }, { entities: "x" }, { entities: [null] }, { attachments: {} }, { membersAdded: 3 }, { id: {} }])(
    "refuses an activity whose optional fields are of a wrong type: %j",
    async (broken) => {
      const { status, text } = await bot.post(broken);
      expect(status).toBe(400);
      expect(text).not.toMatch(INSIDES);
      expect(bot.logLines.at(-1)).toContain("400");
    },
  );

  it("answers two messages without id and time each by itself", async () => {
    const nameless = { id: undefined, timestamp: undefined, deliveryMode: "expectReplies" };
    const first = await bot.post({ ...nameless, text: "Ist eine Stabsstelle eine Garantie?" });
    const second = await bot.post({ ...nameless, text: "Hilfe" });
    expect(first.text).not.toEqual(second.text);
  });

  describe("when its store fails", () => {
    const THUMB = { actionName: "feedback", actionValue: { reaction: "like" } };
    let connector: LocalConnector;
    let broken: RunningBot;

    beforeEach(async () => {
      connector = await startConnector();
      broken = await startBot({ knowledge: openTestKnowledge(), serviceUrl: connector.url, sendTimeout: 1000 });
      broken.database.close();
    });
    afterEach(async () => {
      await broken.close();
      await connector.close();
    });

    it.each<[string, Draft, number]>([
      ["message", { text: QUESTION }, 200],
      ["press", { value: { verb: "help" } }, 200],
      ["edit", { type: "messageUpdate", text: QUESTION }, 200],
      ["thumb", { type: "invoke", name: "message/submitAction", value: THUMB }, 500],
    ])("says so after a %s, and nothing more", async (_what, draft, expected) => {
      const { status, text } = await broken.post(draft);
      const returned = await broken.ask(draft);

      expect([status, text]).toEqual([expected, ""]);
      expect(connector.arrivals.map(({ activity }) => activity.text)).toEqual([notices.unexpected]);
      expect(returned.flatMap((one) => one.text ?? [])).toEqual([notices.unexpected]);
      expect(broken.logLines.filter((line) => line.includes('"level":"error"'))).toHaveLength(2);
    });

    it("says nothing to who only comes, goes or takes back", async () => {
      await broken.post({ type: "installationUpdate", action: "add" });
      await broken.post({ type: "messageDelete" });

      expect(connector.arrivals).toEqual([]);
      expect(broken.logLines.filter((line) => line.includes('"level":"error"'))).toHaveLength(2);
    });

    it("bears that even this does not go out", async () => {
      connector.next(503);

      expect((await broken.post({ text: QUESTION })).status).toBe(200);
      expect(broken.logLines.at(-1)).toContain('"status":503');
    });
  });

  /** Sends a body in pieces and without its length. */
  function postInPieces(body: string): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      const request = httpRequest(
        `${bot.address}/api/messages`,
        { method: "POST", headers: { "content-type": "application/json" } },
        (response) => {
          readText(response).then((text) => resolve({ status: response.statusCode ?? 0, text }), reject);
        },
      );
      request.on("error", reject);
      for (let start = 0; start < body.length; start += 50_000) request.write(body.slice(start, start + 50_000));
      request.end();
    });
  }
});
