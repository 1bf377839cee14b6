import type { Knowledge } from "../../knowledge";
import { NEEDS_CHANNELS, type NeedsChannels, type Outcome } from "../reply";
import { findPersonalData } from "../share/personal-data";
import type { Channel, KeptShare, PostContent, ShareSource } from "../share/share";
import { readShareText } from "../share/share-text";
import { draftOf, frameOf } from "../share/shareable";
import type { ShareReply, TextFault } from "../share-reply";
import type { ConversationState } from "../state/conversation-state";
import type { RunningDialog, ShareDraft } from "../state/dialog-state";
import { withChoice } from "../with-choice";

export interface ShareTools {
  readonly knowledge: Knowledge;
  readonly state: ConversationState;
  /** For the buttons that this turn shows, and for what begins in it. */
  readonly nonce: string;
  /** Who is speaking, for „geteilt von …“. */
  readonly author: string;
  /** Where the user may post; nothing as long as Teams was not asked. */
  readonly channels: readonly Channel[] | undefined;
  readonly shares: readonly KeptShare[];
}

/** What a step of sharing leads to, or that it needs to know the channels first. */
export type ShareStep = (Outcome & { readonly state: ConversationState }) | NeedsChannels;

type ChannelProblem = Extract<ShareReply, { kind: "share-channels" }>["problem"];

/** „Im Kanal teilen“: a draft in our words, and the question where to. */
export function beginShare(
  tools: ShareTools,
  source: ShareSource,
  { choice, picks }: { choice: string; picks?: readonly number[] },
): ShareStep {
  const draft = { id: tools.nonce, source, text: draftOf(tools.knowledge, source, picks) };
  return askChannel(tools, draft, { choice });
}

/** A draft of what was shared before, for another channel or shorter. */
export function reuseShare(tools: ShareTools, share: KeptShare, step: "channel" | "text", choice: string): ShareStep {
  const { source, text } = share.content;
  const draft = { id: tools.nonce, source, text };
  return step === "channel"
    ? askChannel(tools, draft, { choice })
    : askText(tools, { ...draft, channel: share.channel }, { choice });
}

/** The text of a post that stands: the same steps, but the channel is settled. */
export function correctShare(tools: ShareTools, { id, content, channel }: KeptShare, choice: string): ShareStep {
  const { source, text } = content;
  return askText(tools, { id: tools.nonce, source, text, channel, correcting: id }, { choice });
}

export function askChannel(
  tools: ShareTools,
  draft: ShareDraft,
  { choice, problem, among }: { choice?: string; problem?: ChannelProblem; among?: readonly Channel[] } = {},
): ShareStep {
  if (tools.channels === undefined) return NEEDS_CHANNELS;
  return stand(tools, draft, "channel", {
    kind: "share-channels",
    draft: draft.id,
    channels: among ?? tools.channels,
    ...(problem === undefined ? {} : { problem }),
    ...withChoice(choice),
  });
}

export function askText(
  tools: ShareTools,
  draft: ShareDraft,
  { choice, fault }: { choice?: string; fault?: TextFault } = {},
): ShareStep {
  if (draft.channel === undefined) return askChannel(tools, draft, withChoice(choice));
  return stand(tools, draft, "text", {
    kind: "share-text",
    draft: draft.id,
    channel: draft.channel,
    text: draft.text,
    frame: frameOf(tools.knowledge, draft),
    correcting: draft.correcting !== undefined,
    ...(fault === undefined ? {} : { fault }),
    ...withChoice(choice),
  });
}

/** Takes a text, typed or from the field, and shows what it will look like; one that cannot be shared is asked again. */
export function takeText(tools: ShareTools, draft: ShareDraft, typed: string, choice?: string): ShareStep {
  const read = readShareText(typed);
  if ("text" in read) return showPreview(tools, { ...draft, text: read.text }, withChoice(choice));
  return askText(tools, { ...draft, text: read.keep ?? draft.text }, { fault: read.fault, ...withChoice(choice) });
}

/** @param nonce of a preview that stands already and is only shown again */
export function showPreview(
  tools: ShareTools,
  draft: ShareDraft,
  { choice, nonce = tools.nonce }: { choice?: string; nonce?: string } = {},
): ShareStep {
  if (draft.channel === undefined) return askChannel(tools, draft, withChoice(choice));
  const content = contentOf(tools, draft);
  const reply: ShareReply = {
    kind: "share-preview",
    draft: draft.id,
    channel: draft.channel,
    content,
    frame: frameOf(tools.knowledge, content),
    correcting: draft.correcting !== undefined,
    findings: findPersonalData(content.text),
    nonce,
    ...withChoice(choice),
  };
  return stand(tools, draft, "preview", reply, nonce);
}

/** „Jetzt teilen“: the courier takes over, and what becomes of it is the reply. */
export function confirm(tools: ShareTools, draft: ShareDraft, id: string): ShareStep {
  if (draft.channel === undefined) return askChannel(tools, draft);
  const content = contentOf(tools, draft);
  return {
    replies: [],
    effects: [
      draft.correcting === undefined
        ? { kind: "share", id, channel: draft.channel, content }
        : { kind: "correct-share", id: draft.correcting, content },
    ],
    state: endShare(tools.state),
  };
}

/** The draft goes, from what is kept for an edit of the last message too. */
export function endShare({ dialog, draft: _, ...state }: ConversationState): ConversationState {
  const rest = dialog === undefined || dialog.kind === "share" ? state : { ...state, dialog };
  if (rest.last === undefined) return rest;
  const { draft: __, dialog: before, ...others } = rest.last.before;
  return {
    ...rest,
    last: {
      ...rest.last,
      before: before === undefined || before.kind === "share" ? others : { ...others, dialog: before },
    },
  };
}

/** The name of a post's author stays that of who wrote it, whoever corrects it. */
function contentOf({ author, shares }: ShareTools, { source, text, correcting }: ShareDraft): PostContent {
  const corrected = shares.find(({ id }) => id === correcting);
  return { source, text, author: corrected?.content.author ?? author };
}

function stand(
  { state, nonce }: ShareTools,
  draft: ShareDraft,
  step: Extract<RunningDialog, { kind: "share" }>["step"],
  reply: ShareReply,
  ofStep = nonce,
): ShareStep {
  return { replies: [reply], state: { ...state, draft, dialog: { kind: "share", step, nonce: ofStep } } };
}
