import type { Knowledge } from "../../knowledge";
import { render } from "../cards/render";
import type { Incoming } from "../incoming";
import type { Effect, NeedsChannels } from "../reply";
import type { Channel } from "../share/share";
import type { OutboxRow } from "../state/outbox-table";
import type { Store } from "../state/store";
import { takeTurn } from "../turn";

export interface KeptTurn {
  readonly rows: readonly OutboxRow[];
  /** Whether this delivery was handled before; then nothing has changed. */
  readonly repeated: boolean;
  /** Whether something was decided that has to be carried to a channel now. */
  readonly shares: boolean;
  /** Nothing of the turn may stay stored once its reply is out. */
  readonly forgetAfterwards: boolean;
}

const MOST_TRIES = 5;
const SHARING: ReadonlySet<Effect["kind"]> = new Set(["share", "share-again", "correct-share", "withdraw-share"]);

/**
 * Takes a turn and commits what it leaves behind, before anything is sent.
 *
 * A repeated delivery changes nothing and finds its stored replies. If another process came in
 * between, the turn, being pure, is simply taken again.
 *
 * @param returned whether the replies are the answer to the call itself, so that none is left to be sent
 * @param channels where the bot may post and the user is a member; asked of Teams only when a turn needs it
 * @returns `needs` if it does and they were not given; then nothing is committed
 */
export function keepTurn(
  knowledge: Knowledge,
  store: Store,
  incoming: Incoming,
  reference: string,
  { returned = false, channels }: { readonly returned?: boolean; readonly channels?: readonly Channel[] } = {},
): KeptTurn | NeedsChannels {
  const known = store.findTurn(incoming.key);
  if (known !== undefined) {
    return { rows: known, repeated: true, shares: true, forgetAfterwards: known.some(({ forget }) => forget) };
  }
  if (incoming.kind === "added" && store.isGreeted(incoming.conversation)) {
    return { rows: [], repeated: true, shares: false, forgetAfterwards: false };
  }
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    const { revision, facts } = store.load(incoming.conversation);
    const result = takeTurn(knowledge, incoming, channels === undefined ? facts : { ...facts, channels });
    if ("needs" in result) return result;
    const { replies, state, effects } = result;
    const outgoing = replies.flatMap(render);
    const rows = store.commit({ incoming, reference, revision, state, outgoing, effects, returned });
    if (rows !== "conflict") {
      return {
        rows,
        repeated: false,
        shares: effects.some(({ kind }) => SHARING.has(kind)),
        forgetAfterwards: effects.some(({ kind }) => kind === "forget-conversation"),
      };
    }
  }
  throw new Error(`the turn met a conflict ${MOST_TRIES} times`);
}
