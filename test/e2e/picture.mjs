// Takes the pictures of the documents, docs/bilder/*.png, in the local Teams client and from the bot's pages.
// Run it by hand: node test/e2e/picture.mjs, or with the names of those that you want.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openBrowser, openPage, ROOT } from "./browser.mjs";
import { servePages } from "./pages.mjs";
import { openPlayground } from "./playground.mjs";

const FOLDER = join(ROOT, "docs", "bilder");
/** The time above a message. */
const ABOVE = 34;
const CHAT = { width: 900, height: 720 };
/** As large as the client needs to show the list of chats. */
const WITH_LIST = { width: 1280, height: 1000 };
const QUESTION = "Bringt uns so eine Stabsstelle ganz oben überhaupt was?";
const CHANNEL_QUESTION = "Ist eine Stabsstelle eine Garantie?";

/** Each draws what it shows and says which part of the window is the picture. */
const PICTURES = {
  gespraech: inChat(async (chat) => {
    await hideLog(chat);
    const [, card] = await chat.say(QUESTION, 2);
    await card.scrollIntoViewIfNeeded();
    return below(await chat.page.getByText(QUESTION, { exact: true }).boundingBox());
  }),
  begruessung: inChat(async (chat) => {
    await hideLog(chat);
    const welcome = chat.replies.first();
    await welcome.scrollIntoViewIfNeeded();
    return welcome.boundingBox();
  }),
  kanal: inChat(async (chat) => {
    await chat.open(/General/); // before the log is hidden, and the list of chats with it
    await chat.page.getByRole("group").filter({ hasText: "Erwähnen Sie mich mit @" }).waitFor();
    await chat.typeMention(chat.input.first(), CHANNEL_QUESTION);
    await chat.page.getByRole("button", { name: "Post", exact: true }).click();
    const thread = chat.page.getByRole("group").filter({ hasText: "aus dem Workshop" });
    const last = thread.getByRole("button", { name: "Absatz P10 ansehen" });
    await last.waitFor();
    await hideLog(chat);
    await last.scrollIntoViewIfNeeded();
    const { y, height } = await thread.boundingBox();
    return { x: 0, y: 0, width: WITH_LIST.width, height: Math.min(y + height + 10, WITH_LIST.height) };
  }, WITH_LIST),
  "seite-datenschutz": async (browser, path) => {
    const { address, close } = await servePages();
    try {
      const page = await openPage(browser, { width: 760, height: 640 });
      await page.goto(`${address}/datenschutz`);
      await page.screenshot({ path });
    } finally {
      await close();
    }
  },
};

const wanted = process.argv.slice(2);
const names = wanted.length === 0 ? Object.keys(PICTURES) : wanted;
for (const name of names) {
  if (!(name in PICTURES)) throw new Error(`${name}? There are: ${Object.keys(PICTURES).join(", ")}`);
}
mkdirSync(FOLDER, { recursive: true });
const browser = await openBrowser();
try {
  for (const name of names) {
    const path = join(FOLDER, `${name}.png`);
    await PICTURES[name](browser, path);
    console.log(path);
  }
} finally {
  await browser.close();
}

async function hideLog(chat) {
  await chat.page.getByRole("button", { name: "Hide log panel" }).click();
}

function inChat(show, size = CHAT) {
  return async (browser, path) => {
    const { chat, close } = await openPlayground(browser, { deliveryMode: "expectReplies", size });
    try {
      await chat.repliesFrom(0, 1);
      // Teams' own font is not free; the client would fall back to two different ones.
      await chat.page.addStyleTag({ content: '* { font-family: "Segoe UI", "Liberation Sans", Arial !important; }' });
      const clip = await show(chat);
      await chat.page.mouse.move(0, 0);
      await chat.page.evaluate(() => document.activeElement?.blur());
      await chat.page.screenshot({ path, clip, animations: "disabled", caret: "hide" });
    } finally {
      await close();
    }
  };
}

/** From a question on: neither the client's own bar nor the end of the welcome. */
function below(question) {
  const top = question.y - ABOVE;
  return { x: 0, y: top, width: CHAT.width, height: CHAT.height - top };
}
