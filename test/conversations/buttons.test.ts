import { readTables } from "../support/read-tables";
import { buttonsOf, type Shown, startTalk, type Talk } from "../support/talk";

const STALE = "Dieser Knopf gehört zu einem Schritt, der vorbei ist. Fragen Sie einfach noch einmal.";

/** One example of every card with buttons. */
const CARDS: readonly (readonly [string, (talk: Talk) => Promise<Shown>])[] = [
  ["welcome", (talk) => talk.add()],
  ["answer", (talk) => talk.say("Ist eine Stabsstelle eine Garantie?")],
  ["answer with a debate", (talk) => talk.say("Offen oder konkret formulieren?")],
  ["question back", (talk) => talk.say("Konzept")],
  ["nothing found", (talk) => talk.say("Wie viele Teilnehmende waren dabei?")],
  ["greeting", (talk) => talk.say("Guten Tag")],
  ["help", (talk) => talk.say("Hilfe")],
  ["privacy", (talk) => talk.say("Datenschutz")],
  ["confirmation", (talk) => talk.say("Daten löschen")],
];

describe("a press", () => {
  it.each(CARDS)("on any button of the %s is answered with the choice first", async (_card, show) => {
    const talk = startTalk();
    const shown = await show(talk);
    const titles = shown.outgoing.flatMap(buttonsOf).map(({ title }) => title);

    expect(titles).not.toEqual([]);
    for (const title of titles) {
      const fresh = startTalk();
      const { lines } = await fresh.press(title, await show(fresh));
      expect(lines[0]).toMatch(/^_?Sie haben gewählt: \S/);
    }
  });

  it("on the button of an old card that changes nothing works as on the first day", async () => {
    const talk = startTalk();
    const old = await talk.say("Ist eine Stabsstelle eine Garantie?");
    await talk.say("Guten Tag");
    await talk.say("Offen oder konkret formulieren?");

    expect((await talk.press("Absatz P10 ansehen", old)).lines[0]).toBe("Sie haben gewählt: Absatz P10");
  });

  it("on a confirmation whose step is over gets a friendly word and deletes nothing", async () => {
    const talk = startTalk();
    const old = await talk.say("Daten löschen");
    await talk.say("Guten Tag");

    expect((await talk.press("Ja, löschen", old)).lines).toEqual([STALE]);
    expect(readTables(talk.database).get("conversation")).toHaveLength(1);
  });

  it("on a confirmation of another conversation gets the same word", async () => {
    const other = await startTalk({ conversation: "fremd" }).say("Daten löschen");

    expect((await startTalk().press("Ja, löschen", other)).lines).toEqual([STALE]);
  });

  it("for the second time changes nothing and says so", async () => {
    const talk = startTalk();
    const confirmation = await talk.say("Daten löschen");
    await talk.press("Nein, behalten");

    expect((await talk.press("Ja, löschen", confirmation)).lines).toEqual([
      "Das ist schon erledigt, ein zweites Mal ändert nichts.",
    ]);
    expect(readTables(talk.database).get("conversation")).toHaveLength(1);
  });

  it.each([
    ["of another app", { action: "open" }],
    ["with a verb that does not exist", { verb: "drop-table" }],
    ["with an id that is none", { verb: "show-passage", passage: "../../etc/passwd" }],
    ["with more than it should carry", { verb: "help", text: "extra" }],
    ["that is no object", "help"],
    ["that is empty", null],
  ])("%s gets one friendly sentence", async (_what, payload) => {
    expect((await startTalk().submit(payload)).lines).toEqual([
      "Diesen Knopf kenne ich nicht mehr. Fragen Sie einfach noch einmal, oder schreiben Sie „Hilfe“.",
    ]);
  });

  it.each([
    { verb: "show-passage", passage: "gibt-es-nicht-mehr" },
    { verb: "show-debate", debate: "gibt-es-nicht-mehr" },
  ])("on what the corpus no longer holds gets a friendly word: $verb", async (payload) => {
    expect((await startTalk().submit(payload)).lines).toEqual([STALE]);
  });
});

describe("a second delivery", () => {
  it.each(["Ist eine Stabsstelle eine Garantie?", "Konzept", "Daten löschen"])(
    "of %j changes nothing and sends nothing again",
    async (text) => {
      const talk = startTalk();
      await talk.say(text);
      const stored = readTables(talk.database);
      const count = talk.sent.length;

      const again = await talk.deliverAgain();

      expect(again).toMatchObject({ repeated: true, outgoing: [] });
      expect(talk.sent).toHaveLength(count);
      expect(readTables(talk.database)).toEqual(stored);
    },
  );

  it("of a thumb keeps one", async () => {
    const talk = startTalk();
    await talk.say("Ist eine Stabsstelle eine Garantie?");
    await talk.feedback("dislike", "zu knapp");
    await talk.deliverAgain();

    expect(readTables(talk.database).get("feedback")).toHaveLength(1);
  });
});
