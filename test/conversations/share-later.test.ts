import { changes } from "../../src/bot/share/share-change";
import { CHANNELS } from "../support/share-replies";
import { type Shown, startTalk, type Talk } from "../support/talk";

const OWN = "Wer Hilfe sucht, soll sie bei uns auch finden.";
const LINK = "https://teams.microsoft.com/l/message/19:allgemein/1700000000000";
const text = (shown: Shown) => shown.lines.join("\n");
const sharesOf = (talk: Talk) => talk.store.load("gespraech-1").facts.shares;
const taskOf = (talk: Talk, id: string) => talk.store.shares.find(id)?.task;

/** A chat from which something was shared; Teams has answered, or not. */
async function share(became: "posted" | "failed" | "unknown" | "waiting") {
  const talk = startTalk({ channels: () => CHANNELS });
  await talk.say("Ich habe gleich ein Gespräch mit dem Jobcenter");
  await talk.press("Im Kanal teilen");
  await talk.say("Allgemein");
  await talk.say(OWN);
  await talk.press("Jetzt teilen");
  const [kept] = sharesOf(talk);
  if (kept === undefined) throw new Error("nothing was shared");
  const post = { serviceUrl: "https://smba.trafficmanager.net/de/", thread: "19:a;messageid=1", message: "1" };
  const settled = {
    posted: changes.posted(kept.content, post, LINK, "2026-03-05T12:00:00Z"),
    failed: changes.failed(),
    unknown: changes.unknown(),
    waiting: undefined,
  }[became];
  if (settled !== undefined) talk.store.settle(kept.id, settled);
  return { talk, id: kept.id };
}

describe("„Meine Beiträge“", () => {
  it("lists what was shared, how it stands, and what can be done about it", async () => {
    const { talk } = await share("posted");
    const { lines } = await talk.say("Meine Beiträge");

    expect(lines).toContain("Beitrag 1: Allgemein (Integration Musterkreis)");
    expect(lines).toContain(OWN);
    expect(lines.join("\n")).toContain("steht im Kanal");
    expect(lines).toContain(`Beitrag öffnen: ${LINK}`);
    expect(lines).toContain("[Text berichtigen: Beitrag 1]");
    expect(lines).toContain("[Zurückziehen: Beitrag 1]");
  });

  it.each(["Meine Beiträge", "meine beiträge!", "Meine Beitraege"])("comes when asked for as %j", async (said) => {
    const { talk } = await share("posted");

    expect(text(await talk.say(said))).toContain("Beitrag 1: Allgemein");
  });

  it("is offered by „Hilfe“, and says so when there is nothing", async () => {
    const talk = startTalk();
    await talk.say("Hilfe");

    expect(text(await talk.press("Meine Beiträge"))).toContain("Sie haben von hier aus noch nichts geteilt.");
  });

  it("is part of „Meine Daten“, with the text and the name that stands under it", async () => {
    const { talk } = await share("posted");
    const said = text(await talk.say("Meine Daten"));

    expect(said).toContain(`mit Ihrem Namen „Jana Weber“, steht im Kanal: „${OWN}“`);
  });

  it("is warned of before everything is deleted", async () => {
    const { talk } = await share("posted");

    expect(text(await talk.say("Daten löschen"))).toContain("bleibt dann in den Kanälen stehen");
    expect(text(await (await share("failed")).talk.say("Daten löschen"))).not.toContain("in den Kanälen");
  });
});

describe("a post that stands", () => {
  it("is corrected over text and preview, in the same channel, days later too", async () => {
    const { talk, id } = await share("posted");
    await talk.say("Ist eine Stabsstelle eine Garantie?");
    await talk.say("Meine Beiträge");
    const edit = await talk.press("Text berichtigen: Beitrag 1");
    expect(text(edit)).toContain(OWN);
    expect(text(edit)).not.toContain("Anderer Kanal");

    const preview = await talk.press("Vorschau", edit, { text: "Neu gefasst: zwei Wege, ein Ziel." });
    expect(text(preview)).toContain("So sieht der berichtigte Beitrag aus");
    await talk.press("Jetzt berichtigen");

    expect(taskOf(talk, id)).toBe("correct");
    expect(sharesOf(talk)).toHaveLength(1);
    expect(sharesOf(talk)[0]?.content).toMatchObject({
      text: "Neu gefasst: zwei Wege, ein Ziel.",
      author: "Jana Weber",
    });
  });

  it("is withdrawn, and a second press changes nothing", async () => {
    const { talk, id } = await share("posted");
    const mine = await talk.say("Meine Beiträge");
    await talk.press("Zurückziehen: Beitrag 1", mine);
    expect(taskOf(talk, id)).toBe("withdraw");

    talk.store.settle(id, changes.withdrawn());
    expect(text(await talk.press("Zurückziehen: Beitrag 1", mine))).toContain("schon zurückgezogen");
    expect(text(await talk.press("Text berichtigen: Beitrag 1", mine))).toContain("schon zurückgezogen");
    expect(taskOf(talk, id)).toBeUndefined();
  });

  it("is changed by nobody but the chat that it comes from", async () => {
    const { talk, id } = await share("posted");
    const other = startTalk({ conversation: "gespraech-2", database: talk.database, channels: () => CHANNELS });

    for (const verb of ["share-withdraw", "share-correct"]) {
      expect(text(await other.submit({ verb, share: id }))).toContain("Diesen Beitrag kenne ich nicht mehr.");
    }
    expect(taskOf(talk, id)).toBeUndefined();
  });
});

describe("a post that may stand", () => {
  it("goes out again only when the user says so, once for each card", async () => {
    const { talk, id } = await share("unknown");
    const mine = await talk.say("Meine Beiträge");
    expect(text(mine)).toContain("unklar, ob er im Kanal steht");
    await talk.press("Noch einmal senden: Beitrag 1", mine);
    expect(taskOf(talk, id)).toBe("post");

    talk.store.settle(id, changes.unknown());
    expect(text(await talk.press("Noch einmal senden: Beitrag 1", mine))).toContain("schon erledigt");
    expect(taskOf(talk, id)).toBeUndefined();
  });

  it("is left as it is when the user says so, and its text stays", async () => {
    const { talk, id } = await share("unknown");

    expect(text(await talk.submit({ verb: "share-leave", share: id }))).toContain("ich sende ihn nicht noch einmal");
    expect(text(await talk.say("Meine Beiträge"))).toContain(OWN);
  });
});

describe("a post that did not go out", () => {
  it("becomes a draft for another channel, with its text", async () => {
    const { talk, id } = await share("failed");
    expect(text(await talk.submit({ verb: "share-reuse", share: id, step: "channel" }))).toContain("In welchem Kanal");

    expect(text(await talk.say("AG Konzept"))).toContain(OWN);
  });

  it("or a draft for the same channel, to be shortened", async () => {
    const { talk, id } = await share("failed");
    const edit = text(await talk.submit({ verb: "share-reuse", share: id, step: "text" }));

    expect(edit).toContain("Für: Allgemein (Integration Musterkreis)");
    expect(edit).toContain(OWN);
  });

  it("is on its way meanwhile: correcting has to wait", async () => {
    const { talk, id } = await share("waiting");

    expect(text(await talk.submit({ verb: "share-correct", share: id }))).toContain("gerade unterwegs");
  });
});
