import { types } from "node:util";
import pino, { type DestinationStream, type Logger } from "pino";

export type Log = Pick<Logger, "info" | "warn" | "error">;

/**
 * One JSON line an event on standard output.
 *
 * Lines name the kind of event and codes, never a message's text, a name, or an object id: errors are
 * reduced to what {@link describeError} lets through.
 *
 * @param destination where the lines go instead
 */
export function createLog(level: string, destination: DestinationStream = pino.destination(1)): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
}

/** What of an error may stand in the log: its kind, code and place in our code; its message may quote a user. */
export function describeError(error: unknown): { error: string; code?: string; status?: number; at?: string } {
  if (!types.isNativeError(error)) return { error: typeof error };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  const status = "statusCode" in error && typeof error.statusCode === "number" ? { status: error.statusCode } : {};
  const place = /\((?:.*[\\/])((?:src|dist)[\\/][^)]+)\)/.exec(error.stack ?? "")?.[1];
  return { error: error.name, ...code, ...status, ...(place === undefined ? {} : { at: place }) };
}
