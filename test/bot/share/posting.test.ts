import type { Knowledge } from "../../../src/knowledge";
import { MARKERS } from "../../support/activities";
import {
  APP_ADDED,
  CONCEPT,
  CONCEPT_TITLE,
  fromTeam,
  type Office,
  openOffice,
  sitDown,
  TEAM,
} from "../../support/office";
import { openTestKnowledge } from "../../support/open-test-knowledge";

describe("sharing in a channel", () => {
  let knowledge: Knowledge;
  let office: Office;

  beforeAll(() => {
    knowledge = openTestKnowledge();
  }, 60_000);
  beforeEach(async () => {
    office = await openOffice(knowledge);
  });
  afterEach(() => office.close());

  it("begins one thread with the text, who shared it and the marks, and answers the press with the link", async () => {
    await office.prepare(CONCEPT_TITLE, "Eine Stabsstelle allein bewegt noch nichts.");
    await office.press("Jetzt teilen");

    const [card, ...others] = office.standing();
    expect(others).toEqual([]);
    expect(card).toContain("Eine Stabsstelle allein bewegt noch nichts.");
    expect(card).toContain(`geteilt von ${MARKERS.name}`);
    expect(card).toContain("aus dem Workshop, P10");
    expect(office.told().trim()).toMatch(/^Sie haben gewählt: Jetzt teilen/);
    const arrived = JSON.stringify(office.connector.arrivals.at(-1));
    const { pathname, searchParams } = new URL(/https:\/\/teams\.microsoft\.com[^"]+/.exec(arrived)?.[0] ?? "");
    expect(decodeURIComponent(pathname)).toBe(`/l/message/${CONCEPT.id}/1700000000001`);
    expect(Object.fromEntries(searchParams)).toEqual({
      tenantId: "mandant",
      groupId: TEAM.groupId,
      parentMessageId: "1700000000001",
      createdTime: "1700000000001",
    });
  });

  it("posts within the same turn with expectReplies too, and returns the outcome", async () => {
    await office.prepare();

    const replies = await office.bot.ask({ value: office.find("Jetzt teilen") });

    expect(office.standing()).toHaveLength(1);
    expect(JSON.stringify(replies)).toContain("teams.microsoft.com");
  });

  it("posts once when the same preview is pressed on two devices at the same time", async () => {
    await office.prepare();
    const value = office.find("Jetzt teilen");

    await Promise.all([1, 2, 3, 4].map(() => office.bot.post({ value })));

    expect(office.calls()).toEqual(["POST"]);
    expect(office.statuses()).toEqual(["posted"]);
  });

  it("posts once when Teams delivers the press again because the answer takes long", async () => {
    await office.prepare();
    const press = { id: "druck", value: office.find("Jetzt teilen") };
    office.connector.teams.nextPost("slow");

    await Promise.all([office.bot.post(press), office.bot.post(press)]);

    expect(office.calls()).toEqual(["slow"]);
    expect(office.standing()).toHaveLength(1);
  });

  it("keeps to seven posts a second in a channel, and loses none", async () => {
    const officers = Array.from({ length: 9 }, (_, index) => {
      const conversation = { id: `chat-${index}`, conversationType: "personal", tenantId: "mandant" };
      return sitDown(office.connector, (draft) => office.bot.post({ conversation, ...draft }), conversation.id);
    });
    for (const one of officers) await one.prepare();

    await Promise.all(officers.map((one) => one.press("Jetzt teilen")));

    const times = office.connector.teams.posts.map(({ at }) => at);
    expect(office.standing()).toHaveLength(9);
    // A busy machine may hold up the first on its way; what the bot plans is tested with the pacer.
    expect((times[7] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(900);
    expect((times[8] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(1900);
  });

  it("writes into the log what became of a post, and no text, name or id, whatever goes wrong", async () => {
    for (const behaviour of [403, 404, 413, 500, "reset", "accept"] as const) {
      await office.bot.post(APP_ADDED);
      await office.bot.post(fromTeam({}, { eventType: "channelRestored", channel: CONCEPT }));
      await office.prepare(CONCEPT_TITLE, "Eine Stabsstelle im Schrebergarten.");
      office.connector.teams.nextPost(behaviour);
      await office.press("Jetzt teilen");
    }

    const log = office.bot.logLines.join("\n");
    const outcomes = [...log.matchAll(/"task":"post","outcome":"([a-z-]+)"/g)].map(([, outcome]) => outcome);
    expect(outcomes).toEqual(["forbidden", "channel-gone", "too-large", "unknown", "unknown"]);
    expect(log).not.toMatch(/Schrebergarten|Stabsstelle|Unverwechselbar|KennungDerNutzerin|thread\.tacv2|c0de-4fad/);
  });

  it("keeps the name that is shown in the row of the share alone, and nobody's id anywhere", async () => {
    await office.prepare();
    await office.press("Jetzt teilen");

    const tables = office.bot.database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    const naming = tables.filter(({ name }) => {
      const rows = JSON.stringify(office.bot.database.prepare(`SELECT * FROM ${name}`).all());
      expect(rows).not.toMatch(/KennungDerNutzerin|c0de-4fad/);
      return name !== "outbox" && rows.includes(MARKERS.name); // the preview shows it, for an hour
    });
    expect(naming.map(({ name }) => name)).toEqual(["share"]);
  });
});
