import type { Knowledge } from "../../../src/knowledge";
import { pause, until } from "../../support/local-connector";
import { CONCEPT, fromTeam, type Office, openOffice } from "../../support/office";
import { openTestKnowledge } from "../../support/open-test-knowledge";

describe("the team's buttons under a post", () => {
  let knowledge: Knowledge;
  let office: Office;
  let share: string;

  beforeAll(() => {
    knowledge = openTestKnowledge();
  }, 60_000);
  beforeEach(async () => {
    office = await openOffice(knowledge);
    await office.prepare();
    await office.press("Jetzt teilen");
    share = String(office.shares()[0]?.["id"]);
    office.connector.clear();
  });
  afterEach(() => office.close());

  const THREAD = `${CONCEPT.id};messageid=1700000000001`;

  const press = (verb: "helpful" | "ask-about", person: string, draft = {}) =>
    office.bot.post(
      fromTeam(
        {
          type: "message",
          value: { verb, share },
          from: { id: `29:${person}`, name: person, aadObjectId: `aad-${person}` },
          conversation: { id: THREAD, conversationType: "channel", tenantId: "mandant" },
          ...draft,
        },
        { channel: { id: CONCEPT.id } },
      ),
    );
  /** The number on the post may be drawn anew at once. */
  const letTimePass = () => office.bot.database.exec("UPDATE share SET shown_at = '2026-01-01T00:00:00.000Z'");
  const drawn = () => office.connector.teams.posts.map(({ card }) => /Hilfreich \((\d+)\)/.exec(card)?.[1]);

  it("count each person once, and show the number on the post without a word in the thread", async () => {
    letTimePass();

    await press("helpful", "Petersen");
    await until(() => drawn().length === 1, "the number");

    expect(drawn()).toEqual(["1"]);
    expect(office.connector.arrivals).toEqual([]);
    letTimePass();
    await press("helpful", "Petersen");
    await press("helpful", "Aydın");
    await until(() => drawn().length === 2, "the next number");
    expect(drawn()).toEqual(["1", "2"]);
  });

  it("draw one new number for many presses, five seconds after the last one", async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => press("helpful", `Person ${index}`)));
    expect(drawn()).toEqual([]); // the post itself was drawn just now

    await until(() => drawn().length === 1, "the number");

    const [{ at } = { at: 0 }] = office.connector.teams.posts;
    expect(drawn()).toEqual(["12"]);
    expect(at - new Date(String(office.shares()[0]?.["at"])).getTime()).toBeGreaterThanOrEqual(4900);
  });

  it("draw later what was counted before the bot ended or Teams refused", async () => {
    letTimePass();
    office.connector.teams.nextPost({ status: 429, retryAfter: 1 });
    await press("helpful", "Petersen");

    await until(() => drawn().length === 2, "the second attempt");
    expect(office.standing()[0]).toContain("Hilfreich (1)");

    office.bot.database.exec(`INSERT INTO helpful VALUES ('${share}', 'noch-jemand')`);
    letTimePass();
    await office.bot.app.flush();
    await until(() => drawn().length === 3, "the number after the start");
    expect(office.standing()[0]).toContain("Hilfreich (2)");
  });

  it("keep nobody's name or id, and not the same hash under two posts", async () => {
    await press("helpful", "Petersen");
    await office.prepare();
    await office.press("Jetzt teilen");
    const first = share;
    share = String(office.shares()[1]?.["id"]);
    await press("helpful", "Petersen", {
      conversation: { id: `${CONCEPT.id};messageid=1700000000002`, conversationType: "channel", tenantId: "mandant" },
    });

    const votes = office.bot.database.prepare("SELECT * FROM helpful ORDER BY share = ?").all(first);
    expect(votes).toHaveLength(2);
    expect(JSON.stringify(votes)).not.toMatch(/Petersen|aad-/);
    expect(votes[0]?.["voter"]).not.toBe(votes[1]?.["voter"]);
  });

  it("say in the thread how to ask", async () => {
    await press("ask-about", "Petersen");

    expect(office.connector.arrivals).toMatchObject([{ conversation: THREAD }]);
    expect(office.told()).toContain("@Teilhabe-Lotse");
    expect(office.told()).toContain("Frage dazu stellen");
  });

  it("say it once when Teams delivers the press again", async () => {
    await press("ask-about", "Petersen", { id: "noch-einmal" });
    await press("ask-about", "Petersen", { id: "noch-einmal" });

    expect(office.connector.arrivals).toHaveLength(1);
  });

  it.each(["helpful", "ask-about"] as const)(
    "have a friendly word for a press of „%s“ on a post that is withdrawn or forgotten",
    async (verb) => {
      await office.say("Meine Beiträge");
      await office.press("Zurückziehen: Beitrag 1");
      office.connector.clear();

      await press(verb, "Petersen");
      office.bot.database.exec("DELETE FROM share");
      await press(verb, "Aydın");

      expect(office.connector.arrivals.map(({ activity }) => activity.text)).toEqual([
        expect.stringContaining("zurückgezogen"),
        expect.stringContaining("zurückgezogen"),
      ]);
      expect(office.calls()).toEqual([]);
    },
  );

  it("count nothing from another channel than the post's own", async () => {
    await press("helpful", "Petersen", {
      conversation: { id: "19:woanders@thread.tacv2", conversationType: "channel" },
    });

    expect(office.bot.database.prepare("SELECT * FROM helpful").all()).toEqual([]);
  });

  it("keep their count through a correction", async () => {
    await press("helpful", "Petersen");
    await office.say("Meine Beiträge");
    await office.press("Text berichtigen: Beitrag 1");
    await office.press("Vorschau", { text: "Neu." });
    await office.press("Jetzt berichtigen");

    expect(office.standing()[0]).toContain("Hilfreich (1)");
  });

  it("never bring back the words of a post that is being withdrawn", async () => {
    await office.say("Meine Beiträge");
    office.connector.teams.nextPost("accept", 503);
    await office.press("Zurückziehen: Beitrag 1");
    office.bot.database.exec(`INSERT INTO helpful VALUES ('${share}', 'jemand')`);
    letTimePass();

    await office.bot.app.flush();
    await press("helpful", "Aydın");
    await pause(300);

    expect(office.standing()).toEqual([expect.stringContaining("zurückgezogen")]);
  });
});
