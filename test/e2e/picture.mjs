// Takes the picture of a conversation for the README: docs/bilder/gespraech.png. Run it by hand: node test/e2e/picture.mjs
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { openBrowser, ROOT } from "./browser.mjs";
import { openPlayground } from "./playground.mjs";

const FILE = join(ROOT, "docs", "bilder", "gespraech.png");
/** The time above the question. */
const ABOVE = 34;
const QUESTION = "Bringt uns so eine Stabsstelle ganz oben überhaupt was?";

const browser = await openBrowser();
try {
  const size = { width: 900, height: 720 };
  const { chat, close } = await openPlayground(browser, { deliveryMode: "expectReplies", size });
  try {
    await chat.repliesFrom(0, 1);
    await chat.page.getByRole("button", { name: "Hide log panel" }).click();
    // Teams' own font is not free; the client would fall back to two different ones.
    await chat.page.addStyleTag({ content: '* { font-family: "Segoe UI", "Liberation Sans", Arial !important; }' });
    const [, card] = await chat.say(QUESTION, 2);
    await card.scrollIntoViewIfNeeded();
    await chat.page.mouse.move(0, 0);
    await chat.page.evaluate(() => document.activeElement?.blur());
    const question = await chat.page.getByText(QUESTION, { exact: true }).boundingBox();
    const top = question.y - ABOVE; // neither the client's own bar nor the end of the welcome
    const clip = { x: 0, y: top, width: size.width, height: size.height - top };
    mkdirSync(dirname(FILE), { recursive: true });
    await chat.page.screenshot({ path: FILE, clip, animations: "disabled", caret: "hide" });
    console.log(FILE);
  } finally {
    await close();
  }
} finally {
  await browser.close();
}
