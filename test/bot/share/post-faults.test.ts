import type { Knowledge } from "../../../src/knowledge";
import { MARKERS } from "../../support/activities";
import { type Behaviour, pause, until } from "../../support/local-connector";
import { CONCEPT, CONCEPT_TITLE, fromTeam, type Office, openOffice } from "../../support/office";
import { openTestKnowledge } from "../../support/open-test-knowledge";

describe("a post that does not go through", () => {
  let knowledge: Knowledge;
  let office: Office;

  beforeAll(() => {
    knowledge = openTestKnowledge();
  }, 60_000);
  beforeEach(async () => {
    office = await openOffice(knowledge);
  });
  afterEach(() => office.close());

  const prepare = () => office.prepare(CONCEPT_TITLE, "Eine Stabsstelle im Schrebergarten.");

  it.each<[string, Behaviour, string]>([
    ["403 BotNotInConversationRoster", { status: 403, code: "BotNotInConversationRoster" }, "Weitere Apps"],
    ["403 for another reason", 403, "lässt Teams keine Beiträge von mir zu"],
    ["404", 404, "gibt es nicht mehr"],
    ["413", 413, "zu groß"],
    ["400", 400, "ging nicht hinaus"],
    ["401", 401, "ging nicht hinaus"],
  ])("is not sent again after %s; the text is kept, and the user hears what to do", async (_name, behaviour, said) => {
    await prepare();
    office.connector.teams.nextPost(behaviour);

    await office.press("Jetzt teilen");
    await office.hurry();

    expect(office.calls()).toEqual([behaviour]);
    expect(office.statuses()).toEqual(["failed"]);
    expect(JSON.stringify(office.shares())).toContain("Schrebergarten");
    expect(office.told()).toContain(said);
    expect(office.told()).toContain("Ihr Text ist noch da.");
    expect(office.standing()).toEqual([]);
  });

  it.each<[string, Behaviour, number]>([
    ["500", 500, 0],
    ["502", 502, 0],
    ["503", 503, 0],
    ["504", 504, 0],
    ["a reset", "reset", 0],
    ["a reset after it was taken", "kept-reset", 1],
    ["silence", "silence", 0],
    ["silence after it was taken", "kept-silence", 1],
  ])(
    "may stand already after %s: it never goes out again by itself, and the user hears so",
    async (_name, behaviour, stands) => {
      await prepare();
      office.connector.teams.nextPost(behaviour);

      await office.press("Jetzt teilen");
      await office.hurry();
      await office.hurry();

      expect(office.calls()).toEqual([behaviour]);
      expect(office.standing()).toHaveLength(stands);
      expect(office.statuses()).toEqual(["unknown"]);
      expect(office.told()).toMatch(/vielleicht|möglicherweise|schon/);
      expect(office.told()).toContain("Noch einmal senden");
    },
  );

  it("goes out once more when the user decides so, and only once however often that is pressed", async () => {
    await prepare();
    office.connector.teams.nextPost(503);
    await office.press("Jetzt teilen");
    const again = office.find("Noch einmal senden");

    await Promise.all([1, 2, 3].map(() => office.bot.post({ value: again })));

    expect(office.calls()).toEqual([503, "POST"]);
    expect(office.standing()[0]).toContain("Schrebergarten");
    expect(office.statuses()).toEqual(["posted"]);
  });

  it("does not go out again once it stands, even if an old button with another word asks for it", async () => {
    await prepare();
    office.connector.teams.nextPost(503);
    await office.press("Jetzt teilen");
    const again = office.find("Noch einmal senden");
    await office.bot.post({ value: again });

    await office.bot.post({ value: { ...Object(again), nonce: "ein-anderes-wort" } });

    expect(office.standing()).toHaveLength(1);
  });

  describe("because Teams asks to wait", () => {
    it.each([429, 412])("is kept after a %d; the user hears so once, and again when it stands", async (status) => {
      await prepare();
      const wait = { status, retryAfter: 1 };
      const value = office.find("Jetzt teilen");
      office.connector.clear();
      office.connector.teams.nextPost(wait, wait);

      await office.bot.post({ value });
      expect(office.statuses()).toEqual(["deferred"]);
      const pressed = Date.now();
      await until(() => office.connector.arrivals.length === 2, "the word that it stands now");

      expect(Date.now() - pressed).toBeGreaterThanOrEqual(1800);
      expect(office.calls()).toEqual([wait, wait, "POST"]);
      expect(office.standing()).toHaveLength(1);
      expect(office.statuses()).toEqual(["posted"]);
      expect(office.told()).toContain("Der Beitrag steht jetzt");
    });

    it("can be called off meanwhile, and then never goes out", async () => {
      await prepare();
      office.connector.teams.nextPost({ status: 429, retryAfter: 1 });
      await office.press("Jetzt teilen");

      await office.press("Zurückziehen");
      await pause(1800);
      await office.hurry();

      expect(office.calls()).toHaveLength(1);
      expect(office.statuses()).toEqual(["withdrawn"]);
      expect(office.told()).toContain("wird nicht gesendet");
      expect(office.told()).not.toContain("schon gelesen");
    });

    it("keeps to a date as well as to seconds", async () => {
      await prepare();
      const until = new Date(Date.now() + 120_000);
      office.connector.teams.nextPost({ status: 429, retryAfter: until.toUTCString() });

      await office.press("Jetzt teilen");

      const due = Date.parse(String(office.shares()[0]?.["due"]));
      expect(Math.abs(due - until.getTime())).toBeLessThan(3000);
      expect(office.told()).toContain("in etwa 2 Minuten");
    });

    it("is tried for an hour, ever more rarely, when Teams does not say how long to wait", async () => {
      await prepare();
      office.connector.teams.nextPost(...Array.from({ length: 19 }, () => 429));
      await office.press("Jetzt teilen");
      const waits: number[] = [];
      for (let tries = 1; tries < 19; tries++) {
        waits.push(Date.parse(String(office.shares()[0]?.["due"])) - Date.now());
        await office.hurry();
      }

      expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(3_000_000);
      expect(
        office.connector.arrivals.filter(({ activity }) => JSON.stringify(activity).includes("nimmt gerade nichts an")),
      ).toHaveLength(1);
      await office.hurry();
      expect(office.statuses()).toEqual(["posted"]);
    });

    it("is given up after many times; the text is kept, and the user decides", async () => {
      await prepare();
      office.connector.teams.nextPost(429, 429);
      await office.press("Jetzt teilen");
      office.bot.database.exec("UPDATE share SET tries = 19");

      await office.hurry();

      expect(office.statuses()).toEqual(["failed"]);
      expect(office.told()).toContain("Noch einmal senden");
    });
  });

  describe("because something changed since the preview", () => {
    it("is not sent if the user is no longer a member", async () => {
      await prepare();
      office.team.members.delete(MARKERS.userId);

      await office.press("Jetzt teilen");

      expect(office.calls()).toEqual([]);
      expect(office.statuses()).toEqual(["failed"]);
      expect(office.told()).toContain("kein Mitglied");
    });

    it("waits if Teams does not say who is a member, and asks it who sits in the chat, since no id is kept", async () => {
      await prepare();
      office.connector.teams.nextLookup("silence");
      await office.press("Jetzt teilen");
      expect([office.calls(), office.statuses()]).toEqual([[], ["deferred"]]);

      await office.hurry();

      expect(office.statuses()).toEqual(["posted"]);
    });

    it("is not sent if the channel is gone", async () => {
      await prepare();
      await office.bot.post(fromTeam({}, { eventType: "channelDeleted", channel: CONCEPT }));

      await office.press("Jetzt teilen");

      expect([office.calls(), office.statuses()]).toEqual([[], ["failed"]]);
      expect(office.told()).toContain("gibt es nicht mehr");
    });

    it("is not sent if the app is gone from the team, and the user hears how to install it", async () => {
      await prepare();
      await office.bot.post(fromTeam({ type: "installationUpdate", action: "remove" }));

      await office.press("Jetzt teilen");

      expect([office.calls(), office.statuses()]).toEqual([[], ["failed"]]);
      expect(office.told()).toContain("Weitere Apps");
    });
  });
});
