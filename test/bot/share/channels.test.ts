import type { Knowledge } from "../../../src/knowledge";
import { MARKERS } from "../../support/activities";
import {
  APP_ADDED,
  CONCEPT,
  CONCEPT_TITLE,
  foundTeam,
  fromTeam,
  GENERAL,
  type Office,
  openOffice,
  TEAM,
} from "../../support/office";
import { openTestKnowledge } from "../../support/open-test-knowledge";

const OTHER = { id: "19:team-jugend@thread.tacv2", name: "Jugend", groupId: "5eed0000-0000-4000-8000-000000000002" };

describe("the channels to choose from", () => {
  let knowledge: Knowledge;
  let office: Office;

  beforeAll(() => {
    knowledge = openTestKnowledge();
  }, 60_000);
  beforeEach(async () => {
    office = await openOffice(knowledge);
  });
  afterEach(() => office.close());

  /** What „Im Kanal teilen“ offers now. */
  async function offered(): Promise<string[]> {
    await office.say("Ist eine Stabsstelle eine Garantie?");
    await office.press("Im Kanal teilen");
    return office
      .told()
      .split("\n")
      .filter((line, index, lines) => / \(.+\)$/.test(line) && lines.indexOf(line) === index);
  }
  const known = () =>
    office.bot.database
      .prepare("SELECT id FROM channel ORDER BY id")
      .all()
      .map(({ id }) => id);

  it("are those of the team as soon as the app is added, General as „Allgemein“ because it comes without a name", async () => {
    expect(await offered()).toEqual([GENERAL, CONCEPT_TITLE]);
  });

  it("are only those of teams of which the user is a member now", async () => {
    foundTeam(office.connector, { ...OTHER, channels: [{ id: OTHER.id }], members: new Set() });
    await office.bot.post(fromTeam({ type: "installationUpdate", action: "add" }, {}, OTHER));
    expect(await offered()).toEqual([GENERAL, CONCEPT_TITLE]);

    office.team.members.delete(MARKERS.userId);
    expect(await offered()).toEqual([]);
  });

  it("follow what Teams says of them: made, renamed, deleted, brought back", async () => {
    await office.bot.post(
      fromTeam({}, { eventType: "channelCreated", channel: { id: "19:neu@thread.tacv2", name: "Neu" } }),
    );
    await office.bot.post(fromTeam({}, { eventType: "channelRenamed", channel: { ...CONCEPT, name: "Strategie" } }));
    expect(await offered()).toEqual([GENERAL, "Neu (Integration)", "Strategie (Integration)"]);

    await office.bot.post(fromTeam({}, { eventType: "channelDeleted", channel: CONCEPT }));
    expect(await offered()).toEqual([GENERAL, "Neu (Integration)"]);
    await office.bot.post(fromTeam({}, { eventType: "channelRestored", channel: CONCEPT }));
    expect(await offered()).toEqual([GENERAL, CONCEPT_TITLE, "Neu (Integration)"]);
  });

  it("carry the team's newest name", async () => {
    await office.bot.post(fromTeam({}, { eventType: "teamRenamed" }, { ...TEAM, name: "Teilhabe" }));

    expect(await offered()).toEqual(["Allgemein (Teilhabe)", "Konzept (Teilhabe)"]);
  });

  it.each([
    ["the app is removed", fromTeam({ type: "installationUpdate", action: "remove" })],
    ["the bot is taken out", fromTeam({ membersRemoved: [{ id: "28:lotse" }] })],
    ["the team is deleted", fromTeam({}, { eventType: "teamDeleted" })],
    ["the team is archived", fromTeam({}, { eventType: "teamArchived" })],
  ])("are forgotten when %s", async (_what, draft) => {
    await office.bot.post(draft);

    expect(known()).toEqual([]);
    expect(await offered()).toEqual([]);
  });

  it("stay when somebody else is taken out of the team", async () => {
    await office.bot.post(fromTeam({ membersRemoved: [{ id: "29:jemand" }] }));

    expect(known()).toHaveLength(2);
  });

  it("are learnt again when an archived team comes back", async () => {
    await office.bot.post(fromTeam({}, { eventType: "teamArchived" }));
    await office.bot.post(fromTeam({}, { eventType: "teamUnarchived" }));

    expect(await offered()).toEqual([GENERAL, CONCEPT_TITLE]);
  });

  it("are learnt from somebody writing there, if the installation was missed", async () => {
    office.bot.database.exec("DELETE FROM team");
    const thread = { id: `${CONCEPT.id};messageid=1`, conversationType: "channel", tenantId: "mandant" };

    await office.bot.post(
      fromTeam({ type: "message", text: "danke", conversation: thread }, { channel: { id: CONCEPT.id } }),
    );

    expect(await offered()).toEqual([GENERAL, CONCEPT_TITLE]);
  });

  it("keep the newest address that Teams has named", async () => {
    await office.bot.post(fromTeam({ serviceUrl: "http://127.0.0.1:9/neu/" }, { eventType: "teamRenamed" }));

    const urls = office.bot.database.prepare("SELECT service_url FROM team").all();
    expect(urls.map((row) => row["service_url"])).toEqual(["http://127.0.0.1:9/neu/"]);
  });

  it("leave out private and shared channels, whose members the bot does not know", async () => {
    office.team.channels.push({ id: "19:geheim@thread.tacv2", name: "Geheim", type: "private" });
    office.team.channels.push({ id: "19:geteilt@thread.tacv2", name: "Geteilt", type: "shared" });
    office.bot.database.exec("UPDATE team SET listed = NULL");

    await office.bot.post(fromTeam({}, { eventType: "teamRenamed" }));

    expect(await offered()).toEqual([GENERAL, CONCEPT_TITLE]);
  });

  it("are asked for again when the list was refused, and a failure says nothing to anybody", async () => {
    const fresh = await openOffice(knowledge);
    fresh.bot.database.exec("DELETE FROM team");
    fresh.connector.teams.nextLookup(500, 500);

    const { status } = await fresh.bot.post(APP_ADDED);

    expect(status).toBe(200);
    expect(fresh.bot.logLines.join("\n")).not.toMatch(/thread\.tacv2|Integration/);
    expect(fresh.bot.database.prepare("SELECT name FROM channel").all()).toMatchObject([{ name: "Allgemein" }]);
    await fresh.close();
  });

  it("are listed within three seconds even if Teams is silent, without the teams that it says nothing of", async () => {
    foundTeam(office.connector, { ...OTHER, channels: [{ id: OTHER.id }] });
    await office.bot.post(fromTeam({ type: "installationUpdate", action: "add" }, {}, OTHER));
    office.connector.teams.nextLookup("silence");
    const started = Date.now();

    const titles = await offered();

    expect(titles).toHaveLength(titles.includes(GENERAL) ? 2 : 1);
    expect(Date.now() - started).toBeLessThan(4000);
  });

  it("are only those that the configuration allows", async () => {
    const narrow = await openOffice(knowledge, { shareChannels: [CONCEPT.id] });
    await narrow.say("Ist eine Stabsstelle eine Garantie?");
    await narrow.press("Im Kanal teilen");

    expect(narrow.told()).toContain(CONCEPT_TITLE);
    expect(narrow.told()).not.toContain(GENERAL);
    await narrow.close();
  });
});
