// The browser that the tests drive: Debian's Chromium, without any way out of this machine.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

export const ROOT = join(import.meta.dirname, "..", "..");
export const BUILD = join(ROOT, "build");

/** Playwright's own downloads are not used: the project installs no browser. */
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const ACTION_WITHIN_MS = 8000;

/** What the tests need and the machine does not have. */
export class Missing extends Error {}

export async function openBrowser() {
  if (!existsSync(CHROMIUM)) {
    throw new Missing(
      `Chromium fehlt: ${CHROMIUM} gibt es nicht. Unter Debian: apt-get install chromium. Ein anderer Ort: CHROMIUM=/pfad/zu/chromium npm run e2e`,
    );
  }
  if (!existsSync(join(ROOT, "dist", "bot", "main.js"))) {
    throw new Missing("Der Bot ist noch nicht gebaut. Bauen Sie ihn mit: npm run build");
  }
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

/** A page of its own, in German and in the time zone of the users; it reaches nothing but this machine. */
export async function openPage(browser, { width, height, scale = 1, colorScheme = "light" }) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
  });
  await context.route("**/*", (route) =>
    new URL(route.request().url()).hostname === "127.0.0.1" ? route.continue() : route.abort(),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(ACTION_WITHIN_MS);
  return page;
}
