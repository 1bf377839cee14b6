import { createHash } from "node:crypto";
import { escapeHtml, markdownToHtml } from "../../src/bot/pages/markdown-to-html";
import { openPages } from "../../src/bot/pages/open-pages";
import { openTestKnowledge } from "../support/open-test-knowledge";
import { type RunningBot, startBot } from "../support/running-bot";

const PLACES = { "NUTZUNG.md": "/nutzung" };
const NOBODY = { name: undefined, contact: undefined };

describe("the pages", () => {
  let bot: RunningBot;

  beforeAll(async () => {
    bot = await startBot({
      knowledge: openTestKnowledge(),
      operator: { name: "Landkreis <Musterstadt> & Söhne", contact: "lotse@landkreis-musterstadt.example" },
    });
  });
  afterAll(() => bot.close());

  const get = (path: string, init: RequestInit = {}) =>
    fetch(`${bot.address}${path}`, { ...init, signal: AbortSignal.timeout(10_000) });

  it.each([
    ["/datenschutz", "Datenschutz", "Was Teams behält"],
    ["/nutzung", "Nutzung", "Keine Rechtsberatung"],
  ])("%s is a German page with a title, landmarks and one main heading", async (path, title, words) => {
    const response = await get(path);
    const html = await response.text();

    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(html).toContain('<html lang="de">');
    expect(html).toContain(`<title>${title} – Teilhabe-Lotse</title>`);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toMatch(/<header>.*<nav aria-label="Seiten">.*<main id="inhalt".*<footer>/s);
    expect(html).toContain(`<a href="${path}" aria-current="page">`);
    expect(html).toContain(words);
  });

  it.each(["/datenschutz", "/nutzung", "/gibt-es-nicht"])("%s loads nothing and lets nothing in", async (path) => {
    const response = await get(path);
    const html = await response.text();
    const [, style = ""] = /<style>(.*)<\/style>/s.exec(html) ?? [];
    const policy = response.headers.get("content-security-policy");

    expect(html).not.toMatch(
      /<script|<iframe|<img|<link (?!rel="icon" href="data:)| src=|style="|\son\w+=|@import|url\(h/,
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(policy).not.toContain("unsafe");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "strict-transport-security": "max-age=31536000",
      "cross-origin-opener-policy": "same-origin",
    });
  });

  it("say who runs the bot, as the settings do, without taking HTML from them", async () => {
    const html = await (await get("/nutzung")).text();

    expect(html).toContain("<p>Landkreis &lt;Musterstadt&gt; &amp; Söhne</p>");
    expect(html).toContain('<a href="mailto:lotse@landkreis-musterstadt.example">');
  });

  it.each([
    ["https://www.musterstadt.example/?a=1&b=2", '<a href="https://www.musterstadt.example/?a=1&amp;b=2"'],
    ["Telefon 0123 456", "Kontakt: Telefon 0123 456"],
    ['javascript:alert("x")', "Kontakt: javascript:alert(&quot;x&quot;)"],
    ['https://a.example/"onclick="x', "https://a.example/&quot;onclick=&quot;x"],
  ])("show %j as a contact without letting it do anything", (contact, shown) => {
    const { html } = openPages({ operator: { name: "Kreis", contact }, publicUrl: undefined }).page("datenschutz");

    expect(html).toContain(shown);
    expect(html).not.toMatch(/href="javascript|"onclick=/);
  });

  it("say so when nobody has entered who runs the bot", () => {
    const { html } = openPages({ operator: NOBODY, publicUrl: undefined }).page("nutzung");

    expect(html).toContain("Welche Stelle diesen Lotsen betreibt, ist noch nicht eingetragen.");
    expect(html).toContain("Eine Kontaktadresse ist noch nicht eingetragen.");
  });

  it("link to each other below the path of the public address", () => {
    const { html } = openPages({ operator: NOBODY, publicUrl: "https://kreis.example/lotse" }).page("nutzung");

    expect(html).toContain('href="/lotse/datenschutz"');
    expect(html).not.toContain('href="/datenschutz"');
  });

  it("are kept by browsers for an hour, and not sent again while they are the same", async () => {
    const first = await get("/datenschutz");
    const tag = first.headers.get("etag") ?? "";
    const again = await get("/datenschutz", { headers: { "if-none-match": tag } });
    const other = await get("/nutzung", { headers: { "if-none-match": tag } });

    expect(first.headers.get("cache-control")).toBe("public, max-age=3600");
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(other.status).toBe(200);
  });

  it("answer to HEAD with the headers alone, and with a slash at the end as well", async () => {
    const head = await get("/nutzung", { method: "HEAD" });

    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(head.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect((await get("/nutzung/")).status).toBe(200);
  });

  it.each([
    "/",
    "/Datenschutz.md",
    "/docs/BETRIEB.md",
    "/nutzung/../package.json",
    "/%3Cscript%3Ealert(1)%3C/script%3E",
  ])("are all there is: %s is not found, in German, without quoting the address", async (path) => {
    const response = await get(path);
    const html = await response.text();

    expect(response.status).toBe(404);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(html).toContain("Diese Seite gibt es nicht");
    expect(html).not.toMatch(/alert|BETRIEB|package\.json/);
  });

  it("cannot be written to", async () => {
    expect((await get("/datenschutz", { method: "POST", body: "x" })).status).toBe(405);
  });
});

describe("markdownToHtml", () => {
  it.each([
    ["<script>alert(1)</script>", "&lt;script&gt;"],
    ["[hier](javascript:alert(1))", "[hier](javascript:alert(1))"],
    ["[Betrieb](BETRIEB.md)", "<p>Betrieb</p>"],
    ["[Nutzung](NUTZUNG.md)", '<a href="/nutzung">Nutzung</a>'],
    [
      "[BI](https://www.berlin-institut.org)",
      '<a href="https://www.berlin-institut.org" rel="noopener noreferrer">BI</a>',
    ],
    ["## Über Löschfristen", '<h2 id="ueber-loeschfristen">Über Löschfristen</h2>'],
  ])("turns %j into %s", (text, html) => {
    expect(markdownToHtml(text, PLACES)).toContain(html);
  });

  it("keeps a table a table, each cell with the name of its column", () => {
    const html = markdownToHtml("| Was | Wie lange |\n|---|---|\n| Daumen | 30 Tage |", PLACES);

    expect(html).toContain('<table role="table">');
    expect(html).toContain('<th role="columnheader" scope="col">Wie lange</th>');
    expect(html).toContain('<td role="cell" data-column="Wie lange">30 Tage</td>');
  });
});

describe("escapeHtml", () => {
  it("leaves nothing that HTML would read", () => {
    expect(escapeHtml(`<a href="x">&`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;");
  });
});
