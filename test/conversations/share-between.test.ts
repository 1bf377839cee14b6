import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../src/bot/state/database";
import { CHANNELS } from "../support/share-replies";
import { type Shown, startTalk, type Talk } from "../support/talk";

const OWN = "Wer Hilfe sucht, soll sie bei uns auch finden.";
const text = (shown: Shown) => shown.lines.join("\n");

/** Each step of sharing, how to come there, and how to tell that it stands there. */
const STEPS: readonly (readonly [string, (talk: Talk) => Promise<Shown>, string])[] = [
  ["channel", openChannel, "In welchem Kanal möchten Sie das teilen?"],
  ["text", openText, "Was soll im Kanal stehen?"],
  ["preview", openPreview, "So sieht es aus in: Allgemein"],
];

async function openChannel(talk: Talk): Promise<Shown> {
  await talk.say("Ich habe gleich ein Gespräch mit dem Jobcenter");
  return talk.press("Im Kanal teilen");
}
async function openText(talk: Talk): Promise<Shown> {
  await openChannel(talk);
  return talk.say("Allgemein");
}
async function openPreview(talk: Talk): Promise<Shown> {
  return talk.press("Vorschau", await openText(talk), { text: OWN });
}

const start = () => startTalk({ channels: () => CHANNELS });

describe.each(STEPS)("at the step %s", (step, open, sign) => {
  it.each([
    ["a question", "Was ist radikaler Opportunismus?", "radikaler Opportunismus"],
    ["help", "Hilfe", "So fragen Sie mich"],
    ["privacy", "Datenschutz", "Datenschutz"],
    ["own data", "Meine Daten", "Das habe ich über diesen Chat gespeichert"],
    ["own shares", "Meine Beiträge", "noch nichts geteilt"],
    ["the plan", "Plan", "Ihr Plan"],
    ["thanks", "danke dir", "Gern"],
  ])("%s is answered, and the step stands there once more", async (_what, said, expected) => {
    const talk = start();
    await open(talk);
    const answer = await talk.say(said);

    expect(text(answer)).toContain(expected);
    expect(text(answer).split(sign)).toHaveLength(2);
    expect(answer.outgoing.length).toBeLessThanOrEqual(3);
    expect(talk.state().dialog).toMatchObject({ kind: "share", step });
  });

  it("safety comes first and alone, and the step is not lost", async () => {
    const talk = start();
    await open(talk);
    const answer = text(await talk.say("Ich werde bedroht, der Mann steht vor meinem Haus"));

    expect(answer).toContain("110");
    expect(answer).not.toContain(sign);
    expect(talk.state().dialog).toMatchObject({ kind: "share", step });
  });

  it("„abbrechen“ ends it, and nothing of the draft stays stored", async () => {
    const talk = start();
    await open(talk);

    expect(text(await talk.say("abbrechen"))).toContain("es wird nichts geteilt");
    expect(talk.state()).not.toHaveProperty("draft");
    expect(JSON.stringify(talk.state().last)).not.toMatch(/"draft":\{|"dialog"/);
  });

  it("„neu“ begins with the channel, and keeps what was written", async () => {
    const talk = start();
    await open(talk);
    const before = talk.state().draft?.text;

    expect(text(await talk.say("neu"))).toContain("In welchem Kanal möchten Sie das teilen?");
    expect(talk.state().draft?.text).toBe(before);
  });

  it("survives a restart of the bot", async () => {
    const directory = mkdtempSync(join(tmpdir(), "lotse-teilen-"));
    try {
      const database = openDatabase(directory);
      const talk = startTalk({ channels: () => CHANNELS, database });
      await open(talk);
      const { draft } = talk.state();
      database.close();
      const reopened = openDatabase(directory);
      const after = startTalk({ channels: () => CHANNELS, database: reopened, conversation: "gespraech-1" });

      expect(after.state().draft).toEqual(draft);
      expect(after.state().dialog).toMatchObject({ kind: "share", step });
      reopened.close();
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});

describe("a step back", () => {
  it.each([
    ["preview", openPreview, "Was soll im Kanal stehen?"],
    ["text", openText, "In welchem Kanal möchten Sie das teilen?"],
    ["channel", openChannel, "Weiter zurück geht es nicht."],
  ] as const)("from the step %s is taken at „zurück“", async (_step, open, expected) => {
    const talk = start();
    await open(talk);

    expect(text(await talk.say("zurück"))).toContain(expected);
  });

  it("keeps the text", async () => {
    const talk = start();
    await openPreview(talk);
    await talk.say("zurück");

    expect(text(await talk.say("zurück"))).toContain("In welchem Kanal");
    expect(text(await talk.say("Allgemein"))).toContain(OWN);
  });
});

describe("something else in between", () => {
  it("a talk that is prepared meanwhile leaves the draft, which „Meine Beiträge“ goes on with", async () => {
    const talk = start();
    await openPreview(talk);
    await talk.say("Argumente");
    await talk.say("Hauptamt");
    await talk.press("Weiß ich noch nicht");
    expect(talk.state().draft?.text).toBe(OWN);

    const mine = text(await talk.say("Meine Beiträge"));
    expect(mine).toContain("Angefangen und nicht geteilt");
    expect(text(await talk.press("Entwurf fortsetzen"))).toContain(OWN);
  });

  it("an interview that was open goes on when the post is confirmed", async () => {
    const talk = start();
    await talk.say("Lage klären");
    await talk.say("Ist eine Stabsstelle eine Garantie?");
    const answer = await talk.say("Was ist radikaler Opportunismus?");
    await talk.press("Im Kanal teilen", answer);
    await talk.say("Allgemein");
    await talk.say("weiter");
    await talk.press("Jetzt teilen");

    expect(talk.state().dialog?.kind).toBe("diagnosis");
  });

  it("„weiter“ leads from the text to the preview, and never posts", async () => {
    const talk = start();
    await openText(talk);
    expect(text(await talk.say("weiter"))).toContain("So sieht es aus in");

    expect(text(await talk.say("weiter"))).toContain("erst, wenn Sie es mit dem Knopf bestätigen");
    expect(talk.store.load("gespraech-1").facts.shares).toEqual([]);
  });

  it("a statement that begins like a question is the new text", async () => {
    const talk = start();
    await openText(talk);

    expect(text(await talk.say("Wer neu ist, soll die Wege im Haus kennen."))).toContain("So sieht es aus in");
  });
});
