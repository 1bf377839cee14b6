import { DatabaseSync } from "node:sqlite";
import { migrate } from "../../src/bot/state/migrations";
import { Store } from "../../src/bot/state/store";
import { readTables, tablesThatName } from "../support/read-tables";
import { startTalk, type Talk } from "../support/talk";

const QUESTION = "Ist eine Stabsstelle eine Garantie?";
const DAY_MS = 86_400_000;

/** A clock that tests move on. */
function startClock() {
  let now = Date.parse("2026-03-05T12:00:00Z");
  return {
    now: () => new Date(now),
    pass: (days: number) => {
      now += days * DAY_MS;
    },
  };
}

/** The tables as the first release made them. */
const FIRST_RELEASE = `
  CREATE TABLE conversation (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, state TEXT NOT NULL, since TEXT NOT NULL) STRICT;
  CREATE TABLE greeted (conversation TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT;
  CREATE TABLE turn (key TEXT PRIMARY KEY, conversation TEXT NOT NULL, activity TEXT, reference TEXT NOT NULL, at TEXT NOT NULL) STRICT;
  CREATE TABLE outbox (
    id INTEGER PRIMARY KEY, turn TEXT NOT NULL REFERENCES turn (key) ON DELETE CASCADE, kind TEXT NOT NULL, content TEXT NOT NULL,
    subject TEXT, status TEXT NOT NULL CHECK (status IN ('pending', 'sent')), attempts INTEGER NOT NULL DEFAULT 0, sent_id TEXT
  ) STRICT;
  CREATE INDEX outbox_turn ON outbox (turn);
  CREATE INDEX turn_conversation ON turn (conversation);
  CREATE TABLE answer (activity TEXT NOT NULL, conversation TEXT NOT NULL, subject TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (conversation, activity)) STRICT;
  CREATE TABLE feedback (
    conversation TEXT NOT NULL, about TEXT NOT NULL, subject TEXT, reaction TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (conversation, about)
  ) STRICT;
  PRAGMA user_version = 1;`;

const count = (talk: Talk, table: string) => readTables(talk.database).get(table)?.length;

describe("what has had its time is forgotten:", () => {
  it("a conversation with its result, plan and profile, after twelve months without a turn", async () => {
    const clock = startClock();
    const talk = startTalk({ now: clock.now });
    await talk.add();
    await talk.say(QUESTION);
    await talk.feedback("like", "gut");

    clock.pass(366);
    talk.store.expire();

    expect(tablesThatName(talk.database, "gespraech-1")).toEqual([]);
  });

  it("not so one that goes on, welcome included, however long ago it began", async () => {
    const clock = startClock();
    const talk = startTalk({ now: clock.now });
    await talk.add();
    for (let month = 0; month < 14; month++) {
      await talk.say(QUESTION);
      clock.pass(30);
      talk.store.expire();
    }

    expect([count(talk, "conversation"), count(talk, "greeted")]).toEqual([1, 1]);
    expect((await talk.say("Meine Daten")).lines.join("\n")).toContain("seit dem 5. März 2026");
    expect((await talk.add()).lines).toEqual([]);
  });

  it("feedback after twelve months, also while the conversation goes on", async () => {
    const clock = startClock();
    const talk = startTalk({ now: clock.now });
    await talk.say(QUESTION);
    await talk.feedback("dislike", "zu knapp");
    clock.pass(200);
    await talk.say("danke");
    talk.store.expire();
    expect(count(talk, "feedback")).toBe(1);

    clock.pass(166);
    talk.store.expire();

    expect([count(talk, "feedback"), count(talk, "conversation")]).toEqual([0, 1]);
  });

  it.each(["personal", "channel", "group"] as const)("a welcome in a %s, twelve months later", async (place) => {
    const clock = startClock();
    const talk = startTalk({ place, now: clock.now });
    await talk.add();
    clock.pass(364);
    talk.store.expire();
    expect(count(talk, "greeted")).toBe(1);

    clock.pass(2);
    talk.store.expire();

    expect(count(talk, "greeted")).toBe(0);
  });

  it("the hash of a turn that deleted everything, after an hour", async () => {
    const clock = startClock();
    const talk = startTalk({ now: clock.now });
    await talk.say("Daten löschen");
    await talk.press("Ja, löschen");
    expect(count(talk, "forgotten")).toBe(1);

    clock.pass(1);
    talk.store.expire();

    expect(count(talk, "forgotten")).toBe(0);
  });
});

describe("a conversation of which nothing is worth remembering", () => {
  it("has no row of its own", async () => {
    const talk = startTalk();
    await talk.add();
    await talk.submit({ verb: "delete-data", nonce: "eine-alte-kennung" });

    expect(count(talk, "conversation")).toBe(0);
  });
});

describe("thumbs in a channel or group", () => {
  it.each(["channel", "group"] as const)("are counted in a %s, without where, when and why", async (place) => {
    const talk = startTalk({ place });
    await talk.say(QUESTION);
    await talk.feedback("like", "Frau Zwetschgendatschi hat recht");
    await talk.feedback("like");
    await talk.feedback("dislike", "zu knapp");

    expect(count(talk, "feedback")).toBe(0);
    expect(readTables(talk.database).get("thumbs")).toEqual([
      '{"subject":"stabsstelle-keine-garantie","reaction":"like","count":2}',
      '{"subject":"stabsstelle-keine-garantie","reaction":"dislike","count":1}',
    ]);
    expect([...readTables(talk.database).values()].flat().join("\n")).not.toContain("Zwetschgendatschi");
  });

  it("are not counted when it is no longer known what they are about", async () => {
    const clock = startClock();
    const talk = startTalk({ place: "channel", now: clock.now });
    await talk.say(QUESTION);
    clock.pass(31);
    talk.store.expire();
    await talk.feedback("like");

    expect(count(talk, "thumbs")).toBe(0);
  });

  it("that an older release has kept one by one become numbers", () => {
    const database = new DatabaseSync(":memory:");
    database.exec(FIRST_RELEASE);
    database.exec(`
      INSERT INTO conversation VALUES ('chat', 1, '{}', '2026-01-01T00:00:00.000Z');
      INSERT INTO feedback VALUES ('chat', 'a', 'workshop-anlass', 'like', 'meiner', '2026-01-01T00:00:00.000Z');
      INSERT INTO feedback VALUES ('kanal', 'b', 'workshop-anlass', 'like', 'Grund', '2026-01-01T00:00:00.000Z');
      INSERT INTO feedback VALUES ('kanal', 'c', 'workshop-anlass', 'like', '', '2026-01-01T00:00:00.000Z');
      INSERT INTO feedback VALUES ('kanal', 'd', NULL, 'dislike', '', '2026-01-01T00:00:00.000Z');
    `);

    migrate(database);

    const tables = readTables(database);
    expect(tables.get("feedback")).toEqual([expect.stringContaining('"meiner"')]);
    expect(tables.get("thumbs")).toEqual(['{"subject":"workshop-anlass","reaction":"like","count":2}']);
    expect(tables.get("conversation")?.[0]).toMatch(/"used":"20\d\d-/);
    database.close();
  });
});

it("what an older release had still to send goes on with its turn, and goes when the turn goes", () => {
  const database = new DatabaseSync(":memory:");
  database.exec(FIRST_RELEASE);
  database.exec(`
    INSERT INTO turn VALUES ('a', 'chat', 'frage-1', '{"serviceUrl":"x"}', '2026-01-01T00:00:00.000Z');
    INSERT INTO turn VALUES ('b', 'chat', 'frage-2', '{"serviceUrl":"y"}', '2026-01-01T00:00:01.000Z');
    INSERT INTO outbox (turn, kind, content, status) VALUES ('b', 'send', '{"text":"zwei"}', 'pending');
    INSERT INTO outbox (turn, kind, content, status) VALUES ('a', 'send', '{"text":"eins"}', 'sent');
  `);

  migrate(database);

  const store = new Store(database);
  expect(store.pending()).toMatchObject([{ turn: "b", content: '{"text":"zwei"}', reference: '{"serviceUrl":"y"}' }]);
  expect(store.findTurn("a")).toMatchObject([{ content: '{"text":"eins"}', status: "sent" }]);
  store.forgetTurn("b");
  expect(store.pending()).toEqual([]);
  store.close();
});
