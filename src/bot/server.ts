import type { Activity, TurnContext } from "botbuilder";
import { AuthenticationError } from "botframework-connector";
import { createServer as createRestifyServer, type Request, type Response, type Server } from "restify";
import { z } from "zod/v4";
import { describeError, type Log } from "./log";
import { answerNotFound, answerPage, type PageAnswer } from "./pages/answer-page";
import type { Pages } from "./pages/open-pages";
import { readBody } from "./read-body";
import { isAllowedServiceUrl } from "./service-url";

interface Door {
  readonly receive: (
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ) => Promise<InvokeAnswer | undefined>;
  readonly run: (context: TurnContext) => Promise<void>;
  readonly log: Log;
  readonly authenticated: boolean;
  /** Whether everything that answering needs is there. */
  readonly isReady: () => boolean;
  readonly pages: Pages;
}

/** An InvokeResponse whose body nobody has looked into. */
interface InvokeAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** What an activity must have to be answered at all. */
const Answerable = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().min(1).max(2000),
  conversation: z.looseObject({ id: z.string().min(1).max(2000) }),
  recipient: z.looseObject({ id: z.string().min(1).max(2000) }),
  from: z.looseObject({ id: z.string().min(1).max(2000) }),
  // What may be missing, but not be something else: else it would be taken for an activity that is none of ours.
  id: z.string().nullish(),
  text: z.string().nullish(),
  attachments: z.array(z.looseObject({})).nullish(),
  entities: z.array(z.looseObject({})).nullish(),
  membersAdded: z.array(z.looseObject({})).nullish(),
  membersRemoved: z.array(z.looseObject({})).nullish(),
});
/** What the SDK relies on is checked above; the rest of its type is optional in truth. */
const ReceivedActivity = z.custom<Activity>((value) => Answerable.safeParse(value).success);

/** What callers are told: enough to mend their call, nothing of what is inside. */
const PROBLEMS: Readonly<Record<number, string>> = {
  400: "The body must be a Bot Framework activity as JSON.",
  401: "The caller could not be authenticated.",
  403: "This serviceUrl is not allowed.",
  413: "The body is larger than 256 KB.",
  415: "The content type must be application/json.",
  500: "The activity could not be handled.",
};

/**
 * The HTTP door: Bot Framework posts every activity to `/api/messages`; people read two pages. Knows nothing of the
 * bot's logic.
 */
export function createServer(door: Door): Server {
  const server = createRestifyServer({ name: "teilhabe-lotse", ignoreTrailingSlash: true });
  server.get("/health/live", (_request, response, next) => {
    response.send(200, { status: "live" });
    next();
  });
  server.get("/health/ready", (_request, response, next) => {
    const ready = door.isReady();
    response.send(ready ? 200 : 503, { status: ready ? "ready" : "not-ready" });
    next();
  });
  for (const name of ["datenschutz", "nutzung"] as const) {
    const serve = (request: Request, response: Response, next: () => void): void => {
      send(response, answerPage(door.pages.page(name), request.header("if-none-match", "")));
      next();
    };
    server.get(`/${name}`, serve);
    server.head(`/${name}`, serve);
  }
  server.on("NotFound", (_request: Request, response: Response, _error: unknown, done: () => void) => {
    send(response, answerNotFound(door.pages.notFound)); // restify's own answer quotes the address
    done();
  });
  server.post("/api/messages", async (request, response) => {
    await takeActivity(door, request, response);
  });
  return server;
}

function send(response: Response, { status, headers, html }: PageAnswer): void {
  response.sendRaw(status, html, headers);
}

async function takeActivity(
  { receive, run, log, authenticated }: Door,
  request: Request,
  response: Response,
): Promise<void> {
  const body = await readBody(request);
  if (body.kind === "refused") return refuse(body.status);
  const activity = ReceivedActivity.safeParse(body.json);
  if (!activity.success) return refuse(400);
  if (!isAllowedServiceUrl(activity.data.serviceUrl, authenticated)) return refuse(403);
  try {
    const received: InvokeAnswer | undefined = await receive(request.header("authorization", ""), activity.data, run);
    const { status, body: content } = received ?? { status: 200 };
    response.send(status, content);
  } catch (error) {
    if (error instanceof AuthenticationError) return refuse(401);
    log.error(describeError(error), "Eine Anfrage ist gescheitert.");
    return refuse(500);
  }

  function refuse(status: number): void {
    log.warn({ status }, "Eine Anfrage wurde abgelehnt.");
    response.send(status, { error: PROBLEMS[status] });
  }
}
