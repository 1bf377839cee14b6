import { z } from "zod/v4";
import { asOutgoing, choicesOf, invoke, openOn, type Shown, submit } from "../../support/extension-answers";
import { openTestKnowledge } from "../../support/open-test-knowledge";
import { type RunningBot, startBot } from "../../support/running-bot";
import { readLines } from "../../support/talk";

const wordsOf = ({ dialog }: Shown) => (dialog === undefined ? "" : JSON.stringify(dialog));
const insertedLines = ({ list }: Shown) => list.flatMap(({ content }) => readLines(asOutgoing(content)));

describe("the action on a colleague's message", () => {
  let bot: RunningBot;

  beforeAll(async () => {
    bot = await startBot({ knowledge: openTestKnowledge() });
  }, 60_000);
  afterAll(() => bot.close());

  // Sentences that nobody has trained on, and the objection in them.
  it.each([
    ["<div><div>Dafür sind wir hier nicht zuständig.</div></div>", "Dafür sind wir nicht zuständig."],
    [
      "<p>Hallo Katrin,</p><p>danke f&uuml;r die Mail. Schon wieder ein Arbeitskreis?</p><p>Gruß Jens</p>",
      "Noch ein Runder Tisch …",
    ],
    ["Bei uns wird deutsch gesprochen.", "Die Amtssprache ist Deutsch."],
    ["Das muss das Land regeln, nicht wir.", "Das ist Sache des Landes oder des Bundes."],
    ["Wir haben doch schon ein Konzept dafür.", "Das steht doch schon im Konzept."],
    ["Jetzt ist dafür wirklich keine Zeit, vielleicht nächstes Jahr.", "Jetzt ist gerade der falsche Zeitpunkt."],
    [
      '<at id="0">Katrin Lohse</at> Aktuell haben wir Haushaltssperre, da geht gar nichts.',
      "Wir haben Haushaltssperre, da geht gar nichts.",
    ],
  ])("recognises the objection in %j", async (html, objection) => {
    const shown = await openOn(bot, html);

    expect(wordsOf(shown)).toContain(`Antworten auf: „${objection}`);
    const choices = choicesOf(shown.dialog);
    expect(choices.length).toBeGreaterThanOrEqual(3);
    expect(choices.length).toBeLessThanOrEqual(5);
  });

  it.each([
    "Hallo zusammen, das Protokoll von gestern hängt an.",
    "Danke dir!",
    "Wer bringt am Freitag Kuchen mit?",
    "Super Idee, da sind wir dabei!",
    "Die Präsentation liegt im Ordner.",
    "Ich bin heute im Homeoffice.",
  ])("says that %j holds no objection, and offers the general ones", async (html) => {
    const shown = await openOn(bot, html);

    expect(wordsOf(shown)).toContain("keinen Einwand erkannt");
    expect(choicesOf(shown.dialog)).toHaveLength(12);
  });

  it("does not take what the message quotes for what it says", async () => {
    const quote =
      '<blockquote itemscope itemtype="http://schema.skype.com/Reply"><p>Dafür sind wir nicht zuständig.</p></blockquote>';
    const shown = await openOn(bot, `${quote}<p>Ich bin heute im Homeoffice.</p>`);

    expect(wordsOf(shown)).toContain("keinen Einwand erkannt");
  });

  it.each(["", "   ", '<img src="https://example.org/bild.png" alt="Foto">', '<attachment id="1"></attachment>', "👍"])(
    "says that there is no text in %j",
    async (html) => {
      expect(wordsOf(await openOn(bot, html))).toContain("steht kein Text");
    },
  );

  it("puts the chosen reply into the compose box, marked as ours, and nowhere else", async () => {
    const shown = await openOn(bot, "Dafür sind wir nicht zuständig.");
    const [, second] = choicesOf(shown.dialog);

    const inserted = await submit(bot, { verb: "insert-reply", reply: second?.value });

    expect(inserted.list).toHaveLength(1);
    expect(insertedLines(inserted)).toContain(second?.title);
    expect(insertedLines(inserted)).toContain("unsere Ausarbeitung, Gedanke aus P02, P10");
    expect(JSON.stringify(inserted)).not.toContain("botMessagePreview");
  });

  it("lets the reply be adapted first, and says so on the card", async () => {
    const adapting = await submit(bot, { verb: "adapt-reply", reply: "einwand-nicht-zustaendig.0" });
    const Field = z.object({ id: z.literal("text"), value: z.string() });
    const field = adapting.dialog?.body.flatMap((element) => Field.safeParse(element).data ?? [])[0];
    expect(field?.value).toContain("[Datum]");

    const text = "Gern, dann bitte nur diesen einen Schritt bis Freitag. *Danke* [x](https://x.example)";
    const inserted = await submit(bot, { verb: "insert-text", adapts: "einwand-nicht-zustaendig.0", text });

    expect(insertedLines(inserted)).toContain(text);
    expect(insertedLines(inserted).join("\n")).toContain("Wortlaut angepasst");
    expect(JSON.stringify(inserted)).toContain("\\\\[x\\\\]"); // what the user types is no link

    const same = await submit(bot, { verb: "insert-text", adapts: "einwand-nicht-zustaendig.0", text: field?.value });
    expect(insertedLines(same).join("\n")).not.toContain("Wortlaut angepasst");
  });

  it("keeps the adapting open when nothing is left of the text", async () => {
    const shown = await submit(bot, { verb: "insert-text", adapts: "einwand-kein-geld.1", text: " \u200b " });

    expect(wordsOf(shown)).toContain("Da steht kein Text mehr.");
  });

  it("goes from another objection to its replies", async () => {
    const others = await submit(bot, { verb: "list-objections" });
    const [first] = choicesOf(others.dialog);

    const replies = await submit(bot, { verb: "pick-objection", objection: first?.value });

    expect(wordsOf(replies)).toContain(`Antworten auf: ${first?.title}`);
    expect(choicesOf(replies.dialog)).toHaveLength(3);
  });

  it("asks for the objection when it is called from the compose box", async () => {
    const asking = await invoke(bot, "fetchTask", { commandId: "einwand", commandContext: "compose" });
    expect(wordsOf(asking)).toContain("Was wurde eingewendet?");

    const replies = await submit(bot, { verb: "find-replies", said: "die haben kein geld, sagen sie" });
    expect(wordsOf(replies)).toContain("Kein Geld.");
    expect(wordsOf(await submit(bot, { verb: "find-replies" }))).toContain("Wählen Sie selbst");
  });

  it("puts safety first when the message is a threat", async () => {
    const shown = await openOn(bot, "<p>Ich bring dich um, wenn du das nochmal forderst.</p>");

    expect(wordsOf(shown)).toContain("110");
    expect(choicesOf(shown.dialog)).toEqual([]);
  });

  it("says it when an old dialog names a reply that is gone", async () => {
    const shown = await submit(bot, { verb: "insert-reply", reply: "einwand-von-frueher.0" });

    expect(wordsOf(shown)).toContain("Diese Antwort gibt es nicht mehr.");
  });
});
