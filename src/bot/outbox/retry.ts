/** Asked again, these answer the same: no rights, no such conversation, too large. */
const FINAL = new Set([401, 403, 404, 413]);
/** Teams asks to try these again soon. */
const PASSING = new Set([412, 429, 502, 504]);

const DEFAULT_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 3_600_000;
const JITTER_MS = 500;

/** What an error of the connector says about the answer that it got. */
interface Refused {
  readonly statusCode: number;
  readonly response?: unknown;
}

/** Whether a send that failed so need not be tried again. */
export function isFinal(error: unknown): boolean {
  return isRefused(error) && FINAL.has(error.statusCode);
}

/**
 * How many milliseconds to wait before sending again; nothing if that can wait for the next round.
 *
 * Follows `Retry-After`, and comes a little later, so that not everything comes at once.
 */
export function readRetryDelay(error: unknown): number | undefined {
  if (!isRefused(error) || !PASSING.has(error.statusCode)) return undefined;
  const wait = readRetryAfter(error) ?? DEFAULT_WAIT_MS;
  return Math.min(wait, LONGEST_WAIT_MS) + Math.random() * JITTER_MS;
}

/** `Retry-After` in milliseconds: it holds seconds or a date. */
function readRetryAfter({ response }: Refused): number | undefined {
  const said = hasHeaders(response) ? String(response.headers.get("retry-after") ?? "").trim() : "";
  if (/^\d+(\.\d+)?$/.test(said)) return Number(said) * 1000;
  const until = /^[a-z]{3},/i.test(said) ? Date.parse(said) : Number.NaN;
  return Number.isNaN(until) ? undefined : Math.max(0, until - Date.now());
}

function isRefused(error: unknown): error is Refused {
  return error instanceof Error && "statusCode" in error && typeof error.statusCode === "number";
}

function hasHeaders(response: unknown): response is { headers: { get(name: string): unknown } } {
  if (typeof response !== "object" || response === null || !("headers" in response)) return false;
  const { headers } = response;
  return typeof headers === "object" && headers !== null && "get" in headers && typeof headers.get === "function";
}
