import type { Knowledge } from "../../../src/knowledge";
import { CHAT, CONCEPT_TITLE, type Office, openOffice, sitDown, wordsOf } from "../../support/office";
import { openTestKnowledge } from "../../support/open-test-knowledge";

describe("a post that stands", () => {
  let knowledge: Knowledge;
  let office: Office;

  beforeAll(() => {
    knowledge = openTestKnowledge();
  }, 60_000);
  beforeEach(async () => {
    office = await openOffice(knowledge);
    await office.prepare(CONCEPT_TITLE, "Eine Stabsstelle im Schrebergarten.");
    await office.press("Jetzt teilen");
    office.connector.teams.clear();
  });
  afterEach(() => office.close());

  const correct = async (text = "Eine Stabsstelle braucht Rückhalt.") => {
    await office.press("Text berichtigen");
    await office.press("Vorschau", { text });
    await office.press("Jetzt berichtigen");
  };

  it("is corrected in its place, and keeps its buttons", async () => {
    await correct();

    expect(office.calls()).toEqual(["PUT"]);
    expect(office.standing()).toEqual([expect.stringContaining("Eine Stabsstelle braucht Rückhalt.")]);
    expect(office.standing()[0]).not.toContain("Schrebergarten");
    expect(office.standing()[0]).toContain("Hilfreich");
    expect(office.told()).toContain("Sie haben gewählt: Jetzt berichtigen");
  });

  it("is withdrawn: the words first, then the post", async () => {
    await office.press("Zurückziehen");

    expect(office.calls()).toEqual(["PUT", "DELETE"]);
    expect(office.connector.teams.posts[0]?.card).toContain("Dieser Beitrag wurde zurückgezogen.");
    expect(office.connector.teams.posts[0]?.card).not.toContain("Schrebergarten");
    expect(office.standing()).toEqual([]);
    expect(office.told()).toContain("Sie haben gewählt: Zurückziehen");
    expect(office.statuses()).toEqual(["withdrawn"]);
  });

  it("can be withdrawn days later, from the list of what was shared", async () => {
    office.bot.database.exec("UPDATE share SET at = '2026-09-01T08:00:00.000Z', changed = '2026-09-01T08:00:00.000Z'");
    await office.bot.app.flush();
    await office.say("Meine Beiträge");

    await office.press("Zurückziehen: Beitrag 1");

    expect(office.standing()).toEqual([]);
  });

  it.each([501, 405, 403, 400])(
    "counts as withdrawn where nothing can be deleted (%d), since the words are gone",
    async (status) => {
      office.connector.teams.nextPost("accept", status);

      await office.press("Zurückziehen");

      expect(office.statuses()).toEqual(["withdrawn"]);
      expect(office.standing()).toEqual([expect.stringContaining("zurückgezogen")]);
    },
  );

  it("that may not be withdrawn is shown, and who else can delete it", async () => {
    office.connector.teams.nextPost(403);

    await office.press("Zurückziehen");

    expect(office.statuses()).toEqual(["posted"]);
    expect(office.told()).toContain("steht noch so da wie vorher");
    expect(office.told()).toContain("Beitrag öffnen");
    expect(office.told()).toContain("Besitzer:innen");
  });

  it("is withdrawn in the end, however often Teams fails meanwhile", async () => {
    office.connector.teams.nextPost(500, "reset", "accept", 503);

    await office.press("Zurückziehen");
    expect(office.statuses()).toEqual(["posted"]);
    for (let round = 0; round < 3; round++) await office.hurry();

    expect(office.calls()).toEqual([500, "reset", "PUT", 503, "PUT", "DELETE"]);
    expect(office.standing()).toEqual([]);
    expect(office.statuses()).toEqual(["withdrawn"]);
    expect(office.told()).toContain("zurückgezogen");
  });

  it("is told to be gone when somebody else removed it, and the text of a correction is not lost", async () => {
    office.connector.teams.removePosts();

    await correct("Ein neuer Text.");

    expect(office.told()).toContain("gibt es nicht mehr");
    expect(JSON.stringify(office.shares())).toContain("Ein neuer Text.");
  });

  it("stays as it is when a correction is refused, and the text of the correction is not lost", async () => {
    office.connector.teams.nextPost(403);

    await correct("Ein neuer Text.");

    expect(office.standing()).toEqual([expect.stringContaining("Schrebergarten")]);
    expect(office.statuses()).toEqual(["posted"]);
    expect(JSON.stringify(office.shares())).toContain("Ein neuer Text.");
  });

  it("is corrected later when Teams asks to wait", async () => {
    office.connector.teams.nextPost({ status: 429, retryAfter: 60 });
    await correct("Ein neuer Text.");

    await office.hurry();

    expect(office.standing()).toEqual([expect.stringContaining("Ein neuer Text.")]);
  });

  it("can be changed from no other chat", async () => {
    const share = String(office.shares()[0]?.["id"]);
    const other = sitDown(
      office.connector,
      (draft) => office.bot.post({ conversation: { id: "nebenan" }, ...draft }),
      "nebenan",
    );

    await office.bot.post({ conversation: { id: "nebenan" }, value: { verb: "share-withdraw", share } });
    await office.bot.post({ conversation: { id: "nebenan" }, value: { verb: "share-correct", share } });
    await office.bot.app.flush();

    expect(office.calls()).toEqual([]);
    expect(office.standing()).toHaveLength(1);
    expect(other.told()).not.toContain("Schrebergarten");
  });

  it("stays in Teams when the user deletes their data, and nothing of it stays here", async () => {
    await office.say("Daten löschen");
    await office.press("Ja, löschen");

    expect(office.standing()).toHaveLength(1);
    expect(office.shares()).toEqual([]);
  });

  it("is forgotten here when the app is removed from the personal chat", async () => {
    await office.bot.post({ type: "installationUpdate", action: "remove" });

    expect(office.standing()).toHaveLength(1);
    expect(office.shares()).toEqual([]);
  });

  it("is forgotten here 90 days after it was shared, and the text of a withdrawn one after a day", async () => {
    const age = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    office.bot.database.prepare("UPDATE share SET at = ?").run(age(89));
    await office.bot.app.flush();
    expect(office.shares()).toHaveLength(1);
    office.bot.database.prepare("UPDATE share SET at = ?").run(age(91));
    await office.bot.app.flush();
    expect(office.shares()).toEqual([]);

    await office.prepare();
    await office.press("Jetzt teilen");
    await office.press("Zurückziehen");
    office.bot.database.prepare("UPDATE share SET changed = ?").run(age(2));
    await office.bot.app.flush();
    expect(office.shares()).toEqual([]);
  });

  it("is not said to be what was pressed when another one comes through in the same turn", async () => {
    await office.prepare(CONCEPT_TITLE, "Ein zweiter Text.");
    office.connector.teams.nextPost({ status: 429, retryAfter: 600 });
    await office.press("Jetzt teilen");
    await office.say("Meine Beiträge");
    const value = office.find("Zurückziehen: Beitrag 2");
    office.bot.database.exec("UPDATE share SET due = NULL");
    office.connector.clear();

    await office.bot.post({ value });

    const said = office.connector.arrivals.map(({ activity }) => wordsOf(activity));
    expect(said).toEqual([
      expect.stringMatching(/^\s*Sie haben gewählt: Zurückziehen\nDer Beitrag in .* ist zurückgezogen/),
      expect.stringMatching(/^\s*Der Beitrag steht jetzt in/),
    ]);
  });

  it("lets its outcome be typed: its buttons are those of the chat now", async () => {
    await office.say("Zurückziehen");

    expect(office.standing()).toEqual([]);
    expect(office.connector.arrivals.at(-1)?.conversation).toBe(CHAT);
  });
});
