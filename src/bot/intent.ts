import { interpretTitle } from "../dialogs";
import { cleanText, fold } from "../knowledge";
import { CardAction } from "./cards/actions";
import type { AdviceAction } from "./cards/advice-actions";
import { isShareAction, type ShareAction, type TeamAction } from "./cards/share-actions";
import type { Incoming } from "./incoming";
import type { Notice } from "./reply";
import type { ConversationState } from "./state/conversation-state";

/** What the user wants of this turn. */
export type Intent =
  | { readonly kind: "say"; readonly text: string }
  /** A button, pressed or typed. */
  | { readonly kind: "act"; readonly action: CardAction; readonly title: string | undefined }
  | { readonly kind: "notice"; readonly notice: Notice };

/** What is no button of the guided half and none of sharing. */
export type BasicAction = Exclude<CardAction, AdviceAction | ShareAction | TeamAction>;

/** Nobody asks longer; a pasted paper is not a question. */
const LONGEST_MESSAGE = 4000;

const COMMANDS: Readonly<Record<string, CardAction>> = {
  hilfe: { verb: "help" },
  help: { verb: "help" },
  datenschutz: { verb: "privacy" },
  "meine daten": { verb: "my-data" },
  "meine beitrage": { verb: "show-shares" },
  "daten loschen": { verb: "ask-delete" },
  "meine daten loschen": { verb: "ask-delete" },
};

const ORDINALS = ["erste", "zweite", "dritte", "vierte", "funfte", "sechste"];

/** Reads what the user wants off a button's payload. */
export function readPress(payload: unknown, state: ConversationState): Intent {
  const parsed = CardAction.safeParse(payload);
  if (!parsed.success) return { kind: "notice", notice: "unreadable-button" };
  const action = parsed.data;
  if ("nonce" in action) {
    if (state.usedNonces.includes(action.nonce)) return { kind: "notice", notice: "already-pressed" };
    // A post is confirmed by its preview, however much was asked in between: sharing looks at the nonce itself.
    const offered =
      isShareAction(action) ||
      state.offers.some(({ action: known }) => "nonce" in known && known.nonce === action.nonce);
    // What is open can be pressed wherever it stands, also if something else was said since.
    const open = [state.dialog?.nonce, state.paused?.nonce].includes(action.nonce);
    if (!offered && !open) return { kind: "notice", notice: "stale-button" };
  }
  return { kind: "act", action, title: undefined };
}

/**
 * Reads what the user wants off what was typed: a command, a button in words („Hilfe“, „das zweite“,
 * a button's title), or something to answer.
 */
export function readText(incoming: Extract<Incoming, { kind: "message" | "edit" }>, state: ConversationState): Intent {
  const text = cleanText(incoming.text).replace(/\s+/g, " ").trim();
  if (text === "") {
    const attached = incoming.kind === "message" && incoming.attachments > 0;
    return { kind: "notice", notice: attached ? "only-attachment" : "empty-message" };
  }
  if (text.length > LONGEST_MESSAGE) return { kind: "notice", notice: "too-long" };
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: "notice", notice: "no-words" };
  const said = fold(text)
    .replace(/[.!?"„“]+/g, "")
    .trim();
  const command = Object.hasOwn(COMMANDS, said) ? COMMANDS[said] : undefined;
  if (command) return { kind: "act", action: command, title: undefined };
  const offer =
    state.offers[numberOf(said)] ??
    state.offers.find(({ title }) => fold(title).replace(/[.!?"„“]+/g, "") === said) ??
    findMistyped(text, state);
  if (offer === undefined && /^\d{1,2}$/.test(said)) return { kind: "notice", notice: "stale-button" };
  return offer ? { kind: "act", action: offer.action, title: offer.title } : { kind: "say", text };
}

const EXACTLY: ReadonlySet<string> = new Set(["delete-data", "show-passage"]);

/** A button's title with a slip or cut short; not for what deletes or posts, and not for questions, which are looked up. */
function findMistyped(
  text: string,
  { offers, dialog }: ConversationState,
): ConversationState["offers"][number] | undefined {
  if (text.endsWith("?") || dialog?.kind === "share") return undefined;
  const harmless = offers.filter(({ action }) => !EXACTLY.has(action.verb) && !action.verb.startsWith("share-"));
  const index = interpretTitle(
    text,
    harmless.map(({ title }) => title),
  );
  return index === undefined ? undefined : harmless[index];
}

/** „2“, „das zweite“, „nummer 2“ → 1; anything else → -1. */
function numberOf(said: string): number {
  const digits = /^(?:nummer |nr )?(\d{1,2})$/.exec(said)?.[1];
  if (digits !== undefined) return Number(digits) - 1;
  const word = /^(?:das |die |den |der )?(\w+?)(?:ns|[rns])?$/.exec(said)?.[1] ?? "";
  return ORDINALS.indexOf(word);
}
