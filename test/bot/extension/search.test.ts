import { asOutgoing, type Inserted, invoke, searchFor } from "../../support/extension-answers";
import { openTestKnowledge } from "../../support/open-test-knowledge";
import { type RunningBot, startBot } from "../../support/running-bot";
import { readLines } from "../../support/talk";

const linesOf = ({ content }: Inserted) => readLines(asOutgoing(content));
const titlesOf = (list: readonly Inserted[]) => list.map(({ preview }) => preview.content.title);
const kindOf = ({ preview }: Inserted) => preview.content.text.split(" · ")[0];

describe("the search command of the message extension", () => {
  let bot: RunningBot;

  beforeAll(async () => {
    bot = await startBot({ knowledge: openTestKnowledge() });
  }, 60_000);
  afterAll(() => bot.close());

  // What is searched, and what must stand among the first three.
  it.each([
    ["Ist eine Stabsstelle eine Garantie?", "Eine Stabsstelle oben ist keine Garantie"],
    ["offen oder konkret", "Offen oder konkret formulieren?"], // the debate
    ["Dafür sind wir nicht zuständig", "„Dafür sind wir nicht zuständig.“"],
    ["haushaltssperre", "„Wir haben Haushaltssperre, da geht gar nichts.“"],
    ["not our department", "„Dafür sind wir nicht zuständig.“"],
    ["zustaendigkeit", "„Dafür sind wir nicht zuständig.“"], // no umlauts on this keyboard
    ["Dolmetscher", "„Die Amtssprache ist Deutsch.“"],
  ])("finds %j", async (question, title) => {
    const { list } = await searchFor(bot, question);

    expect(titlesOf(list).slice(0, 3)).toContain(title);
  });

  it("finds what helps with an addressee, without saying whom it is for", async () => {
    const { list } = await searchFor(bot, "Kämmerei");

    const kinds = list.map(kindOf);
    expect(kinds).toContain("Argument");
    expect(kinds).toContain("Einwand");
    const inserted = list.filter((one) => kindOf(one) === "Argument").flatMap(linesOf);
    expect(inserted.join("\n")).not.toMatch(/Kämmer/);
  });

  it("answers an English question with German cards", async () => {
    const { list } = await searchFor(bot, "Is a staff unit next to the mayor a guarantee?");

    expect(titlesOf(list)[0]).toBe("Eine Stabsstelle oben ist keine Garantie");
  });

  it.each(["Käsekuchen", "asdfgh", "?!", "👍"])("says plainly that it found nothing for %j", async (question) => {
    const { said, list } = await searchFor(bot, question);

    expect(list).toEqual([]);
    expect(said).toContain("nichts gefunden");
  });

  it.each<[string, unknown]>([
    ["an empty question", { commandId: "suchen", parameters: [{ name: "frage", value: "" }] }],
    ["the first call", { commandId: "suchen", parameters: [{ name: "initialRun", value: "true" }] }],
    ["no parameters", { commandId: "suchen" }],
    ["what the local client sends", { parameters: [{ value: "  " }], queryOptions: { skip: 0, count: 25 } }],
  ])("shows the best entries for %s", async (_what, value) => {
    const { list } = await invoke(bot, "query", value);

    expect(list).toHaveLength(25);
    expect([...new Set(list.map(kindOf))]).toEqual(["Aus dem Workshop", "Debatte im Workshop", "Einwand", "Argument"]);
  });

  it("gives page after page, each entry once, then nothing more", async () => {
    const page = async (skip: number) => (await searchFor(bot, "kein Geld", { skip, count: 4 })).list;
    const first = await page(0);
    const second = await page(4);

    expect([first.length, second.length]).toEqual([4, 4]);
    const whole = (await searchFor(bot, "kein Geld", { skip: 0, count: 8 })).list;
    expect([...first, ...second]).toEqual(whole);
    expect(await page(200)).toEqual([]);
  });

  it("gives at most 25 a page, however many are asked for", async () => {
    const { list } = await searchFor(bot, "", { skip: 0, count: 500 });

    expect(list).toHaveLength(25);
  });

  it("puts safety before cards, and judges no person", async () => {
    const crisis = await searchFor(bot, "ich denke oft daran, mich umzubringen");
    const person = await searchFor(bot, "Ist unsere Amtsleiterin unfähig?");

    expect(crisis.said).toContain("0800 111 0 111");
    expect(person.said).toContain("Personen beurteile ich nicht.");
  });

  it("shows an objection that anybody may raise with its replies, marked as ours", async () => {
    const { list } = await searchFor(bot, "Dafür sind wir nicht zuständig");
    const found = list.find(({ preview }) => preview.content.title === "„Dafür sind wir nicht zuständig.“");
    const lines = found === undefined ? [] : linesOf(found);

    expect(lines[0]).toBe("Wenn es heißt: „Dafür sind wir nicht zuständig.“");
    expect(lines.filter((line) => line.includes("[Datum]"))).toHaveLength(2); // both direct replies
    expect(lines.at(-2)).toBe("unsere Ausarbeitung, Gedanke aus P02, P10");
    expect(lines.at(-1)).toBe("Zum Berlin-Institut: https://www.berlin-institut.org");
  });

  it("answers within the call also where replies are expected in it", async () => {
    const value = { commandId: "suchen", parameters: [{ name: "frage", value: "Stabsstelle" }] };
    const { list } = await invoke(bot, "query", value, { deliveryMode: "expectReplies" });

    expect(list.length).toBeGreaterThan(0);
  });

  it.each(["personal", "groupChat", "channel"])("works in a conversation of the kind %s", async (conversationType) => {
    const conversation = { id: `19:${conversationType}`, conversationType };
    const { list } = await invoke(
      bot,
      "query",
      { commandId: "suchen", parameters: [{ name: "frage", value: "Stabsstelle" }] },
      { conversation },
    );

    expect(list.length).toBeGreaterThan(0);
  });
});
