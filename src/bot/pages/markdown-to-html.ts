import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: false });
type Token = MarkdownIt.Token;

/** Where the documents that are pages stand in the web, by file name. */
export type Places = Readonly<Record<string, string>>;

/**
 * Turns one of our documents into HTML.
 *
 * HTML within the text is shown as text. A link to a document that is no page leads nowhere from the web, so its words
 * alone stay. Cells carry the name of their column, which the narrow page shows beside
 * them, and their roles, which a table loses when it is drawn as blocks.
 */
export function markdownToHtml(text: string, places: Places): string {
  const tokens = markdown.parse(text, {});
  nameHeadings(tokens);
  describeTables(tokens);
  for (const token of tokens) if (token.children !== null) token.children = mendLinks(token.children, places);
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** The text of the first heading. */
export function titleOf(text: string): string | undefined {
  return /^# (.+)$/m.exec(text)?.[1];
}

/** For text that was not written by us, and as the value of an attribute. */
export function escapeHtml(text: string): string {
  return markdown.utils.escapeHtml(text);
}

function nameHeadings(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "heading_open" || token.tag === "h1") continue;
    const words = tokens[index + 1]?.content.toLowerCase() ?? "";
    const german = words.replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss");
    token.attrSet("id", german.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, ""));
  }
}

const ROLES: Readonly<Record<string, string>> = {
  table_open: "table",
  thead_open: "rowgroup",
  tbody_open: "rowgroup",
  tr_open: "row",
  th_open: "columnheader",
  td_open: "cell",
};

function describeTables(tokens: readonly Token[]): void {
  let columns: string[] = [];
  let column = 0;
  for (const [index, token] of tokens.entries()) {
    const role = ROLES[token.type];
    if (role !== undefined) token.attrSet("role", role);
    if (token.type === "table_open") columns = [];
    if (token.type === "tr_open") column = 0;
    if (token.type === "th_open") {
      token.attrSet("scope", "col");
      columns.push(tokens[index + 1]?.content ?? "");
    }
    if (token.type === "td_open") token.attrSet("data-column", columns[column++] ?? "");
  }
}

function mendLinks(tokens: readonly Token[], places: Places): Token[] {
  let dropped = false;
  return tokens.filter((token) => {
    if (token.type === "link_close" && dropped) {
      dropped = false;
      return false;
    }
    if (token.type !== "link_open") return true;
    const href = String(token.attrGet("href") ?? "");
    if (href.startsWith("https://")) {
      token.attrSet("rel", "noopener noreferrer");
      return true;
    }
    const page = places[href];
    dropped = page === undefined;
    if (page !== undefined) token.attrSet("href", page);
    return !dropped;
  });
}
