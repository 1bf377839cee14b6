import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config";
import { BotError } from "../errors";
import { drawOperator, drawPage, type PageName } from "./draw-page";
import { markdownToHtml, titleOf } from "./markdown-to-html";

const ROOT = join(__dirname, "..", "..", "..");
const DOCUMENTS: Readonly<Record<PageName, string>> = { datenschutz: "DATENSCHUTZ.md", nutzung: "NUTZUNG.md" };

export interface Page {
  readonly html: string;
  /** Changes with the page, so that a browser that has it need not load it again. */
  readonly tag: string;
}

export interface Pages {
  readonly page: (name: PageName) => Page;
  readonly notFound: Page;
}

/**
 * Makes the pages that the bot serves out of docs/: they are read once, at the start.
 *
 * Their links begin with the path of the public address, since a proxy may put the bot below one.
 *
 * @throws BotError if a document is missing
 */
export function openPages({ operator, publicUrl }: Pick<Config, "operator" | "publicUrl">): Pages {
  const base = publicUrl === undefined ? "" : new URL(publicUrl).pathname.replace(/\/$/, "");
  const paths = { datenschutz: `${base}/datenschutz`, nutzung: `${base}/nutzung` };
  const places = { [DOCUMENTS.datenschutz]: paths.datenschutz, [DOCUMENTS.nutzung]: paths.nutzung };
  const mark = read("appPackage", "color.svg");
  const draw = (name: PageName): Page => {
    const text = read("docs", DOCUMENTS[name]);
    const body = `${markdownToHtml(text, places)}${drawOperator(operator)}`;
    return withTag(drawPage({ title: titleOf(text) ?? name, name, paths, body, mark }));
  };
  const pages = { datenschutz: draw("datenschutz"), nutzung: draw("nutzung") };
  const body =
    "<h1>Diese Seite gibt es nicht</h1>\n<p>Der Teilhabe-Lotse antwortet in Microsoft Teams. Im Web stehen nur die Seiten, die oben genannt sind.</p>";
  return {
    page: (name) => pages[name],
    notFound: withTag(drawPage({ title: "Seite nicht gefunden", name: undefined, paths, body, mark })),
  };
}

function read(...path: readonly [string, string]): string {
  try {
    return readFileSync(join(ROOT, ...path), "utf8");
  } catch (cause) {
    throw new BotError(
      `Die Datei ${path.join("/")} fehlt oder ist nicht lesbar. Spielen Sie das Projekt vollständig ein.`,
      {
        code: "PAGES_UNREADABLE",
        cause,
      },
    );
  }
}

function withTag(html: string): Page {
  return { html, tag: `"${hash("sha256", html, "base64url").slice(0, 22)}"` };
}
