import { cardOf, type Outgoing } from "../../src/bot/cards/outgoing";
import { texts } from "../../src/bot/texts";
import { buttonsOf, startTalk } from "../support/talk";

const GUARANTEE = "Ist eine Stabsstelle eine Garantie?";

const hasThumbs = (outgoing: Outgoing) => "channelData" in outgoing && outgoing.channelData !== undefined;

describe("a question that the corpus answers", () => {
  it("is answered as text with mark, citation and thumbs, and then a card with what to read on", async () => {
    const { outgoing, lines } = await startTalk().say(GUARANTEE);

    expect(outgoing).toHaveLength(2);
    const [text, card] = outgoing;
    expect(lines.join("\n")).toMatch(/\[1\][\s\S]*aus dem Workshop, P10/);
    expect(text).toMatchObject({
      textFormat: "markdown",
      entities: [{ citation: [{ position: 1, appearance: { name: "P10 · Strukturelle Verankerung" } }] }],
      channelData: { feedbackLoop: { type: "default" } },
    });
    expect(card && cardOf(card)).toBeDefined();
    expect(outgoing.flatMap(buttonsOf).map(({ title }) => title)).toContain("Absatz P10 ansehen");
  });

  it("leads to the paragraph, statement by statement, with who says so", async () => {
    const talk = startTalk();
    await talk.say(GUARANTEE);

    const { lines } = await talk.press("Absatz P10 ansehen");

    expect(lines.slice(0, 2)).toEqual(["Sie haben gewählt: Absatz P10", "P10 · Strukturelle Verankerung"]);
    const documentation = lines.indexOf("Das sagt die Dokumentation");
    const participants = lines.indexOf("Das haben Teilnehmende gesagt");
    expect(documentation).toBeGreaterThan(0);
    expect(participants).toBeGreaterThan(documentation);
    expect(lines.join("\n")).toContain("aus dem Workshop, P10");
  });

  it("leads to related questions, each of which is answered in turn", async () => {
    const talk = startTalk();
    const answer = await talk.say(GUARANTEE);
    const related = answer.outgoing.flatMap(buttonsOf).filter(({ title }) => !title.startsWith("Absatz"));

    expect(related.length).toBeGreaterThan(0);
    for (const { title } of related) {
      expect((await talk.press(title, answer)).lines[0]).toContain(title);
    }
  });

  it("shows both sides of a debate and what came of it", async () => {
    const talk = startTalk();
    await talk.say("Offen oder konkret formulieren?");

    const { lines } = await talk.press("Beide Seiten ansehen");

    expect(lines).toEqual(
      expect.arrayContaining(["Sie haben gewählt: Beide Seiten", "Eher offen", "Eher konkret", "Was dabei herauskam"]),
    );
    expect(lines.filter((line) => line === "aus dem Workshop, P06")).toHaveLength(3);
  });

  it("is answered in German with one English line if it was asked in English", async () => {
    const { lines } = await startTalk().say("Is a staff unit a guarantee?");

    expect(lines.filter((line) => line.includes("The workshop was held in German"))).toHaveLength(1);
    expect(lines.join("\n")).toContain("Eine Stabsstelle oben ist keine Garantie");
  });
});

describe("a question that could mean several things", () => {
  it("is asked back with up to three topics and a way out, without thumbs", async () => {
    const { outgoing } = await startTalk().say("Konzept");

    const titles = outgoing.flatMap(buttonsOf).map(({ title }) => title);
    expect(titles.length).toBeLessThanOrEqual(4);
    expect(titles.at(-1)).toBe("Nichts davon");
    expect(outgoing.some(hasThumbs)).toBe(false);
  });

  it.each(["das zweite", "2", "2.", "Nummer 2", "die zweite", "zweitens"])(
    "understands %j as the second topic",
    async (words) => {
      const talk = startTalk();
      const asked = await talk.say("Konzept");
      const second = asked.outgoing.flatMap(buttonsOf)[1]?.title ?? "";

      const { lines } = await talk.say(words);

      expect(lines[0]).toContain(`Sie haben gewählt: ${second}`);
      expect(lines.join("\n")).toMatch(/aus dem Workshop, P\d\d/);
    },
  );

  it("understands a topic's own title, typed without capitals and question mark", async () => {
    const talk = startTalk();
    const asked = await talk.say("Konzept");
    const [first] = asked.outgoing.flatMap(buttonsOf);

    const { lines } = await talk.say((first?.title ?? "").toLowerCase().replace("?", ""));

    expect(lines[0]).toContain(`Sie haben gewählt: ${first?.title}`);
  });

  it("takes „nichts davon“, pressed or typed, and says plainly that it has no answer", async () => {
    const talk = startTalk();
    const asked = await talk.say("Konzept");

    const pressed = await talk.press("Nichts davon");
    await talk.say("Konzept");
    const typed = await talk.say("nichts davon");

    expect(pressed.lines.slice(0, 2)).toEqual([
      "Sie haben gewählt: Nichts davon",
      "Darauf gibt die Dokumentation des Workshops keine Antwort.",
    ]);
    expect(typed.lines).toEqual(pressed.lines);
    expect(asked.lines).not.toEqual(pressed.lines);
  });
});

describe("a question that the corpus does not answer", () => {
  it("is told so precisely, with what the documentation knows instead, and without thumbs", async () => {
    const { lines, outgoing } = await startTalk().say("Wie viele Teilnehmende waren dabei?");

    expect(lines[0]).toBe("Wie viele Personen oder Kreise dabei waren und welche, steht nicht in der Dokumentation.");
    expect(lines).toContain(texts.whatIKnow);
    expect(outgoing.some(hasThumbs)).toBe(false);
  });

  it("does not pretend that the workshop has anything near to what is foreign to it", async () => {
    const { lines, outgoing } = await startTalk().say("Wie wird das Wetter morgen?");

    expect(lines).not.toContain(texts.whatIKnow);
    expect(outgoing.flatMap(buttonsOf).map(({ title }) => title)).toEqual(["Lage klären"]);
  });

  it.each([
    ["with the paragraphs it rests on", "Wie viele Teilnehmende waren dabei?", "unsere Ausarbeitung zu P01"],
    ["with none", "Wie wird das Wetter morgen?", "unsere Ausarbeitung"],
  ])("is told in our own words, marked as such, %s", async (_what, question, mark) => {
    expect((await startTalk().say(question)).lines[1]).toBe(mark);
  });

  it.each(["Wie viele Teilnehmende waren dabei?", "Wie wird das Wetter morgen?"])(
    "shows the way into the guided dialog after %j",
    async (question) => {
      const talk = startTalk();
      await talk.say(question);

      expect((await talk.press("Lage klären")).lines[0]).toBe("Sie haben gewählt: Lage klären");
      expect(talk.state().dialog?.kind).toBe("diagnosis");
    },
  );

  it("does not lead out of a guided dialog that is open", async () => {
    const talk = startTalk();
    await talk.say("Lage klären");
    const { lines } = await talk.say("Wie viele Teilnehmende waren dabei?");

    expect(lines[0]).toContain("Wie viele Personen");
    expect(lines).not.toContain("[Lage klären]");
    expect(talk.state().dialog?.kind).toBe("diagnosis");
  });
});
