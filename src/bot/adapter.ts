import { TeamsAdapter } from "@microsoft/teams-ai";
import {
  type Activity,
  ConfigurationServiceClientCredentialFactory,
  type InvokeResponse,
  type TurnContext,
} from "botbuilder";
import { Entity } from "botframework-connector/lib/connectorApi/models/mappers";
import type { Identity } from "./config";

/** The connector has no time-out of its own; Teams gives a message 15 s in all. */
const SEND_TIMEOUT_MS = 10_000;

// botframework-connector 4.23.3 drops what its mapper does not name, citations among it. Fixed upstream later.
Entity.type.additionalProperties = { type: { name: "Object" } };

/**
 * Microsoft's adapter with its faults mended: citations survive the wire, a send goes out once and not
 * four times, it ends after a time-out, and an error's text never reaches the caller.
 */
export class LotseAdapter extends TeamsAdapter {
  /** @param sendTimeout milliseconds after which a send that nobody answers is given up */
  constructor(identity: Identity | undefined, sendTimeout = SEND_TIMEOUT_MS) {
    super(
      {},
      new ConfigurationServiceClientCredentialFactory(
        identity === undefined
          ? {}
          : {
              MicrosoftAppId: identity.appId,
              MicrosoftAppTenantId: identity.tenantId,
              MicrosoftAppType: identity.type,
              ...(identity.password === undefined ? {} : { MicrosoftAppPassword: identity.password }),
            },
      ),
    );
    this.use(async (context, next) => {
      sendOnce(context, sendTimeout);
      await next();
    });
  }

  /**
   * Takes an activity in; the SDK's own `process` would answer errors with their text.
   *
   * @throws AuthenticationError if the caller is not who it claims to be
   */
  receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

/** What we need of @azure/core-client's pipeline, which the connector's types do not show: it is in `client.client`. */
interface Pipeline {
  removePolicy(options: { name: string }): unknown;
  addPolicy(policy: { name: string; sendRequest: SendRequest }): void;
}
type SendRequest = (
  request: { timeout: number },
  next: (request: { timeout: number }) => Promise<unknown>,
) => Promise<unknown>;

function sendOnce(context: TurnContext, sendTimeout: number): void {
  const { client }: { client?: unknown } = context.turnState.get(context.adapter.ConnectorClientKey) ?? {};
  if (!hasPipeline(client)) return;
  client.pipeline.removePolicy({ name: "defaultRetryPolicy" });
  client.pipeline.addPolicy({
    name: "timeOut",
    sendRequest: (request, next) => {
      request.timeout = sendTimeout;
      return next(request);
    },
  });
}

function hasPipeline(client: unknown): client is { pipeline: Pipeline } {
  return typeof client === "object" && client !== null && "pipeline" in client;
}
