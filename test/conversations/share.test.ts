import { postCard } from "../../src/bot/cards/post-card";
import { frameOf } from "../../src/bot/share/shareable";
import { CHANNELS } from "../support/share-replies";
import { readLines, type Shown, sharedKnowledge, startTalk, type Talk } from "../support/talk";

const CARD = "Ich habe gleich ein Gespräch mit dem Jobcenter";
const OWN = "Wer Hilfe sucht, soll sie bei uns auch finden.\nDas geht ohne neue Runde.";

const startSharing = () => startTalk({ channels: () => CHANNELS });
const text = (shown: Shown) => shown.lines.join("\n");
const effectsOf = (talk: Talk) => talk.store.load("gespraech-1").facts.shares;

/** A chat in which the text is open, for „Allgemein“. */
async function openText() {
  const talk = startSharing();
  await talk.say(CARD);
  await talk.press("Im Kanal teilen");
  const shown = await talk.press("Allgemein (Integration Musterkreis)");
  return { talk, shown };
}

/** … and the preview of an own text. */
async function openPreview(typed = OWN) {
  const { talk, shown } = await openText();
  return { talk, text: shown, preview: await talk.press("Vorschau", shown, { text: typed }) };
}

describe("sharing in a team channel", () => {
  it("leads from the argument card over channel, text and preview to one share that waits to be sent", async () => {
    const talk = startSharing();
    await talk.say(CARD);
    const channels = await talk.press("Im Kanal teilen");
    expect(channels.lines[0]).toBe("Sie haben gewählt: Im Kanal teilen");
    expect(text(channels)).toContain("In welchem Kanal möchten Sie das teilen?");

    const edit = await talk.press("Netzwerk Teilhabe (Integration Musterkreis)");
    expect(edit.lines[0]).toBe("Sie haben gewählt: Netzwerk Teilhabe (Integration Musterkreis)");
    expect(text(edit)).toContain("Das steht fest darunter: unsere Ausarbeitung");

    const preview = await talk.press("Vorschau", edit, { text: OWN });
    expect(text(preview)).toContain("So sieht es aus in: Netzwerk Teilhabe (Integration Musterkreis)");
    expect(effectsOf(talk)).toEqual([]);

    await talk.press("Jetzt teilen");
    expect(effectsOf(talk)).toMatchObject([
      {
        channel: CHANNELS[1],
        content: { text: OWN, author: "Jana Weber", source: { kind: "arguments", addressee: "jobcenter" } },
        status: "waiting",
      },
    ]);
    expect(talk.state().draft).toBeUndefined();
    expect(talk.state().dialog).toBeUndefined();
  });

  it("shows in the preview, line by line, what the post will show", async () => {
    const { talk, preview } = await openPreview();
    await talk.press("Jetzt teilen");
    const [share] = effectsOf(talk);
    if (share === undefined) throw new Error("nothing was shared");
    const frame = frameOf(sharedKnowledge(), share.content);
    const post = readLines(postCard(share.content, frame, { share: share.id, helpful: 0, withdrawn: false }));

    expect(text(preview)).toContain(post.join("\n"));
    expect(post).toContain("geteilt von Jana Weber".replace(/^/, `${frame.marks.join(" · ")} · `));
  });

  it.each([
    ["a passage", "Ist eine Stabsstelle eine Garantie?", "aus dem Workshop, P10"],
    ["a debate", "Offen oder konkret formulieren?", "aus dem Workshop, P06"],
  ])("begins at %s too, with what the workshop says as draft", async (what, question, mark) => {
    const talk = startSharing();
    await talk.say(question);
    if (what === "a debate") await talk.press("Beide Seiten ansehen");
    await talk.press("Im Kanal teilen");
    const edit = await talk.say("Allgemein");

    expect(text(edit)).toContain(mark);
    expect(text(await talk.press("Vorschau"))).not.toContain("Wortlaut für diesen Beitrag angepasst");
  });

  it("is offered in the personal chat only, and an old button in a channel says so", async () => {
    const personal = startSharing();
    await personal.say(CARD);
    const button = personal.button("Im Kanal teilen");
    for (const place of ["channel", "group"] as const) {
      const talk = startTalk({ place, channels: () => CHANNELS });
      expect(text(await talk.say("Ist eine Stabsstelle eine Garantie?"))).not.toContain("Im Kanal teilen");
      expect(text(await talk.submit(button))).toContain("Teilen können Sie aus dem persönlichen Chat");
    }
  });

  it("begins with the arguments of the card, in words for the team", async () => {
    const talk = startSharing();
    const card = await talk.say("Ich habe gleich ein Gespräch mit der Kämmerei, die sagen immer kein Geld");
    await talk.press("Im Kanal teilen");
    const edit = text(await talk.say("1"));

    expect(text(card)).toContain("Gespräch mit der Kämmerei");
    expect(edit).not.toMatch(/Kämmer|Woran dort gemessen wird|Besser nicht sagen|Beispielmuster/);
    expect(edit.split("\n").length).toBeGreaterThan(6);
  });

  it("takes nothing of a diagnosis along", async () => {
    const talk = startSharing();
    await talk.say("sitz direkt beim ob aber darf nix entscheiden");
    await talk.press("Stabsstelle ohne Befugnisse");
    await talk.say("Ergebnis");
    await talk.press("Argumente für ein Gespräch");
    await talk.say("der kämmerer, der sagt immer kein geld");
    await talk.press("Im Kanal teilen");
    await talk.say("Allgemein");
    await talk.press("Vorschau");
    await talk.press("Jetzt teilen");
    const stored = JSON.stringify(effectsOf(talk));

    expect(effectsOf(talk)).toHaveLength(1);
    expect(talk.state().result?.situations.length).toBeGreaterThan(0);
    for (const { id } of talk.state().result?.situations ?? []) expect(stored).not.toContain(id);
    expect(stored).not.toMatch(/probability|Einordnung|Befugnis|\bOB\b/);
  });
});

describe("the channel", () => {
  it("can be typed by its name, by a part of it, or by its number", async () => {
    for (const said of ["Netzwerk Teilhabe", "netzwerk", "2", "das zweite"]) {
      const talk = startSharing();
      await talk.say(CARD);
      await talk.press("Im Kanal teilen");
      expect(text(await talk.say(said))).toContain("Für: Netzwerk Teilhabe (Integration Musterkreis)");
    }
  });

  it("is picked from a list that can be searched when there are many", async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      id: `19:kanal-${index}@thread.tacv2`,
      name: `Gruppe ${index}`,
      team: "team",
      teamName: "Kreis",
    }));
    const talk = startTalk({ channels: () => many });
    await talk.say(CARD);
    const list = await talk.press("Im Kanal teilen");
    const json = JSON.stringify(list.outgoing);
    expect(json).toContain('"style":"filtered"');
    expect(json).not.toContain("thread.tacv2");
    const value = /"title":"Gruppe 7 \(Kreis\)","value":"(\w+)"/.exec(json)?.[1] ?? "";

    expect(text(await talk.press("Weiter zum Text", list))).toContain("Da war noch kein Kanal gewählt.");
    expect(text(await talk.press("Weiter zum Text", list, { channel: value }))).toContain("Für: Gruppe 7 (Kreis)");
  });

  it("is asked again when what was typed fits several or none", async () => {
    const talk = startSharing();
    await talk.say(CARD);
    await talk.press("Im Kanal teilen");

    const several = text(await talk.say("integration muster"));
    expect(several).toContain("„integration muster“ passt auf mehrere Kanäle.");
    expect(several).not.toContain("AG Konzept");
    expect(text(await talk.say("Kegelbahn"))).toContain("Einen Kanal „Kegelbahn“ finde ich nicht.");
  });

  it("that is gone since the list was shown leads to the list as it is now", async () => {
    let now = CHANNELS;
    const talk = startTalk({ channels: () => now });
    await talk.say(CARD);
    await talk.press("Im Kanal teilen");
    now = CHANNELS.slice(1);

    expect(text(await talk.press("Allgemein (Integration Musterkreis)"))).toContain(
      "Diesen Kanal erreiche ich gerade nicht.",
    );
  });

  it("that nobody may post to: says how the app comes into a team, and keeps the draft until it is there", async () => {
    let now: typeof CHANNELS = [];
    const talk = startTalk({ channels: () => now });
    await talk.say(CARD);
    const shown = await talk.press("Im Kanal teilen");
    expect(text(shown)).toMatch(/Ich finde keinen Kanal.*„Team verwalten“/s);
    expect(text(await talk.say("Ist eine Stabsstelle eine Garantie?"))).not.toContain("Ich finde keinen Kanal");
    now = CHANNELS;

    expect(text(await talk.press("Noch einmal nachsehen", shown))).toContain("[Allgemein (Integration Musterkreis)]");
  });
});

describe("the text", () => {
  it.each([
    ["nothing", "   \n ", "Da ist kein Text."],
    ["only markup", "<b></b> ** __ ~~", "Da sind nur Zeichen und keine Wörter."],
    ["only emoji", "🎉🎉", "Da sind nur Zeichen und keine Wörter."],
    ["3001 characters", "a".repeat(3001), "Das sind 3.001 Zeichen. In den Beitrag passen 3.000"],
    ["61 lines", "Zeile\n".repeat(61), "Das sind 61 Zeilen. In den Beitrag passen 60"],
    ["50,000 characters", "Wort ".repeat(10_000), "Das sind 49.999 Zeichen."],
  ])("of %s is asked again with a German sentence, and the draft is kept", async (_what, typed, expected) => {
    const { talk, shown } = await openText();
    await talk.press("Vorschau", shown, { text: OWN });
    await talk.press("Text ändern");
    const again = await talk.press("Vorschau", shown, { text: typed });

    expect(text(again)).toContain(expected);
    const kept = talk.state().draft?.text ?? "";
    expect([OWN, typed.trim()]).toContain(kept);
    expect(kept.length).toBeLessThanOrEqual(5000);
    expect(talk.state().dialog).toMatchObject({ kind: "share", step: "text" });
  });

  it("can be typed into the chat, lines and all", async () => {
    const { talk } = await openText();
    const preview = await talk.say(OWN);

    expect(text(preview)).toContain("Vorschau");
    expect(talk.state().draft?.text).toBe(OWN);
  });

  it.each([
    ["nothing but signs", "*** ---", "Da sind nur Zeichen und keine Wörter."],
    ["too much", "Satz. ".repeat(900), "In den Beitrag passen 3.000"],
  ])("typed as %s is no question to answer, but told its fault", async (_what, typed, expected) => {
    const { talk } = await openText();

    expect(text(await talk.say(typed))).toContain(expected);
  });

  it("is shown as plain text: what looks like markup stays what was typed", async () => {
    const { preview } = await openPreview("**Achtung** [hier](https://example.org) _klicken_ <b>jetzt</b>");

    expect(text(preview)).toContain("**Achtung** [hier](https://example.org) _klicken_ <b>jetzt</b>");
    expect(JSON.stringify(preview.outgoing)).toContain("\\\\*\\\\*Achtung");
  });

  it("edited in the field is kept when another button of the card is pressed", async () => {
    const { talk, shown } = await openText();
    await talk.press("Anderer Kanal", shown, { text: OWN });
    const edit = await talk.say("AG Konzept");

    expect(text(edit)).toContain("Für: AG Konzept");
    expect(text(edit)).toContain("Das geht ohne neue Runde.");
  });

  it("is corrected by editing the message that it was typed in", async () => {
    const { talk } = await openText();
    const { messageId } = await talk.say(OWN);
    await talk.edit("Nur ein Satz für alle im Team.", messageId);

    expect(talk.state().draft?.text).toBe("Nur ein Satz für alle im Team.");
  });
});
