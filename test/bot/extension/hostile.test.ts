import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MARKERS } from "../../support/activities";
import { invoke, openOn, readAnswer, searchFor, submit } from "../../support/extension-answers";
import { startConnector } from "../../support/local-connector";
import { openTestKnowledge } from "../../support/open-test-knowledge";
import { type RunningBot, startBot } from "../../support/running-bot";

/** A call may take this long here; Teams waits five seconds. */
const WITHIN_MS = 1000;
const COMMANDS = ["query", "fetchTask", "submitAction"] as const;

describe("the message extension and what it should not be sent", () => {
  let bot: RunningBot;

  beforeAll(async () => {
    bot = await startBot({ knowledge: openTestKnowledge() });
  }, 60_000);
  afterAll(() => bot.close());

  it.each([
    ["scripts", "<script>alert(1)</script><img src=x onerror=alert(1)>Dafür sind wir nicht zuständig."],
    ["Markdown", "[Dafür sind wir nicht zuständig](javascript:alert(1)) ![x](https://x.example/a.png)"],
    ["entities", "&#68;af&uuml;r sind wir nicht zust&#xe4;ndig &#1114112; &#0; &#xd800;"],
    ["comments never closed", `${"<!--".repeat(60_000)}`],
    ["scripts never closed", "<script>".repeat(30_000)],
    ["quotes never closed", "<blockquote ".repeat(20_000)],
    ["mentions in mentions", "<at><at><at></at>Dafür sind wir nicht zuständig.".repeat(500)],
    ["tags without end", "<a ".repeat(60_000)],
    ["ten thousand sentences", "Kein Geld. ".repeat(10_000)],
    ["one long word", "Zuständigkeitsgerangel".repeat(5000)],
    ["invisible marks", "Dafür\u200b sind\u202e wir nicht zuständig."],
  ])("answers a message of %s in time with a dialog that holds none of it", async (_what, html) => {
    const started = performance.now();
    const { dialog } = await openOn(bot, html);

    expect(performance.now() - started).toBeLessThan(WITHIN_MS);
    expect(JSON.stringify(dialog)).not.toMatch(/<script|onerror|javascript:|x\.example|<!--|<blockquote/);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", "suchen"],
    ["a list", []],
    ["a number as command", { commandId: 5 }],
    ["parameters of a wrong kind", { commandId: "suchen", parameters: "frage" }],
    ["a parameter of a wrong kind", { commandId: "suchen", parameters: [{ name: "frage", value: { a: 1 } }] }],
    [
      "a thousand parameters",
      { commandId: "suchen", parameters: Array.from({ length: 1000 }, () => ({ value: "a" })) },
    ],
    ["a page before the first", { commandId: "suchen", queryOptions: { skip: -1, count: 25 } }],
    ["a page of no size", { commandId: "suchen", queryOptions: { skip: 0, count: 0 } }],
    ["half a page", { commandId: "suchen", queryOptions: { skip: 0.5, count: 25 } }],
  ])("answers a search with %s with a German sentence and a line in the log", async (_what, value) => {
    const { said } = await invoke(bot, "query", value);

    expect(said).toBe("Das konnte ich nicht lesen. Bitte versuchen Sie es noch einmal.");
    expect(bot.logLines.at(-1)).toContain('"refused":"unreadable"');
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["no data", {}],
    ["an unknown verb", { data: { verb: "delete-data", nonce: "von-gestern" } }],
    ["a reply of a wrong form", { data: { verb: "insert-reply", reply: "../../etc/passwd" } }],
    ["no choice", { data: { verb: "insert-reply" } }],
    ["text of a wrong kind", { data: { verb: "insert-text", adapts: "einwand-kein-geld.0", text: 5 } }],
    ["a preview to be posted", { botMessagePreviewAction: "send", botActivityPreview: [{ type: "message" }] }],
  ])("answers a press with %s with a German sentence in the dialog", async (_what, value) => {
    const { dialog } = await invoke(bot, "submitAction", value);

    expect(JSON.stringify(dialog)).toContain("Das konnte ich nicht lesen.");
    expect(bot.logLines.at(-1)).toContain('"refused":"unreadable"');
  });

  it.each<object>([{ messagePayload: 5 }, { messagePayload: { body: { content: {} } } }, { messagePayload: [] }])(
    "answers an action on the message %j in German",
    async (value) => {
      const { dialog } = await invoke(bot, "fetchTask", { commandId: "einwand", ...value });

      expect(JSON.stringify(dialog)).toMatch(/nicht lesen|kein Text/);
    },
  );

  it.each(COMMANDS)("answers %s of an unknown command in German", async (name) => {
    const shown = await invoke(bot, name, { commandId: "createCard", data: {}, parameters: [] });

    expect(JSON.stringify(shown)).toContain("Diesen Befehl kenne ich nicht.");
    expect(bot.logLines.at(-1)).toContain('"refused":"unknown-command"');
  });

  it("refuses what it has never offered, such as link unfurling, with 501", async () => {
    for (const name of [
      "composeExtension/queryLink",
      "composeExtension/selectItem",
      "composeExtension/onCardButtonClicked",
    ]) {
      expect(await bot.post({ type: "invoke", name, value: {} })).toEqual({ status: 501, text: "" });
    }
  });

  it("cuts a question of 5000 characters short with a sentence", async () => {
    expect((await searchFor(bot, "Stabsstelle ".repeat(417))).said).toContain("zu lang");
  });
});

describe("what the message extension leaves behind", () => {
  it("is nothing: not in the database, not in the log, not at the connector", async () => {
    const connector = await startConnector();
    const bot = await startBot({ knowledge: openTestKnowledge(), serviceUrl: connector.url });
    const before = hashFiles(bot.stateDirectory);
    const secret = `${MARKERS.text} Dafür sind wir nicht zuständig, sagt ${MARKERS.name}.`;
    const conversation = { id: "19:kanal@thread.tacv2", conversationType: "channel" };

    await searchFor(bot, secret);
    await searchFor(bot, "");
    await openOn(bot, `<p>${secret}</p>`, { conversation });
    await openOn(bot, `<img alt="${MARKERS.text}">`);
    await submit(bot, { verb: "insert-text", adapts: "einwand-kein-geld.0", text: secret });
    await submit(bot, { verb: "find-replies", said: secret });
    expect(bot.logLines).toEqual([]);
    await invoke(bot, "query", { commandId: MARKERS.text });
    await invoke(bot, "submitAction", { commandId: "einwand", data: { verb: MARKERS.text, text: secret } });

    expect(hashFiles(bot.stateDirectory)).toEqual(before);
    expect(connector.arrivals).toEqual([]);
    expect(bot.logLines).toHaveLength(2);
    for (const marker of Object.values(MARKERS)) expect(bot.logLines.join("")).not.toContain(marker);
    await bot.close();
    await connector.close();
  });

  it("shows nothing of the message in the dialog", async () => {
    const bot = await startBot({ knowledge: openTestKnowledge() });
    const { text } = await bot.post({
      type: "invoke",
      name: "composeExtension/fetchTask",
      value: { messagePayload: { body: { content: `${MARKERS.text}: Dafür sind wir nicht zuständig.` } } },
    });

    expect(readAnswer(JSON.parse(text)).dialog).toBeDefined();
    expect(text).not.toContain(MARKERS.text);
    await bot.close();
  });
});

/** Every file of the bot's state, by its content. */
function hashFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(folder, name)))
          .digest("hex"),
      ]),
  );
}
