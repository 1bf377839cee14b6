import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text as readText } from "node:stream/consumers";
import { z } from "zod/v4";
import { LocalTeams } from "./local-teams";

/**
 * What the connector does with a request: accept it, refuse it with a status, hang up, or never answer. With `kept-…`
 * it is accepted all the same, and only the answer is lost.
 */
export type Behaviour =
  | "accept"
  | "slow"
  | "reset"
  | "silence"
  | "kept-reset"
  | "kept-silence"
  | number
  | { readonly status: number; readonly retryAfter?: number | string; readonly code?: string };

/** One request of the bot to its connector, as it came over the wire. */
export interface Arrival {
  readonly method: string;
  readonly conversation: string;
  /** The message it replies to, or the one it takes back. */
  readonly about: string | undefined;
  readonly activity: SentActivity;
  readonly behaviour: Behaviour;
}

/** What tests look at of an activity that the bot has sent. */
export const SentActivity = z.looseObject({
  type: z.string().optional(),
  text: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).optional(),
  entities: z.array(z.looseObject({ type: z.string() })).optional(),
  channelData: z.unknown().optional(),
});
export type SentActivity = z.infer<typeof SentActivity>;

export interface LocalConnector {
  readonly url: string;
  /** Teams, their members, and posts in channels; what goes there does not count among the arrivals. */
  readonly teams: LocalTeams;
  /** Everything that came, in order. */
  readonly arrivals: readonly Arrival[];
  /** How the next requests are treated, one each; after them all are accepted again. */
  readonly next: (...behaviours: readonly Behaviour[]) => void;
  /** Waits until so many requests have come. */
  readonly untilArrived: (count: number) => Promise<readonly Arrival[]>;
  /** What has come, in short; with the id of a message only what answers it. */
  readonly kinds: (about?: string) => ("text" | "card" | "take-back")[];
  readonly clear: () => void;
  readonly close: () => Promise<void>;
}

const SLOW_MS = 150;

/**
 * A Bot Framework connector on this machine: the place where the bot's replies go.
 *
 * @param port a port that was used before, or 0 for any
 */
export async function startConnector(port = 0): Promise<LocalConnector> {
  const arrivals: Arrival[] = [];
  const coming: Behaviour[] = [];
  const teams = new LocalTeams();
  let accepted = 0;
  const server = createServer((request, response) => {
    void readText(request).then((text) => {
      const own = teams.take(request.method ?? "", request.url ?? "", text);
      if (own !== undefined) {
        treat(own.behaviour, request, response, text, own.accept);
        return;
      }
      const behaviour = coming.shift() ?? "accept";
      arrivals.push({ ...describe(request, text), behaviour });
      treat(behaviour, request, response, text, () => {
        accepted += 1;
        return { status: request.method === "DELETE" ? 200 : 201, body: { id: `antwort-${accepted}` } };
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));

  function treat(
    behaviour: Behaviour,
    request: IncomingMessage,
    response: ServerResponse,
    text: string,
    accept: () => { status: number; body: object },
  ): void {
    if (behaviour === "kept-silence" || behaviour === "kept-reset") accept();
    if (behaviour === "silence" || behaviour === "kept-silence") return;
    if (behaviour === "reset" || behaviour === "kept-reset") {
      request.socket.resetAndDestroy();
      return;
    }
    if (behaviour === "slow") {
      setTimeout(() => treat("accept", request, response, text, accept), SLOW_MS);
      return;
    }
    if (behaviour === "accept") {
      const { status, body } = accept();
      answer(response, status, body);
      return;
    }
    const { status, retryAfter, code = "Refused" } = typeof behaviour === "object" ? behaviour : { status: behaviour };
    if (retryAfter !== undefined) response.setHeader("retry-after", retryAfter);
    answer(response, status, { error: { code, message: `refused: ${text}` } }); // quotes, as some do
  }

  return {
    url: `http://127.0.0.1:${portOf(server.address())}/`,
    teams,
    arrivals,
    next: (...behaviours) => void coming.push(...behaviours),
    untilArrived: async (count) => {
      await until(() => arrivals.length >= count, `${count} requests at the connector, there are ${arrivals.length}`);
      return arrivals;
    },
    kinds: (about) => arrivals.filter((arrival) => about === undefined || arrival.about === about).map(kindOf),
    clear: () => {
      arrivals.length = 0;
      coming.length = 0;
      teams.clear();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function kindOf({ method, activity }: Arrival): "text" | "card" | "take-back" {
  if (method === "DELETE") return "take-back";
  return activity.text === undefined ? "card" : "text";
}

/** Looks again and again until it holds; fails after a while with what was expected. */
export async function until(holds: () => boolean, expected: string, longest = 10_000): Promise<void> {
  const end = Date.now() + longest;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${expected}`);
    await pause(20);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export function portOf(address: unknown): number {
  return z.object({ port: z.number() }).parse(address).port;
}

function describe({ method = "", url = "" }: IncomingMessage, text: string): Omit<Arrival, "behaviour"> {
  const [, conversation = "", about] = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?/.exec(url) ?? [];
  return {
    method,
    conversation: decodeURIComponent(conversation),
    about: about === undefined ? undefined : decodeURIComponent(about),
    activity: SentActivity.parse(text === "" ? {} : JSON.parse(text)),
  };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status; // not writeHead: restify replaces it in this process, and returns nothing
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(body));
}
