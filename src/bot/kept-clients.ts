import { type BotFrameworkAuthentication, ConnectorFactory, type UserTokenClient } from "botframework-connector";

export type ConnectorClient = Awaited<ReturnType<ConnectorFactory["create"]>>;

/** There are as many addresses as regions of Teams; past that somebody is making them up. */
const MOST_KEPT = 100;

/**
 * Keeps the SDK's clients, one for each address.
 *
 * The SDK makes new ones for every message, with all their policies; nothing in the bot's own turn
 * costs as much. A client has no state of the conversation, and its credentials renew themselves.
 */
export class KeptClients {
  readonly #clients = new Map<string, Promise<ConnectorClient>>();

  /** @returns a factory that makes a client only if none is kept */
  factoryFor(factory: ConnectorFactory): ConnectorFactory {
    return new KeepingFactory((serviceUrl, audience) => {
      const key = JSON.stringify([serviceUrl, audience]);
      const kept = this.#clients.get(key);
      if (kept !== undefined) return kept;
      if (this.#clients.size >= MOST_KEPT) this.#clients.clear();
      const made = factory.create(serviceUrl, audience);
      this.#clients.set(key, made);
      made.catch(() => this.#clients.delete(key)); // the caller meets the error; the next one tries anew
      return made;
    });
  }
}

class KeepingFactory extends ConnectorFactory {
  constructor(override readonly create: ConnectorFactory["create"]) {
    super();
  }
}

/** The same for the client of users' tokens, which the SDK makes for every message, and which nobody here uses. */
export function keepTokenClient(authentication: Pick<BotFrameworkAuthentication, "createUserTokenClient">): void {
  const create = authentication.createUserTokenClient.bind(authentication);
  let kept: Promise<UserTokenClient> | undefined;
  authentication.createUserTokenClient = (identity) => {
    kept ??= create(identity);
    kept.catch(() => {
      kept = undefined;
    });
    return kept;
  };
}
