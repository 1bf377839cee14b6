import type { Knowledge } from "../../knowledge";
import { render } from "../cards/render";
import type { Incoming } from "../incoming";
import type { OutboxRow, Store } from "../state/store";
import { takeTurn } from "../turn";

export interface KeptTurn {
  readonly rows: readonly OutboxRow[];
  /** Whether this delivery was handled before; then nothing has changed. */
  readonly repeated: boolean;
  /** Nothing of the turn may stay stored once its reply is out. */
  readonly forgetAfterwards: boolean;
}

const MOST_TRIES = 5;

/**
 * Takes a turn and commits what it leaves behind, before anything is sent.
 *
 * A repeated delivery changes nothing and finds its stored replies. If another process came in
 * between, the turn, being pure, is simply taken again.
 *
 * @param returned whether the replies are the answer to the call itself, so that none is left to be sent
 */
export function keepTurn(
  knowledge: Knowledge,
  store: Store,
  incoming: Incoming,
  reference: string,
  returned = false,
): KeptTurn {
  const known = store.findTurn(incoming.key);
  if (known !== undefined) return { rows: known, repeated: true, forgetAfterwards: false };
  if (incoming.kind === "added" && store.isGreeted(incoming.conversation)) {
    return { rows: [], repeated: true, forgetAfterwards: false };
  }
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    const { revision, facts } = store.load(incoming.conversation);
    const { replies, state, effects } = takeTurn(knowledge, incoming, facts);
    const outgoing = replies.flatMap(render);
    const rows = store.commit({ incoming, reference, revision, state, outgoing, effects, returned });
    if (rows !== "conflict") {
      return { rows, repeated: false, forgetAfterwards: effects.some(({ kind }) => kind === "forget-conversation") };
    }
  }
  throw new Error(`the turn met a conflict ${MOST_TRIES} times`);
}
