import type { Operator } from "../config";
import { escapeHtml } from "./markdown-to-html";
import { STYLE } from "./style";

/** What the pages are called, by the last part of their address. */
const NAMES = { datenschutz: "Datenschutz", nutzung: "Nutzung" } as const;
export type PageName = keyof typeof NAMES;
/** The path of each page, beginning with a slash. */
export type PagePaths = Readonly<Record<PageName, string>>;

interface Content {
  readonly title: string;
  /** Which page this is; none if none was found. */
  readonly name: PageName | undefined;
  readonly paths: PagePaths;
  readonly body: string;
  /** The mark of the product, as SVG. */
  readonly mark: string;
}

/** Puts a text into the frame that all pages share. */
export function drawPage({ title, name, paths, body, mark }: Content): string {
  const links = (["datenschutz", "nutzung"] as const).map((page) => {
    const current = page === name ? ' aria-current="page"' : "";
    return `<li><a href="${escapeHtml(paths[page])}"${current}>${NAMES[page]}</a></li>`;
  });
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Teilhabe-Lotse</title>
<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(mark).toString("base64")}">
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#inhalt">Zum Inhalt</a>
<header><div>
<p class="name"><span aria-hidden="true">${mark}</span>Teilhabe-Lotse</p>
<nav aria-label="Seiten"><ul>${links.join("")}</ul></nav>
</div></header>
<main id="inhalt" tabindex="-1">
${body}
</main>
<footer><div><p>Der Teilhabe-Lotse ist ein automatischer Assistent, kein Mensch, und gibt keine Rechtsberatung.</p></div></footer>
</body>
</html>
`;
}

/** Who answers for this bot, as its settings say; where they do not, that is said instead. */
export function drawOperator({ name, contact }: Operator): string {
  const who =
    name === undefined
      ? "<p>Welche Stelle diesen Lotsen betreibt, ist noch nicht eingetragen. Fragen Sie Ihre IT.</p>"
      : `<p>${escapeHtml(name)}</p>`;
  const where =
    contact === undefined
      ? "<p>Eine Kontaktadresse ist noch nicht eingetragen. Wenden Sie sich an Ihre IT oder an Ihre Datenschutzbeauftragte oder Ihren Datenschutzbeauftragten.</p>"
      : `<p>Kontakt: ${linkContact(contact)}</p>`;
  return `<h2 id="betreiber">Wer diesen Lotsen betreibt</h2>\n${who}\n${where}`;
}

function linkContact(contact: string): string {
  const text = escapeHtml(contact);
  if (/^https:\/\/\S+$/.test(contact)) return `<a href="${text}" rel="noopener noreferrer">${text}</a>`;
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(contact)) return `<a href="mailto:${text}">${text}</a>`;
  return text;
}
