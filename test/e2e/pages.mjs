// The two pages that the bot serves, as people read them: light, dark, on a phone, printed; checked with axe.
// Alone: node test/e2e/pages.mjs; pictures in build/e2e.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { botAddress, findFreePort, HOST, startBot, stop, untilAnswers } from "../../scripts/local-client.mjs";
import { BUILD, openBrowser, openPage } from "./browser.mjs";

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const FOLDER = join(BUILD, "e2e");
const BOT_STARTS_WITHIN_MS = 120_000;

const PAGES = ["datenschutz", "nutzung", "gibt-es-nicht"];
const LOOKS = {
  light: { width: 1280, height: 900 },
  dark: { width: 1280, height: 900, colorScheme: "dark" },
  phone: { width: 360, height: 740 },
  "phone-dark": { width: 320, height: 640, colorScheme: "dark" },
};
const OPERATOR = { OPERATOR_NAME: "Landkreis Musterstadt", OPERATOR_CONTACT: "lotse@landkreis-musterstadt.example" };

/** Starts a bot with an empty state that serves the pages. */
export async function servePages() {
  const state = mkdtempSync(join(tmpdir(), "lotse-seiten-"));
  const port = await findFreePort();
  const bot = startBot({
    port,
    environment: { STATE_DIR: state, LOG_LEVEL: "warn", ...OPERATOR },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const close = async () => {
    await stop(bot);
    rmSync(state, { recursive: true, force: true });
  };
  try {
    await untilAnswers(botAddress(port), { within: BOT_STARTS_WITHIN_MS, process: bot, name: "Der Bot" });
    return { address: `http://${HOST}:${port}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @returns one result for every page: `{ name, mode, status, error? }` */
export async function readPages(browser) {
  mkdirSync(FOLDER, { recursive: true });
  const { address, close } = await servePages();
  try {
    const results = [];
    for (const name of PAGES) {
      const faults = [];
      for (const [look, options] of Object.entries(LOOKS)) {
        const found = await readPage(browser, `${address}/${name}`, { name, look, options });
        faults.push(...found.map((fault) => `${look}: ${fault}`));
      }
      const failed = faults.length > 0;
      results.push({
        name: `shows /${name} to everybody, in light and dark, on a phone and printed, with nothing for axe to find`,
        mode: "pages",
        status: failed ? "failed" : "passed",
        ...(failed ? { error: faults.join("; ") } : {}),
      });
    }
    return results;
  } finally {
    await close();
  }
}

async function readPage(browser, url, { name, look, options }) {
  const page = await openPage(browser, options);
  const faults = [];
  const missing = name === "gibt-es-nicht" ? 404 : 200;
  page.on("console", (message) => {
    const told = message.type() === "error" && !(missing === 404 && message.text().includes("404"));
    if (told) faults.push(message.text());
  });
  page.on("requestfailed", (request) => faults.push(`asks for ${request.url()}`));
  try {
    const response = await page.goto(url);
    if (response.status() !== missing) faults.push(`status ${response.status()}`);
    await page.screenshot({ path: join(FOLDER, `page-${name}-${look}.png`), fullPage: true });
    await page.evaluate(AXE); // not as a script of the page, which the page's own policy forbids
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    faults.push(
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join(", ")}`),
    );
    if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) faults.push("too wide");
    await page.keyboard.press("Tab");
    const first = await page.evaluate(() => document.activeElement?.textContent);
    if (first !== "Zum Inhalt") faults.push(`the first stop of the keyboard is ${first}`);
    await page.keyboard.press("Enter");
    if ((await page.evaluate(() => document.activeElement?.id)) !== "inhalt")
      faults.push("the skip link does not lead on");
    if (look === "light") {
      await page.emulateMedia({ media: "print" });
      await page.screenshot({ path: join(FOLDER, `page-${name}-print.png`), fullPage: true });
    }
    return faults;
  } finally {
    await page.context().close();
  }
}

if (process.argv[1] === import.meta.filename) {
  const browser = await openBrowser();
  const results = await readPages(browser).finally(() => browser.close());
  for (const { name, error } of results) if (error !== undefined) console.error(`${name}: ${error}`);
  const failed = results.filter(({ status }) => status === "failed").length;
  console.log(`${results.length - failed} passed, ${failed} failed; the pictures are in build/e2e`);
  process.exitCode = failed === 0 ? 0 : 1;
}
