import { TeamsAdapter } from "@microsoft/teams-ai";
import {
  type Activity,
  ConfigurationServiceClientCredentialFactory,
  type InvokeResponse,
  type TurnContext,
} from "botbuilder";
import { Entity } from "botframework-connector/lib/connectorApi/models/mappers";
import type { Identity } from "./config";
import { KeptClients, keepTokenClient } from "./kept-clients";

/** The connector has no time-out of its own; Teams gives a message 15 s in all. */
const SEND_TIMEOUT_MS = 10_000;

// botframework-connector 4.23.3 drops what its mapper does not name, citations among it. Fixed upstream later.
Entity.type.additionalProperties = { type: { name: "Object" } };

/**
 * Microsoft's adapter with its faults mended: citations survive the wire, a send goes out once and not
 * four times, it ends after a time-out, and an error's text never reaches the caller.
 */
export class LotseAdapter extends TeamsAdapter {
  readonly #clients = new KeptClients();

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
    keepTokenClient(this.botFrameworkAuthentication);
    const mended = new WeakSet<object>();
    this.use(async (context, next) => {
      const client = clientOf(context);
      if (client !== undefined && !mended.has(client)) {
        mended.add(client);
        sendOnce(client, sendTimeout);
      }
      await next();
    });
  }

  /**
   * Takes an activity in; the SDK's own `process` would answer errors with their text.
   *
   * @throws AuthenticationError if the caller is not who it claims to be
   */
  async receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const { connectorFactory, ...caller } = await this.botFrameworkAuthentication.authenticateRequest(
      activity,
      authorization,
    );
    const kept = connectorFactory === undefined ? {} : { connectorFactory: this.#clients.factoryFor(connectorFactory) };
    return this.processActivity({ ...caller, ...kept }, activity, logic);
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

interface HttpClient {
  readonly pipeline: Pipeline;
}

function clientOf(context: TurnContext): HttpClient | undefined {
  const { client }: { client?: unknown } = context.turnState.get(context.adapter.ConnectorClientKey) ?? {};
  return hasPipeline(client) ? client : undefined;
}

function sendOnce(client: HttpClient, sendTimeout: number): void {
  client.pipeline.removePolicy({ name: "defaultRetryPolicy" });
  client.pipeline.addPolicy({
    name: "timeOut",
    sendRequest: (request, next) => {
      request.timeout = sendTimeout;
      return next(request);
    },
  });
}

function hasPipeline(client: unknown): client is HttpClient {
  return typeof client === "object" && client !== null && "pipeline" in client;
}
