import { hash } from "node:crypto";
import type { Page } from "./open-pages";
import { STYLE } from "./style";

export interface PageAnswer {
  readonly status: 200 | 304 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
}

const STYLE_HASH = hash("sha256", STYLE, "base64");

/** Nothing but the page itself: no script, no other host, no frame around it. */
const HEADERS: Readonly<Record<string, string>> = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "strict-transport-security": "max-age=31536000",
};

/**
 * A page as HTTP answers it; browsers keep it for an hour, and one that still has it is only told so.
 *
 * @param known the tags that the browser has, as its If-None-Match says
 */
export function answerPage({ html, tag }: Page, known = ""): PageAnswer {
  const headers = { ...HEADERS, "cache-control": "public, max-age=3600", etag: tag };
  return known.includes(tag) ? { status: 304, headers, html: "" } : { status: 200, headers, html };
}

export function answerNotFound({ html }: Page): PageAnswer {
  return { status: 404, headers: { ...HEADERS, "cache-control": "no-store" }, html };
}
