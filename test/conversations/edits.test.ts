import { tablesThatName } from "../support/read-tables";
import { buttonsOf, startTalk } from "../support/talk";

const GUARANTEE = "Ist eine Stabsstelle eine Garantie?";

describe("an edited message", () => {
  it("is answered anew if it is the last", async () => {
    const talk = startTalk();
    await talk.say("Guten Tag");

    expect((await talk.edit(GUARANTEE)).lines[0]).toContain("Eine Stabsstelle oben ist keine Garantie");
  });

  it("is read in the light of what was before it, not of its own reply", async () => {
    const talk = startTalk();
    const asked = await talk.say("Konzept");
    const second = asked.outgoing.flatMap(buttonsOf)[1]?.title;
    await talk.say(GUARANTEE); // offers buttons of its own

    expect((await talk.edit("das zweite")).lines[0]).toContain(`Sie haben gewählt: ${second}`);
  });

  it("takes back the step that its first wording began", async () => {
    const talk = startTalk();
    const confirmation = await talk.say("Daten löschen");
    await talk.edit("Datenschutz");

    expect((await talk.press("Ja, löschen", confirmation)).lines).toEqual([
      "Dieser Knopf gehört zu einem Schritt, der vorbei ist. Fragen Sie einfach noch einmal.",
    ]);
  });

  it("may be edited again", async () => {
    const talk = startTalk();
    await talk.say("Guten Tag");
    await talk.edit("Konzept");

    expect((await talk.edit(GUARANTEE)).lines.join("\n")).toContain("aus dem Workshop, P10");
  });

  it("gets one sentence if it is an older one, and the conversation goes on undisturbed", async () => {
    const talk = startTalk();
    const first = await talk.say(GUARANTEE);
    const asked = await talk.say("Konzept");
    const topic = asked.outgoing.flatMap(buttonsOf)[0]?.title;

    const { lines } = await talk.edit("Was ist Teilhabe?", first.messageId);

    expect(lines).toEqual(["Ältere Nachrichten beantworte ich nicht noch einmal. Schreiben Sie Ihre Frage bitte neu."]);
    expect((await talk.say("1")).lines[0]).toContain(`Sie haben gewählt: ${topic}`);
  });
});

describe("a deleted message", () => {
  it("is forgotten with its reply, without a word", async () => {
    const talk = startTalk();
    await talk.say(GUARANTEE);
    const replies = talk.sent.map(({ id }) => id);

    const { lines, messageId } = await talk.takeBack();

    expect(lines).toEqual([]);
    expect(talk.takenBack).toEqual(replies);
    expect(tablesThatName(talk.database, "answer")).toEqual([]);
    expect(tablesThatName(talk.database, replies[0] ?? "")).toEqual(["outbox"]); // the order to take it back
    expect(messageId).not.toBe("");
  });

  it("leaves the conversation as it was before it, if it is the last", async () => {
    const talk = startTalk();
    const asked = await talk.say("Konzept");
    const topic = asked.outgoing.flatMap(buttonsOf)[0]?.title;
    await talk.say(GUARANTEE);
    await talk.takeBack();

    expect((await talk.say("1")).lines[0]).toContain(`Sie haben gewählt: ${topic}`);
  });

  it("takes its own reply along, not the later ones, if it is an older one", async () => {
    const talk = startTalk();
    const first = await talk.say(GUARANTEE);
    const own = talk.sent.map(({ id }) => id);
    const asked = await talk.say("Konzept");
    const topic = asked.outgoing.flatMap(buttonsOf)[0]?.title;

    await talk.takeBack(first.messageId);

    expect(talk.takenBack).toEqual(own);
    expect((await talk.say("1")).lines[0]).toContain(`Sie haben gewählt: ${topic}`);
  });

  it("takes along the replies to all its wordings", async () => {
    const talk = startTalk();
    await talk.say(GUARANTEE);
    await talk.edit("Guten Tag");
    const replies = talk.sent.map(({ id }) => id);
    await talk.takeBack();

    expect(talk.takenBack).toEqual(replies);
  });
});
