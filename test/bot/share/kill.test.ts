import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Draft, MARKERS } from "../../support/activities";
import { type BotProcess, startProcess, whyNotBuilt } from "../../support/bot-process";
import { type LocalConnector, pause, startConnector, until } from "../../support/local-connector";
import { APP_ADDED, CHAT, CONCEPT, CONCEPT_TITLE, foundTeam, fromTeam, postTo, sitDown } from "../../support/office";
import { ROOT } from "../../support/open-test-knowledge";

const skipped = whyNotBuilt();

const DIE_BEFORE_POST = join(ROOT, "test", "support", "die-before-post.cjs");

/** Each starts two or three processes, on a machine that may be busy. */
jest.setTimeout(90_000);

(skipped === undefined ? describe : describe.skip)(
  `a bot that is killed while it shares${skipped ? ` (${skipped})` : ""}`,
  () => {
    let connector: LocalConnector;
    let stateDirectory: string;
    let bot: BotProcess;
    let address: string;
    let officer: ReturnType<typeof sitDown>;

    beforeEach(async () => {
      connector = await startConnector();
      foundTeam(connector);
      connector.teams.people.set(CHAT, MARKERS.userId);
      stateDirectory = mkdtempSync(join(tmpdir(), "lotse-kill-"));
      await startAgain();
      officer = sitDown(connector, (draft) => postTo(address, connector)(draft));
      await postTo(address, connector)(APP_ADDED);
      await officer.prepare(CONCEPT_TITLE, "Eine Stabsstelle im Schrebergarten.");
      connector.teams.clear();
    });
    afterEach(async () => {
      await bot.end("SIGKILL");
      await connector.close();
      rmSync(stateDirectory, { recursive: true, force: true });
    });

    async function startAgain(preload?: string): Promise<void> {
      bot = startProcess({ STATE_DIR: stateDirectory }, preload);
      address = await bot.untilListening();
    }

    /** Presses, kills the process as soon as it is at that point, and says what is told after the next start. */
    async function killAt(title: string, reached: () => boolean): Promise<void> {
      const cutOff = expect(officer.press(title)).rejects.toThrow();
      await until(reached, "the point at which to kill");
      await bot.end("SIGKILL");
      await cutOff;
    }

    async function startAndHear(): Promise<string> {
      const heard = connector.arrivals.length;
      await startAgain();
      await until(() => connector.arrivals.length > heard, "what the user is told");
      await pause(300); // whatever else would come
      expect(connector.arrivals).toHaveLength(heard + 1);
      return officer.told();
    }

    function inDatabase<T>(work: (database: DatabaseSync) => T): T {
      const database = new DatabaseSync(join(stateDirectory, "lotse.sqlite"));
      try {
        return work(database);
      } finally {
        database.close();
      }
    }
    const rows = () => inDatabase((database) => database.prepare("SELECT status, content FROM share").all());
    /** The one share that there is, with its text. */
    const expectKept = (status: string) => {
      expect(rows()).toMatchObject([{ status }]);
      expect(JSON.stringify(rows())).toContain("Schrebergarten");
    };
    const posted = () => connector.teams.posts.filter(({ method }) => method === "POST");

    it("before the press is kept posts when Teams delivers the press again, once", async () => {
      const press = { id: "druck", value: officer.find("Jetzt teilen") } satisfies Draft;
      await bot.end("SIGKILL");
      await expect(postTo(address, connector)(press)).rejects.toThrow();
      expect(rows()).toEqual([]);
      await startAgain();

      await postTo(address, connector)(press);
      await postTo(address, connector)(press);

      expect(posted()).toHaveLength(1);
      expect(officer.told()).toContain("Der Beitrag steht jetzt");
    });

    it("after the press is kept, before the attempt is noted, posts once after the next start and says so", async () => {
      connector.teams.nextLookup("silence");
      await killAt("Jetzt teilen", () => connector.teams.lookups.length === 1);
      expectKept("waiting");

      expect(await startAndHear()).toContain("Der Beitrag steht jetzt");

      expect(connector.teams.standing(CONCEPT.id)).toEqual([expect.stringContaining("Schrebergarten")]);
      expect(posted()).toHaveLength(1);
    });

    it("after the attempt is noted, before the call, says that it may stand, and posts only when told to", async () => {
      await bot.end("SIGKILL");
      await startAgain(DIE_BEFORE_POST);
      await expect(officer.press("Jetzt teilen")).rejects.toThrow();
      await bot.untilEnded();
      expectKept("attempted");
      expect(posted()).toEqual([]);

      expect(await startAndHear()).toContain("Noch einmal senden");
      expect(posted()).toEqual([]);
      expectKept("unknown");

      await officer.press("Noch einmal senden");
      expect(connector.teams.standing(CONCEPT.id)).toHaveLength(1);
    });

    it.each(["silence", "kept-silence"] as const)(
      "after the call, before its result is kept (%s), says that it may stand, and never posts again by itself",
      async (behaviour) => {
        connector.teams.nextPost(behaviour);
        await killAt("Jetzt teilen", () => posted().length === 1);
        expect(rows()).toMatchObject([{ status: "attempted" }]);

        expect(await startAndHear()).toContain("Noch einmal senden");
        await bot.end("SIGKILL");
        await startAgain();
        await pause(300);

        expect(posted()).toHaveLength(1);
        expectKept("unknown");
      },
    );

    it("after the result is kept, before the user is told, tells it after the next start and does not post again", async () => {
      const before = connector.arrivals.length;
      connector.next("silence");
      await killAt("Jetzt teilen", () => connector.arrivals.length > before);
      expect(rows()).toMatchObject([{ status: "posted" }]);

      expect(await startAndHear()).toContain("Der Beitrag steht jetzt");

      expect(posted()).toHaveLength(1);
      expect(connector.teams.standing(CONCEPT.id)).toHaveLength(1);
    });

    it("while it waits for Teams posts once after the next start", async () => {
      connector.teams.nextPost({ status: 429, retryAfter: 1 });
      await officer.press("Jetzt teilen");
      await bot.end("SIGKILL");
      expect(rows()).toMatchObject([{ status: "deferred" }]);

      expect(await startAndHear()).toContain("Der Beitrag steht jetzt");

      expect(connector.teams.standing(CONCEPT.id)).toHaveLength(1);
    });

    it("between the two steps of a withdrawal finishes it after the next start", async () => {
      await officer.press("Jetzt teilen");
      connector.teams.nextPost("accept", "silence");
      await killAt("Zurückziehen", () => connector.teams.posts.at(-1)?.method === "DELETE");
      expect(connector.teams.standing()).toEqual([expect.stringContaining("zurückgezogen")]);

      expect(await startAndHear()).toContain("zurückgezogen");

      expect(connector.teams.standing()).toEqual([]);
    });

    it("between a press of „Hilfreich“ and the new number draws it after the next start", async () => {
      await officer.press("Jetzt teilen");
      const share = inDatabase((database) => String(database.prepare("SELECT id FROM share").get()?.["id"]));
      const conversation = { id: `${CONCEPT.id};messageid=1700000000001`, conversationType: "channel" };
      await postTo(
        address,
        connector,
      )(
        fromTeam({ type: "message", value: { verb: "helpful", share }, conversation }, { channel: { id: CONCEPT.id } }),
      );
      await bot.end("SIGKILL");
      expect(connector.teams.standing()[0]).not.toContain("Hilfreich (1)");

      await startAgain();
      await until(() => connector.teams.standing()[0]?.includes("Hilfreich (1)") === true, "the number");
    });
  },
);
