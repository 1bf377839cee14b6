import { readTables } from "../support/read-tables";
import { buttonsOf, startTalk } from "../support/talk";

const ONLY_PERSONAL = "Das zeige ich nur im persönlichen Chat. Schreiben Sie mir dort.";

describe.each(["channel", "group"] as const)("in a %s", (place) => {
  it("a question is answered with its source, and old buttons work for everybody", async () => {
    const talk = startTalk({ place });
    const { outgoing, lines } = await talk.say("Ist eine Stabsstelle eine Garantie?");

    expect(outgoing).toHaveLength(2);
    expect(lines.join("\n")).toContain("aus dem Workshop, P10");
    expect((await talk.press("Absatz P10 ansehen")).lines[0]).toBe("Sie haben gewählt: Absatz P10");
  });

  it("nothing of the conversation's state is kept", async () => {
    const talk = startTalk({ place });
    await talk.add();
    await talk.say("Konzept");
    await talk.press("Nichts davon");
    await talk.say("Guten Tag");
    await talk.edit("Hilfe");
    await talk.takeBack();

    expect(readTables(talk.database).get("conversation")).toEqual([]);
    expect(talk.store.load("gespraech-1").facts.state.offers).toEqual([]);
  });

  it("a number typed by one person does not press the button of a reply to another", async () => {
    const talk = startTalk({ place });
    const asked = await talk.say("Konzept");
    const first = asked.outgoing.flatMap(buttonsOf)[0]?.title ?? "";

    expect((await talk.say("das erste")).lines.join("\n")).not.toContain(first);
  });

  it("an edited question is answered anew", async () => {
    const talk = startTalk({ place });
    const first = await talk.say("Konzept");
    await talk.say("Guten Tag");

    expect((await talk.edit("Ist eine Stabsstelle eine Garantie?", first.messageId)).lines.join("\n")).toContain("P10");
  });

  it.each(["Meine Daten", "Daten löschen"])("„%s“ is left to the personal chat", async (text) => {
    const { lines, outgoing } = await startTalk({ place }).say(text);

    expect(lines).toEqual([ONLY_PERSONAL]);
    expect(outgoing.flatMap(buttonsOf)).toEqual([]);
  });

  it("„Datenschutz“ says what holds here, and offers nothing that works only in the personal chat", async () => {
    const { lines, outgoing } = await startTalk({ place }).say("Datenschutz");

    expect(outgoing.flatMap(buttonsOf)).toEqual([]);
    expect(lines.join("\n")).toContain("„Meine Daten“ und „Daten löschen“ gibt es im persönlichen Chat mit mir.");
    expect(lines.join("\n")).toContain("Von Daumen zähle ich nur, wie viele eine Auskunft bekam.");
    expect(lines.join("\n")).not.toMatch(/Plan|Profil|dieses Chats/);
  });

  it("„Hilfe“ names what works here, and says where the rest is", async () => {
    const { lines, outgoing } = await startTalk({ place }).say("Hilfe");
    const said = lines.join("\n");

    expect(outgoing.flatMap(buttonsOf)).toEqual([]);
    expect(said).toMatch(/Lage klären.*im persönlichen Chat/);
    expect(said).toMatch(/Stand der Inhalte: \w+/);
    expect(said).not.toMatch(/„Einwand üben“|„Plan“|„Profil“|Knöpfe können Sie auch tippen/);
  });

  it.each(["Lage klären", "Plan", "abbrechen"])("„%s“ is no question here: it says where that works", async (text) => {
    const { lines, outgoing } = await startTalk({ place }).say(text);

    expect(lines).toEqual([expect.stringContaining("nur im persönlichen Chat")]);
    expect(outgoing.flatMap(buttonsOf)).toEqual([]);
  });

  it("what the corpus does not answer leads to nothing that works only in the personal chat", async () => {
    const { outgoing } = await startTalk({ place }).say("Wie viele Teilnehmende waren dabei?");

    expect(outgoing.flatMap(buttonsOf).map(({ title }) => title)).not.toContain("Lage klären");
  });

  it("a confirmation from a personal chat deletes nothing here", async () => {
    const confirmation = await startTalk().say("Daten löschen");
    const talk = startTalk({ place });
    await talk.add();

    expect((await talk.press("Ja, löschen", confirmation)).lines).toEqual([
      "Dieser Knopf gehört zu einem Schritt, der vorbei ist. Fragen Sie einfach noch einmal.",
    ]);
    expect(readTables(talk.database).get("greeted")).toHaveLength(1);
  });
});
