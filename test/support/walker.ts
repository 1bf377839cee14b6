import { render } from "../../src/bot/cards/render";
import type { Incoming } from "../../src/bot/incoming";
import type { Reply } from "../../src/bot/reply";
import { type ConversationState, EMPTY_STATE, readState } from "../../src/bot/state/conversation-state";
import { takeTurn } from "../../src/bot/turn";
import { CHANNELS } from "./share-replies";
import { sharedKnowledge } from "./talk";

/** What a turn left behind. */
export interface Step {
  readonly replies: readonly Reply[];
  readonly kinds: readonly string[];
  readonly state: ConversationState;
  readonly effects: readonly { readonly kind: string }[];
}

/**
 * A personal chat without store and wire: between any two turns the state is written and read again, as after a
 * restart of the process.
 */
export class Walker {
  state: ConversationState = EMPTY_STATE;
  last: Step | undefined;
  #count = 0;
  #message = "";

  say(text: string): Step {
    this.#message = `nachricht-${this.#count}`;
    return this.#take({ kind: "message", activityId: this.#message, author: "Jana Weber", text, attachments: 0 });
  }

  /** Edits the last message. */
  edit(text: string): Step {
    return this.#take({ kind: "edit", activityId: this.#message, author: "Jana Weber", text });
  }

  takeBack(): Step {
    return this.#take({ kind: "delete", activityId: this.#message });
  }

  submit(payload: unknown): Step {
    return this.#take({ kind: "press", activityId: `druck-${this.#count}`, author: "Jana Weber", payload });
  }

  /** Another walk that goes on from here. */
  fork(): Walker {
    const other = new Walker();
    other.state = this.state;
    other.last = this.last;
    other.#count = this.#count;
    other.#message = this.#message;
    return other;
  }

  /** Presses the button whose title begins like this. */
  press(title: string): Step {
    const offer = this.state.offers.find((one) => one.title.startsWith(title));
    if (offer === undefined)
      throw new Error(`no button „${title}“ among: ${this.state.offers.map((one) => one.title).join(" | ")}`);
    return this.submit(offer.action);
  }

  #take(
    event:
      | Omit<Extract<Incoming, { kind: "message" }>, keyof Arrival>
      | Omit<Extract<Incoming, { kind: "edit" }>, keyof Arrival>
      | Omit<Extract<Incoming, { kind: "press" }>, keyof Arrival>
      | Omit<Extract<Incoming, { kind: "delete" }>, keyof Arrival>,
  ): Step {
    this.#count += 1;
    const arrival: Arrival = {
      key: `key-${this.#count}`,
      conversation: "gespraech",
      place: "personal",
      nonce: `nonce-${this.#count}-0000`,
    };
    const outcome = takeTurn(
      sharedKnowledge(),
      { ...arrival, ...event },
      {
        state: this.state,
        since: undefined,
        used: undefined,
        storedReplies: 0,
        knownAnswers: 0,
        greeted: true,
        feedback: [],
        shares: [],
        channels: CHANNELS,
      },
    );
    if ("needs" in outcome) throw new Error("the turn asks for channels that it has");
    this.state = readState(JSON.parse(JSON.stringify(outcome.state)));
    this.last = { ...outcome, kinds: outcome.replies.map(({ kind }) => kind) };
    return this.last;
  }
}

type Arrival = Pick<Incoming, "key" | "conversation" | "place" | "nonce">;

/** How many messages a turn sends. */
export function countActivities({ replies }: Step): number {
  return replies.flatMap(render).length;
}
