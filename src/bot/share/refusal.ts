import { readRetryDelay } from "../outbox/retry";
import type { ShareOutcome } from "./share";

/** What became of a call to Teams that did not succeed. */
export type Refusal =
  /** It was not carried out, and may be tried again after so many milliseconds. */
  | { readonly kind: "later"; readonly wait: number }
  /** It was not carried out, and will not be. */
  | { readonly kind: "refused"; readonly outcome: ShareOutcome }
  /** Nobody knows whether it was carried out. */
  | { readonly kind: "unknown" };

/** Refused by Teams for now, with or without `Retry-After`. */
const FOR_NOW = new Set([412, 429]);
/** No connection came about, so nothing can have been carried out. */
const UNREACHED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);
const UNREACHED_WAIT_MS = 30_000;

/**
 * Sorts an error of the connector. What is not surely refused counts as unknown: the connector has no key by which
 * a second call could be recognised, so only what was refused may go out again.
 *
 * @param gone what a 404 means: the channel, or the post
 */
export function readRefusal(error: unknown, gone: "channel-gone" | "post-gone"): Refusal {
  const { status, code } = describe(error);
  if (status === undefined) {
    return UNREACHED.has(code ?? "") ? { kind: "later", wait: UNREACHED_WAIT_MS } : { kind: "unknown" };
  }
  if (FOR_NOW.has(status)) return { kind: "later", wait: readRetryDelay(error) ?? UNREACHED_WAIT_MS };
  if (status < 400 || status >= 500) return { kind: "unknown" };
  return { kind: "refused", outcome: outcomeOf(status, code, gone) };
}

/** Whether Teams says that the bot is not in this team. */
export function isAppMissing(error: unknown): boolean {
  const { status, code } = describe(error);
  return status === 403 && code === "BotNotInConversationRoster";
}

/** The status of the answer, if there was one. */
export function statusOf(error: unknown): number | undefined {
  return describe(error).status;
}

function outcomeOf(status: number, code: string | undefined, gone: "channel-gone" | "post-gone"): ShareOutcome {
  switch (status) {
    case 403:
      return code === "BotNotInConversationRoster" ? "app-missing" : "forbidden";
    case 404:
      return gone;
    case 413:
      return "too-large";
    default:
      return "failed";
  }
}

function describe(error: unknown): { status: number | undefined; code: string | undefined } {
  if (!(error instanceof Error)) return { status: undefined, code: undefined };
  return {
    status: "statusCode" in error && typeof error.statusCode === "number" ? error.statusCode : undefined,
    code: "code" in error && typeof error.code === "string" ? error.code : undefined,
  };
}
