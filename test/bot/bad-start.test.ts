import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BotProcess, startProcess, whyNotBuilt } from "../support/bot-process";
import { portOf } from "../support/local-connector";
import { ROOT } from "../support/open-test-knowledge";

const skipped = whyNotBuilt();

jest.setTimeout(60_000); // starts a process, on a machine that may be busy
const STACK = /^\s+at /m;

(skipped === undefined ? describe : describe.skip)(`a wrong set-up${skipped ? ` (${skipped})` : ""}`, () => {
  let folder: string;
  let bot: BotProcess | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lotse-start-"));
  });
  afterEach(async () => {
    await bot?.end("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts the bot, which must end by itself, in a sentence and without a stack. */
  async function expectRefusal(settings: Readonly<Record<string, string>>, sentence: RegExp): Promise<void> {
    bot = startProcess({ STATE_DIR: join(folder, "state"), ...settings });
    expect(await bot.untilEnded()).toBe(1);
    expect(bot.output()).toMatch(sentence);
    expect(bot.output()).not.toMatch(STACK);
    expect(bot.output()).not.toContain("läuft");
  }

  it("is named with file and line wherever it is in the corpus", async () => {
    const corpus = join(folder, "corpus");
    const paragraph = (number: string) => join(corpus, "workshop", "absaetze", `p${number}.yaml`);
    cpSync(join(ROOT, "corpus"), corpus, { recursive: true });
    appendFileSync(paragraph("07"), "\n  - [kaputt: {\n");
    appendFileSync(paragraph("08"), "\nunbekannt: ja\n");
    writeFileSync(paragraph("09"), "");
    rmSync(join(corpus, "einwaende.yaml"));
    writeFileSync(paragraph("10"), readFileSync(paragraph("10"), "utf8").replace("- P10:", "- P77:"));

    await expectRefusal({ CORPUS_DIR: corpus }, /Fehler/);

    for (const number of ["07", "08", "09", "10"]) {
      expect(bot?.output()).toMatch(new RegExp(`^workshop/absaetze/p${number}\\.yaml:\\d+: \\S`, "m"));
    }
    expect(bot?.output()).toMatch(/^einwaende\.yaml:1: Datei fehlt$/m);
  });

  it("is named when there is no corpus", async () => {
    await expectRefusal({ CORPUS_DIR: join(folder, "nirgends") }, /Ordner mit dem Korpus gibt es nicht: .*nirgends/);
  });

  it("is named when the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const PORT = String(portOf(other.address()));

    await expectRefusal({ PORT }, new RegExp(`Anschluss ${PORT} ist schon belegt.*PORT`));

    await new Promise((resolve) => other.close(resolve));
  });

  it("is named when the state folder cannot be written, even for root", async () => {
    const file = join(folder, "datei");
    writeFileSync(file, "");

    await expectRefusal({ STATE_DIR: join(file, "darunter") }, /Ordner .*darunter .*STATE_DIR/);
  });

  // Here Node's own `mkdir -p` never comes back, and no signal ends it.
  (existsSync("/proc/self") ? it : it.skip)(
    "is named when the state folder lies where nothing can be made",
    async () => {
      await expectRefusal({ STATE_DIR: "/proc/lotse/state" }, /Ordner \/proc\/lotse\/state .*STATE_DIR/);
    },
  );

  it("is named when the state folder holds something else than a database", async () => {
    writeFileSync(join(folder, "lotse.sqlite"), "kein Datenbestand, sondern ein Brief ".repeat(200));

    await expectRefusal({ STATE_DIR: folder }, /STATE_DIR/);
  });

  it.each([
    ["production without an app id", { NODE_ENV: "production" }, /BOT_ID fehlt/],
    ["an open host without an app id", { HOST: "0.0.0.0" }, /HOST darf ohne BOT_ID nur 127\.0\.0\.1 sein/],
  ])("is named: %s", async (_name, settings: Record<string, string>, sentence) => {
    await expectRefusal(settings, sentence);
  });

  it("is named when the host is none of this machine", async () => {
    await expectRefusal(
      {
        HOST: "192.0.2.1",
        BOT_ID: "11111111-1111-4111-8111-111111111111",
        BOT_TENANT_ID: "22222222-2222-4222-8222-222222222222",
        BOT_PASSWORD: "geheim",
      },
      /192\.0\.2\.1.*HOST/,
    );
  });
});
