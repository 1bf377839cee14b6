import { TeamsAdapter } from "@microsoft/teams-ai";
import {
  type Activity,
  ConfigurationServiceClientCredentialFactory,
  type InvokeResponse,
  type TurnContext,
} from "botbuilder";
import { TeamsConnectorClient } from "botframework-connector";
import { Entity } from "botframework-connector/lib/connectorApi/models/mappers";
import type { Identity } from "./config";
import { type ConnectorClient, KeptClients, keepTokenClient } from "./kept-clients";
import { isAllowedServiceUrl } from "./service-url";

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
  /** Those of our own accord: what they may do does not come from a caller. */
  readonly #ownClients = new KeptClients();
  readonly #mended = new WeakSet<object>();
  readonly #identity: Identity | undefined;
  readonly #sendTimeout: number;

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
    this.#identity = identity;
    this.#sendTimeout = sendTimeout;
    keepTokenClient(this.botFrameworkAuthentication);
    this.use(async (context, next) => {
      this.#mend(context.turnState.get(context.adapter.ConnectorClientKey));
      await next();
    });
  }

  /**
   * Opens the way to Teams outside of any turn: for posts in channels, and for asking who is in a team.
   *
   * @param serviceUrl the address that Teams named last
   * @throws Error if it is none of Teams'; our token would go to whoever listens there
   */
  async reach(serviceUrl: string): Promise<Connection> {
    if (!isAllowedServiceUrl(serviceUrl, this.#identity !== undefined)) throw new Error("not an address of Teams");
    const factory = this.botFrameworkAuthentication.createConnectorFactory(
      this.createClaimsIdentity(this.#identity?.appId ?? ""),
    );
    const client = await this.#ownClients.factoryFor(factory).create(serviceUrl);
    this.#mend(client);
    return { conversations: client.conversations, teams: () => this.#teamsOf(client, serviceUrl) };
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

  #teamsOf({ credentials }: ConnectorClient, baseUri: string): TeamsConnectorClient["teams"] {
    const client = new TeamsConnectorClient(credentials, { baseUri });
    this.#mend(client);
    return client.teams;
  }

  #mend(connector: unknown): void {
    const { client }: { client?: unknown } = typeof connector === "object" && connector !== null ? connector : {};
    if (!hasPipeline(client) || this.#mended.has(client)) return;
    this.#mended.add(client);
    sendOnce(client, this.#sendTimeout);
  }
}

/** What the connector offers outside of a turn. */
export interface Connection {
  readonly conversations: ConnectorClient["conversations"];
  readonly teams: () => TeamsConnectorClient["teams"];
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
