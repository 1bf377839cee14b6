import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConversationState } from "../../src/bot/state/conversation-state";
import { openDatabase } from "../../src/bot/state/database";
import { describeStored } from "../../src/bot/state/describe-stored";
import { readTables, tablesThatName } from "../support/read-tables";
import { CHANNELS, POSTED } from "../support/share-replies";
import { sharedKnowledge, startTalk, type Talk } from "../support/talk";

const REASON = "Das hilft mir im Ausschuss nicht";

/** A conversation of which everything is stored that can be. */
async function talkAboutEverything(talk: Talk): Promise<void> {
  await talk.add();
  await talk.say("Daten löschen");
  await talk.press("Nein, behalten");
  const answer = await talk.say("Ist eine Stabsstelle eine Garantie?");
  await talk.feedback("dislike", REASON);
  await talk.press("Im Kanal teilen", answer);
  await talk.say("Allgemein");
  await talk.say("weiter");
  await talk.press("Jetzt teilen");
  await talk.say("Konzept");
}

const channels = () => CHANNELS;

describe("„Hilfe“", () => {
  it("says how to ask, that it is a machine, and which state of the content it speaks from", async () => {
    const said = (await startTalk().say("Hilfe")).lines.join("\n");

    expect(said).toContain(`Stand der Inhalte: ${sharedKnowledge().version}.`);
    expect(said).toContain("Ich bin ein automatischer Assistent, kein Mensch, und gebe keine Rechtsberatung.");
    for (const command of ["Hilfe", "Datenschutz", "Meine Beiträge", "Meine Daten", "Daten löschen"]) {
      expect(said).toContain(`„${command}“`);
    }
  });

  it.each(["Hilfe", "hilfe!", "HILFE", "help", "was kannst du alles?"])("comes when asked for as %j", async (text) => {
    expect((await startTalk().say(text)).lines[0]).toBe("So fragen Sie mich");
  });
});

describe("„Datenschutz“", () => {
  it("says whose environment this is, what is stored and for how long, and what is not", async () => {
    const said = (await startTalk().say("Datenschutz")).lines.join("\n");

    expect(said).toContain("Dieser Chat liegt in der Umgebung Ihres Arbeitgebers.");
    expect(said).toContain("höchstens eine Stunde");
    expect(said).toContain("höchstens 30 Tage");
    expect(said).toContain("zwölf Monate lang nicht, lösche ich den Stand dieses Chats samt Ergebnis, Plan und Profil");
    expect(said).toContain("eine Rückmeldung lösche ich nach zwölf Monaten");
    expect(said).toContain("einzelne Wörter Ihrer Schilderung");
    expect(said).toContain("den Beitrag mit Ihrem Namen und dem Kanal 90 Tage");
    expect(said).toContain("Ihre Nachrichten speichere ich sonst nicht, und Namen auch nicht.");
    expect(said).toContain("[Daten löschen]");
  });
});

describe("„Meine Daten“", () => {
  /** For each table of the store, what „Meine Daten“ says of it. A new table fails the test until it is named. */
  const NAMED = new Map([
    ["answer", /1 meiner Antworten, worum es ging, .* höchstens 30 Tage/],
    ["conversation", /Stand des Gesprächs seit dem 5\. März 2026[\s\S]*zuletzt geschrieben haben: am 5\. März 2026/],
    ["feedback", /Rückmeldung vom 5\. März 2026 zu „stabsstelle-keine-garantie“: Daumen runter, „Das hilft mir/],
    ["greeted", /schon begrüßt/],
    ["outbox", /9 meiner Antworten, für höchstens eine Stunde/],
    ["share", /Beitrag vom 5\. März 2026 in Allgemein .*„Jana Weber“, wird gesendet: „Eine Stabsstelle/],
    ["turn", /Die Kennung dieses Chats/],
  ]);
  /** Tables that say nothing of anybody: hashes, channels, and numbers of thumbs in channels and groups. */
  const OF_NOBODY = ["channel", "forgotten", "helpful", "team", "thumbs"];
  it("names all that the store holds of the conversation, table by table", async () => {
    const talk = startTalk({ channels, now: () => new Date("2026-03-05T12:00:00Z") });
    await talkAboutEverything(talk);
    const tables = [...readTables(talk.database).keys()].filter((table) => !OF_NOBODY.includes(table)).sort();

    const said = (await talk.say("Meine Daten")).lines.join("\n");

    expect(tables).toEqual([...NAMED.keys()]);
    expect(tablesThatName(talk.database, "gespraech-1")).toEqual(tables);
    for (const words of NAMED.values()) expect(said).toMatch(words);
  });

  it("names everything that is remembered of the conversation, key by key", () => {
    const state: Required<ConversationState> = {
      version: 1,
      offers: [{ title: "Nichts davon", action: { verb: "none-of-these" } }],
      usedNonces: ["nonce-0001", "nonce-0002"],
      last: { activityId: "nachricht-1", before: { offers: [], usedNonces: [] } },
      dialog: {
        kind: "diagnosis",
        diagnosis: { version: 1, text: {}, words: ["vorzimmer", "stempel"], answers: [], ruledOut: [] },
        nonce: "nonce-0003",
      },
      paused: {
        kind: "diagnosis",
        diagnosis: { version: 1, text: {}, words: ["mitzeichnung"], answers: [], ruledOut: [] },
        nonce: "nonce-0006",
      },
      result: {
        situations: [{ id: "saeulendenken", probability: 0.8 }],
        ruledOut: [],
        kept: {
          version: 1,
          text: {},
          words: ["stempelkissen"],
          answers: [{ question: "rechte", option: "bitten" }],
          ruledOut: [],
        },
      },
      plan: { items: [{ strategy: "st-vernetzung", step: 1, done: false }] },
      profile: { land: "Hessen", municipality: "kreis", post: "spitze" },
      draft: {
        id: "nonce-0004",
        source: { kind: "passage", passage: "stabsstelle-keine-garantie" },
        text: "Unsere Fassung für die Runde",
        channel: { id: "19:allgemein@thread.tacv2", name: "Allgemein", team: "team-1", teamName: "Musterkreis" },
      },
    };
    const facts = {
      since: "2026-03-05T12:00:00Z",
      used: "2026-04-06T12:00:00Z",
      storedReplies: 0,
      knownAnswers: 0,
      greeted: false,
      feedback: [],
      shares: [POSTED],
      channels: undefined,
    };

    const said = describeStored({ ...facts, state }).join("\n");

    expect(Object.keys(state).sort()).toEqual(Object.keys(ConversationState.shape).sort());
    expect(said).toContain("Stand des Gesprächs seit dem 5. März 2026");
    expect(said).toContain("Auswahl aus meiner letzten Antwort: „Nichts davon“");
    expect(said).toContain("Welche Knöpfe schon gedrückt sind: 2");
    expect(said).toContain("Die Kennung Ihrer letzten Nachricht und die Auswahl davor");
    expect(said).toContain("mit den Antworten, die Sie bis hierher gegeben haben");
    expect(said).toContain("Eine unterbrochene Einordnung");
    expect(said).toContain("mitzeichnung");
    expect(said).toContain("auf Ihren Wunsch behalten habe: „rechte“: bitten");
    expect(said).toContain("vorzimmer, stempel");
    expect(said).toContain("„saeulendenken“");
    expect(said).toContain("„st-vernetzung“, Schritt 2");
    expect(said).toContain("Hessen, kreis, spitze");
    expect(said).toContain("Ihren Entwurf für einen Beitrag in Allgemein (Musterkreis)");
    expect(said).toContain("„Unsere Fassung für die Runde“");
    expect(said).toContain(
      "Ihren Beitrag vom 5. März 2026 in Allgemein (Integration Musterkreis), mit Ihrem Namen „Jana Weber“",
    );
    expect(said).toContain("steht im Kanal: „Zwei Sätze für das Team. Mehr nicht.“");
  });

  it("names nothing but the chat itself to somebody who has only just come", async () => {
    const { lines } = await startTalk().say("Meine Daten");

    expect(lines).toEqual([
      "Das habe ich über diesen Chat gespeichert:",
      "- Die Kennung dieses Chats, damit ich Ihnen antworten kann.",
      "Teams speichert den Verlauf unabhängig von mir.",
    ]);
  });

  it("comes in several messages, each under the limit, when much is stored", async () => {
    const talk = startTalk();
    for (let round = 1; round <= 12; round++) {
      await talk.say("Ist eine Stabsstelle eine Garantie?");
      await talk.feedback("like", `${round}: ${"sehr ausführlich ".repeat(50)}`);
    }

    const { outgoing, lines } = await talk.say("Meine Daten");

    expect(outgoing.length).toBeGreaterThan(1);
    for (const one of outgoing) expect(JSON.stringify(one).length).toBeLessThan(20_000);
    expect(lines.filter((line) => line.includes("Daumen hoch"))).toHaveLength(12);
  });

  it("stores no words of the user's questions", async () => {
    const talk = startTalk();
    await talk.say("Was sagt Zwetschgendatschi Müller zur Stabsstelle?");

    const stored = [...readTables(talk.database).values()].flat().join("\n");
    expect(stored).not.toContain("Zwetschgendatschi");
  });
});

describe("„Daten löschen“", () => {
  const directory = mkdtempSync(join(tmpdir(), "lotse-daten-"));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  const bytesOnDisk = () =>
    readdirSync(directory)
      .map((name) => readFileSync(join(directory, name)).toString("latin1"))
      .join("\n");

  it("asks first, says that Teams keeps its own copy, and then leaves nothing of this conversation on the disk", async () => {
    const database = openDatabase(directory);
    const other = startTalk({ channels, conversation: "gespraech-2", database });
    await talkAboutEverything(other);
    const talk = startTalk({ channels, conversation: "gespraech-1", database });
    await talkAboutEverything(talk);
    expect(tablesThatName(database, "gespraech-1")).toHaveLength(7);

    const asked = await talk.say("Daten löschen");
    expect(asked.lines.join("\n")).toContain("Der Chatverlauf in Teams bleibt davon unberührt");
    expect(tablesThatName(database, "gespraech-1")).toHaveLength(7);

    const { lines } = await talk.press("Ja, löschen");
    expect(lines.join("\n")).toContain("Teams behält seinen eigenen Verlauf.");
    expect(tablesThatName(database, "gespraech-1")).toEqual([]);
    expect(tablesThatName(database, "gespraech-2")).toHaveLength(7);
    expect(bytesOnDisk()).not.toContain("gespraech-1");
    expect(bytesOnDisk()).toContain("gespraech-2");
    database.close();
  });

  it.each(["Daten löschen", "meine Daten löschen", "Bitte lösche alles, was du über mich gespeichert hast"])(
    "is understood as %j",
    async (text) => {
      expect((await startTalk().say(text)).lines[0]).toBe(
        "Soll ich alles löschen, was ich über diesen Chat gespeichert habe?",
      );
    },
  );

  it("leaves everything as it is when declined", async () => {
    const talk = startTalk({ channels });
    await talkAboutEverything(talk);
    await talk.say("Daten löschen");

    expect((await talk.press("Nein, behalten")).lines.at(-1)).toBe("Gut, es bleibt alles, wie es ist.");
    expect(tablesThatName(talk.database, "gespraech-1")).toHaveLength(7);
  });

  it("happens too when the app is removed from the chat", async () => {
    const talk = startTalk({ channels });
    await talkAboutEverything(talk);
    await talk.remove();

    expect(tablesThatName(talk.database, "gespraech-1")).toEqual([]);
  });
});
