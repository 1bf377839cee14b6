import { choiceText } from "../cards/blocks";
import type { Outgoing } from "../cards/outgoing";
import { TeamAction } from "../cards/share-actions";
import type { Incoming } from "../incoming";
import type { KeptTurn } from "../outbox/keep-turn";
import { EMPTY_STATE } from "../state/conversation-state";
import type { Store } from "../state/store";
import type { Board } from "./board";
import { shareTexts } from "./share-texts";
import { teamTexts } from "./team-texts";

/** Reads the press of one of the team's buttons; in the personal chat they are only a preview. */
export function readTeamPress(incoming: Incoming): TeamAction | undefined {
  if (incoming.kind !== "press" || incoming.place === "personal") return undefined;
  const parsed = TeamAction.safeParse(incoming.payload);
  return parsed.success ? parsed.data : undefined;
}

interface Press {
  readonly incoming: Incoming;
  readonly reference: string;
  readonly returned: boolean;
  /** Who pressed, as Teams knows them. */
  readonly person: string;
  readonly store: Store;
  readonly board: Board;
}

/** Takes a press of somebody in the channel, once however often it is delivered, and commits what is said. */
export function keepTeamPress(action: TeamAction, press: Press): KeptTurn {
  const { incoming, reference, returned, store } = press;
  const known = store.findTurn(incoming.key);
  if (known !== undefined) return { rows: known, repeated: true, shares: false, forgetAfterwards: false };
  const { revision } = store.load(incoming.conversation);
  const outgoing = carryOutPress(action, press);
  const rows = store.commit({ incoming, reference, revision, state: EMPTY_STATE, outgoing, effects: [], returned });
  return {
    rows: rows === "conflict" ? [] : rows,
    repeated: rows === "conflict",
    shares: false,
    forgetAfterwards: false,
  };
}

/** „Hilfreich“ says nothing: the number under the post is the answer, and forty people pressing would fill the thread. */
function carryOutPress(action: TeamAction, { incoming: { conversation }, person, store, board }: Press): Outgoing[] {
  const share = store.shares.find(action.share);
  const stands =
    share?.status === "posted" && share.task !== "withdraw" && share.channel.id === conversation.split(";")[0];
  switch (action.verb) {
    case "helpful":
      if (!stands) return [say(shareTexts.helpful(0), teamTexts.postGone)];
      store.shares.countHelpful(share, person);
      board.refreshSoon(share.id, share.shownAt);
      return [];
    case "ask-about":
      return [say(shareTexts.askAbout, stands ? teamTexts.howToAsk : teamTexts.postGone)];
  }
}

function say(choice: string, text: string): Outgoing {
  return { type: "message", textFormat: "markdown", text: [...choiceText(choice), text].join("\n\n") };
}
