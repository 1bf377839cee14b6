// Agents Playground in the browser, with a bot of its own behind it: what a person does there, as functions.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  botAddress,
  findFreePort,
  HOST,
  playgroundAddress,
  startBot,
  startPlayground,
  stop,
  untilAnswers,
} from "../../scripts/local-client.mjs";
import { BUILD, openPage } from "./browser.mjs";

export const PICTURES = join(BUILD, "e2e");

/** The first start may have to build the index. */
const BOT_STARTS_WITHIN_MS = 120_000;
const CLIENT_STARTS_WITHIN_MS = 30_000;
const REPLY_WITHIN_MS = 10_000;
const REPLIES_LATER_MS = 300;

const INPUT = '[contenteditable="true"][role="textbox"]';

/** Starts bot and client on free ports, with an empty state, and opens the client's page. */
export async function openPlayground(browser, { deliveryMode, size = { width: 1280, height: 1000 } }) {
  mkdirSync(PICTURES, { recursive: true });
  const state = mkdtempSync(join(tmpdir(), "lotse-e2e-"));
  const started = [];
  const close = async () => {
    await Promise.all(started.map(stop));
    rmSync(state, { recursive: true, force: true });
  };
  try {
    const [port, clientPort] = [await findFreePort(), await findFreePort()];
    const bot = startBot({
      port,
      environment: { STATE_DIR: state, LOG_LEVEL: "warn" },
      stdio: ["ignore", "ignore", "inherit"],
    });
    started.push(bot);
    await untilAnswers(botAddress(port), { within: BOT_STARTS_WITHIN_MS, process: bot, name: "Der Bot" });
    const logFile = join(PICTURES, `playground-${deliveryMode}.log`);
    const client = startPlayground({ port: clientPort, botPort: port, deliveryMode, logFile });
    started.push(client);
    await untilAnswers(playgroundAddress(clientPort), {
      within: CLIENT_STARTS_WITHIN_MS,
      process: client,
      name: "Der lokale Teams-Client",
    });
    const page = await openPage(browser, size);
    await slowDown(page);
    await page.goto(`http://${HOST}:${clientPort}/`, { timeout: CLIENT_STARTS_WITHIN_MS });
    await page.locator(INPUT).waitFor({ timeout: CLIENT_STARTS_WITHIN_MS });
    return { chat: new Chat(page, deliveryMode), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Lets replies arrive a little later: the client loses one that overtakes the answer to its own request, as happens
 * where bot, client and browser share a machine.
 */
async function slowDown(page) {
  await page.routeWebSocket(/^ws:\/\/127\.0\.0\.1:/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => setTimeout(() => socket.send(message), REPLIES_LATER_MS));
  });
}

/** What a person sees and does. Replies are the bot's messages, in order; the client may draw them above the question. */
export class Chat {
  constructor(page, mode) {
    this.page = page;
    this.mode = mode;
    this.replies = page.locator(".fai-OutputCard");
    this.input = page.locator(INPUT);
  }

  /** @returns the replies that an action led to; waits until there are so many */
  async repliesTo(action, count = 1) {
    const before = await this.replies.count();
    await action();
    return this.repliesFrom(before, count);
  }

  async repliesFrom(before, count) {
    await this.replies.nth(before + count - 1).waitFor({ timeout: REPLY_WITHIN_MS });
    return Array.from({ length: count }, (_, index) => this.replies.nth(before + index));
  }

  /** Types into the chat that is open and sends it. */
  say(text, count = 1) {
    return this.repliesTo(async () => {
      await this.input.last().click();
      await this.page.keyboard.insertText(text);
      await this.page.keyboard.press("Enter");
    }, count);
  }

  /** Presses what is called so, on the newest card that has it. */
  press(name, count = 1) {
    return this.repliesTo(() => this.page.getByRole("button", { name, exact: true }).last().click(), count);
  }

  async open(name) {
    await this.page.getByRole("treeitem", { name }).click();
  }

  /** Begins with @, picks the bot from the list, goes on typing. */
  async typeMention(input, text) {
    await input.click();
    await this.page.keyboard.type("@Teil", { delay: 40 });
    await this.page.getByRole("menuitem", { name: /Teilhabe-Lotse/ }).click();
    await this.page.keyboard.insertText(` ${text}`);
  }

  async picture(name, reply) {
    const path = join(PICTURES, `${name}-${this.mode}.png`);
    await (reply === undefined ? this.page.screenshot({ path }) : reply.screenshot({ path }));
  }
}

/** Fails with what was seen unless the element shows all of this. */
export async function expectText(element, ...expected) {
  const text = await element.innerText();
  for (const one of expected) {
    if (!text.includes(one)) throw new Error(`„${one}“ is missing in: ${text.replace(/\s+/g, " ").slice(0, 400)}`);
  }
}

export function expectEqual(actual, expected, what) {
  if (actual !== expected) throw new Error(`${what}: ${actual} instead of ${expected}`);
}
