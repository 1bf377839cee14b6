import { CHANNELS } from "../support/share-replies";
import { type Shown, startTalk, type Talk } from "../support/talk";

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

describe("names, addresses and numbers in the text", () => {
  it("are pointed out by kind with the words, and the user decides", async () => {
    const { talk, preview } = await openPreview("Frau Meier (0231 5024411) hat zu 33.2-5501/2024 nichts gesagt.");
    const said = text(preview);
    expect(said).toContain("Name: „Frau Meier“");
    expect(said).toContain("Telefonnummer: „0231 5024411“");
    expect(said).toContain("Aktenzeichen: „33.2-5501/2024“");
    expect(said).toContain("[So teilen]");
    expect(said).not.toContain("[Jetzt teilen]");

    const edit = await talk.press("Text ändern");
    const clean = await talk.press("Vorschau", edit, { text: OWN });
    expect(text(clean)).toContain("[Jetzt teilen]");
    expect(text(clean)).not.toContain("Bitte noch einmal hinsehen");
  });

  it("may be shared so", async () => {
    const { talk } = await openPreview("Fragen Sie Frau Meier, sie hat es uns erlaubt.");
    await talk.press("So teilen");

    expect(effectsOf(talk)).toHaveLength(1);
  });
});

describe("the confirmation", () => {
  it("works once: a second press gets a friendly word and shares nothing more", async () => {
    const { talk, preview } = await openPreview();
    await talk.press("Jetzt teilen", preview);

    expect(text(await talk.press("Jetzt teilen", preview))).toMatch(/schon erledigt/);
    expect(text(await talk.say("Jetzt teilen"))).toMatch(/schon geteilt oder verworfen/);
    expect(effectsOf(talk)).toHaveLength(1);
  });

  it("of an older preview shares nothing, but shows what the text is now", async () => {
    const { talk, preview } = await openPreview();
    const edit = await talk.press("Text ändern");
    await talk.press("Vorschau", edit, { text: "Jetzt steht hier etwas anderes." });
    const again = await talk.press("Jetzt teilen", preview);

    expect(text(again)).toContain("gehört zu einem Schritt, der vorbei ist");
    expect(text(again)).toContain("Jetzt steht hier etwas anderes.");
    expect(effectsOf(talk)).toEqual([]);
  });

  it("of an older preview is never said to be done already, however often it is pressed", async () => {
    const { talk, preview } = await openPreview();
    const edit = await talk.press("Text ändern");
    const latest = await talk.press("Vorschau", edit, { text: "Jetzt steht hier etwas anderes." });
    await talk.press("Jetzt teilen", preview);

    expect(text(await talk.press("Jetzt teilen", preview))).toContain("gehört zu einem Schritt, der vorbei ist");
    await talk.press("Jetzt teilen", latest);
    expect(effectsOf(talk)).toHaveLength(1);
  });

  it("still holds after questions in between, on the first preview as on the one shown again", async () => {
    const { talk, preview } = await openPreview();
    await talk.say("Was ist radikaler Opportunismus?");
    await talk.press("Jetzt teilen", preview);

    expect(effectsOf(talk)).toHaveLength(1);
  });

  it("of a draft that was given up says what became of it", async () => {
    const { talk, preview } = await openPreview();
    expect(text(await talk.press("Abbrechen"))).toContain("es wird nichts geteilt");
    expect(talk.state().draft).toBeUndefined();

    expect(text(await talk.press("Jetzt teilen", preview))).toMatch(/vorbei|verworfen/);
    expect(effectsOf(talk)).toEqual([]);
  });

  it("is not what the buttons of the post in the preview do", async () => {
    const { talk } = await openPreview();

    expect(text(await talk.press("Hilfreich"))).toContain("Dieser Knopf gilt erst im Kanal.");
    expect(effectsOf(talk)).toEqual([]);
  });
});
