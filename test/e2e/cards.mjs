// Draws every kind of reply with the adaptivecards library, light and dark, as wide as a phone and as a desktop chat,
// to build/cards. Says which of them cut text or do not draw at all. Alone: node test/e2e/cards.mjs
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { BUILD, openBrowser, openPage } from "./browser.mjs";
import { THEMES } from "./host-config.mjs";
import { sampleActivities } from "./sample-replies.mjs";

const require = createRequire(import.meta.url);
const LIBRARY = require.resolve("adaptivecards/dist/adaptivecards.min.js");
const FOLDER = join(BUILD, "cards");

/** Pixels of the whole chat; Teams leaves the margins and the picture of the sender free. */
const WIDTHS = { phone: 360, desktop: 720 };

/** @returns one result for every kind of reply: `{ name, mode, status, error? }` */
export async function drawCards(browser) {
  mkdirSync(FOLDER, { recursive: true });
  const samples = sampleActivities();
  const faults = new Map(samples.map(({ name }) => [name, []]));
  for (const [theme, { colours, hostConfig }] of Object.entries(THEMES)) {
    for (const [device, width] of Object.entries(WIDTHS)) {
      const page = await openPage(browser, { width, height: 100, scale: 1.5 });
      await page.setContent(frame(colours));
      await page.addScriptTag({ path: LIBRARY });
      for (const { name, activities } of samples) {
        const found = await page.evaluate(draw, { activities, hostConfig });
        faults.get(name).push(...found.map((fault) => `${theme}, ${device}: ${fault}`));
        await page.screenshot({ path: join(FOLDER, `${name}-${theme}-${device}.png`), fullPage: true });
      }
      await page.context().close();
    }
  }
  return [...faults].map(([sample, found]) => {
    const name = `draws ${sample} in light and dark, on phone and desktop, without cutting text`;
    const failed = found.length > 0;
    return {
      name,
      mode: "cards",
      status: failed ? "failed" : "passed",
      ...(failed ? { error: found.join("; ") } : {}),
    };
  });
}

function frame({ page, card, text, subtle, border, accent }) {
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 12px; background: ${page}; color: ${text};
      font: 14px/1.4 "Segoe UI", "Liberation Sans", Arial, sans-serif; }
    .message { background: ${card}; border: 1px solid ${border}; border-radius: 6px; margin-bottom: 8px; overflow: hidden; }
    .text { padding: 8px 16px; }
    .text p { margin: 0 0 4px; }
    .text ul { margin: 4px 0; padding-left: 20px; }
    .text .mark { border: 1px solid ${border}; border-radius: 3px; font-size: 11px; padding: 0 4px; color: ${subtle}; }
    .ac-textBlock p { margin: 0; }
    .ac-pushButton { font: 600 14px "Segoe UI", "Liberation Sans", Arial, sans-serif; color: ${text};
      background: transparent; border: 1px solid ${border}; border-radius: 4px; padding: 5px 12px; min-height: 32px; }
    .ac-selectable { cursor: pointer; }
    .ac-anchor, a { color: ${accent}; }
  </style><div id="chat"></div>`;
}

/** Runs in the page. */
function draw({ activities, hostConfig }) {
  const { AdaptiveCards } = globalThis;
  const escapeHtml = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  // As much Markdown as Teams knows and we use.
  const inline = (text) =>
    escapeHtml(text)
      .replace(/\\([\\*_[\]`~])/g, (_all, sign) => `&#${sign.charCodeAt(0)};`)
      .replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")
      .replace(/(^|\s)_(.+?)_(?=\s|$)/g, "$1<em>$2</em>")
      .replace(/\[(\d+)\]/g, '<span class="mark">$1</span>');
  const markdown = (text) =>
    text
      .split(/\n{2,}/)
      .map((block) =>
        /^- /.test(block)
          ? `<ul>${block
              .split(/\n- |^- /)
              .filter(Boolean)
              .map((item) => `<li>${inline(item)}</li>`)
              .join("")}</ul>`
          : `<p>${inline(block)}</p>`,
      )
      .join("");
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown(text);
    result.didProcess = true;
  };
  const faults = [];
  const chat = document.getElementById("chat");
  chat.replaceChildren();
  for (const activity of activities) {
    const message = document.createElement("div");
    message.className = "message";
    const content = activity.attachments?.[0].content;
    if (content === undefined) {
      message.classList.add("text");
      message.innerHTML = markdown(activity.text);
    } else {
      const card = new AdaptiveCards.AdaptiveCard();
      card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
      const context = new AdaptiveCards.SerializationContext();
      card.parse(content, context);
      for (let index = 0; index < context.eventCount; index++) faults.push(context.getEventAt(index).message);
      for (const { message: fault } of card.validateProperties().validationEvents) faults.push(fault);
      message.append(card.render());
    }
    chat.append(message);
  }
  if (document.documentElement.scrollWidth > window.innerWidth) faults.push("wider than the chat");
  for (const element of chat.querySelectorAll("*")) {
    const { overflowX, textOverflow } = getComputedStyle(element);
    const cuts = overflowX !== "visible" || textOverflow === "ellipsis";
    if (cuts && element.scrollWidth > element.clientWidth + 1) faults.push(`cut: ${element.textContent.slice(0, 60)}`);
  }
  return [...new Set(faults)];
}

if (process.argv[1] === import.meta.filename) {
  const browser = await openBrowser();
  const results = await drawCards(browser).finally(() => browser.close());
  for (const { name, error } of results) if (error !== undefined) console.error(`${name}: ${error}`);
  const failed = results.filter(({ status }) => status === "failed").length;
  console.log(`${results.length - failed} passed, ${failed} failed; the pictures are in build/cards`);
  process.exitCode = failed === 0 ? 0 : 1;
}
