import { cleanText, type Knowledge } from "../knowledge";
import { isShareAction, isTeamAction } from "./cards/share-actions";
import { type ShareStep, type ShareTools, takeText } from "./handlers/share";
import type { Incoming } from "./incoming";
import type { Intent } from "./intent";
import { isAside } from "./is-aside";
import type { Notice, Reply } from "./reply";
import { type Settled, standsAlone } from "./settle";
import { shareAction } from "./share-flow";
import { sharePrompt } from "./share-prompt";
import { shareText } from "./share-typed";
import type { ConversationState } from "./state/conversation-state";
import type { StoredFacts } from "./state/describe-stored";

export function shareToolsOf(
  knowledge: Knowledge,
  incoming: Incoming,
  facts: StoredFacts,
  state: ConversationState,
): ShareTools {
  const author = "author" in incoming ? incoming.author : "";
  return {
    knowledge,
    state,
    nonce: incoming.nonce,
    author,
    channels: facts.channels,
    get shares() {
      return facts.shares; // looked up only if something is shared
    },
  };
}

/** What a message is otherwise told: where a text for a channel is open, its own faults are said. */
const ABOUT_THE_TEXT: ReadonlySet<Notice> = new Set<Notice>(["empty-message", "no-words", "too-long"]);

/** Sharing's part of a turn. @returns nothing if the turn is about something else */
export function takeShareStep(intent: Intent, incoming: Incoming, tools: ShareTools): ShareStep | undefined {
  const { state, knowledge } = tools;
  if (intent.kind === "act") {
    if (isShareAction(intent.action)) {
      return incoming.place === "personal"
        ? shareAction(intent.action, tools)
        : { replies: [{ kind: "notice", notice: "share-only-personal" }], state };
    }
    const inPreview = isTeamAction(intent.action) && incoming.place === "personal";
    return inPreview ? { replies: [{ kind: "notice", notice: "team-button" }], state } : undefined;
  }
  if (incoming.place !== "personal" || (incoming.kind !== "message" && incoming.kind !== "edit")) return undefined;
  const text = cleanText(incoming.text);
  if (intent.kind === "say") return shareText(text, tools, () => isAside(knowledge, text));
  const { dialog, draft } = state;
  const asked = dialog?.kind === "share" && dialog.step === "text" && ABOUT_THE_TEXT.has(intent.notice);
  return asked && draft !== undefined ? takeText(tools, draft, text) : undefined;
}

/** The open step stands there again after something else was answered, exactly once. */
export function promptShare(answered: Settled, tools: ShareTools): ShareStep {
  const { replies, state, effects = [] } = answered;
  const said = replies.some((reply) => reply.kind.startsWith("share-") || standsAlone(reply));
  if (said || effects.length > 0 || state.dialog?.kind !== "share") return answered;
  const again = sharePrompt({ ...tools, state });
  if (again === undefined || "needs" in again) return again ?? answered;
  return { ...again, replies: [...replies, ...again.replies] };
}

/** Passages and debates get their „Im Kanal teilen“, unless something is being shared already. */
export function offerSharing({ replies, state }: Settled): readonly Reply[] {
  if (state.dialog?.kind === "share") return replies;
  return replies.map((reply) =>
    reply.kind === "answered" || reply.kind === "debate" ? { ...reply, shareable: true } : reply,
  );
}
