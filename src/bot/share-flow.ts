import { KnowledgeError } from "../knowledge";
import type { ShareAction } from "./cards/share-actions";
import {
  askChannel,
  askText,
  beginShare,
  confirm,
  correctShare,
  reuseShare,
  type ShareStep,
  type ShareTools,
  takeText,
} from "./handlers/share";
import { channelKey } from "./share/channel-key";
import type { KeptShare } from "./share/share";
import { readShareText } from "./share/share-text";
import { shareTexts as t } from "./share/share-texts";
import { giveUp, sayAgain, sayNotice } from "./share-prompt";
import type { ShareDraft } from "./state/dialog-state";
import { withChoice } from "./with-choice";

/** A button of sharing, pressed or typed. What it names may be gone since the card was sent: that is a kind of reply. */
export function shareAction(action: ShareAction, tools: ShareTools): ShareStep {
  try {
    return perform(action, tools);
  } catch (error) {
    if (error instanceof KnowledgeError && error.code === "PASSAGE_UNKNOWN") return sayNotice(tools, "stale-button");
    throw error;
  }
}

function perform(action: ShareAction, tools: ShareTools): ShareStep {
  switch (action.verb) {
    case "share-arguments": {
      const { addressee, objection, from, picks } = action;
      const choice = t.share;
      return beginShare(
        tools,
        { kind: "arguments", addressee, objection, from },
        { choice, ...(picks === undefined ? {} : { picks: picks.split("-").map(Number) }) },
      );
    }
    case "share-passage":
      return beginShare(tools, { kind: "passage", passage: action.passage }, { choice: t.share });
    case "share-debate":
      return beginShare(tools, { kind: "debate", debate: action.debate }, { choice: t.share });
    case "show-shares":
      return showShares(tools, t.myShares);
    case "share-to":
    case "share-show":
    case "share-edit":
    case "share-elsewhere":
    case "share-stop":
    case "share-now":
    case "resume-draft": {
      const { draft } = tools.state;
      return draft?.id === action.draft ? ofDraft(action, tools, draft) : overAgain(tools);
    }
    default: {
      const share = tools.shares.find(({ id }) => id === action.share);
      return share === undefined ? sayNotice(tools, "share-unknown") : ofShare(action, tools, share);
    }
  }
}

type DraftAction = Extract<ShareAction, { draft: string }>;
type PostAction = Extract<ShareAction, { share: string }>;

function ofDraft(action: DraftAction, tools: ShareTools, before: ShareDraft): ShareStep {
  const draft = "text" in action ? withEdited(before, action.text) : before;
  switch (action.verb) {
    case "share-to":
      return takeChannel(tools, draft, action.channel);
    case "share-show":
      return takeText(tools, draft, action.text ?? draft.text, t.toPreview);
    case "share-edit":
      return askText(tools, draft, { choice: t.edit });
    case "share-elsewhere":
      return draft.correcting === undefined
        ? askChannel(tools, draft, { choice: t.otherChannel })
        : askText(tools, draft, { choice: t.edit });
    case "share-stop":
      return giveUp(tools, t.cancel);
    case "share-now": {
      const { dialog } = tools.state;
      const seen = dialog?.kind === "share" && dialog.step === "preview" && dialog.nonce === action.nonce;
      return seen ? confirm(tools, draft, action.nonce) : overAgain(tools);
    }
    case "resume-draft":
      return askText(tools, draft, { choice: t.resume });
  }
}

function ofShare(action: PostAction, tools: ShareTools, share: KeptShare): ShareStep {
  const { id, status } = share;
  switch (action.verb) {
    case "share-correct":
      if (status === "withdrawn") return sayNotice(tools, "share-withdrawn");
      return status === "posted" ? correctShare(tools, share, t.correct) : sayNotice(tools, "share-under-way");
    case "share-withdraw":
      if (status === "withdrawn") return sayNotice(tools, "share-withdrawn");
      return { replies: [], effects: [{ kind: "withdraw-share", id }], state: tools.state };
    case "share-again":
      if (status === "withdrawn") return sayNotice(tools, "share-withdrawn");
      return againStep(id, status, tools);
    case "share-leave":
      return sayNotice(tools, "share-left", t.leave);
    case "share-reuse":
      return reuseShare(tools, share, action.step, action.step === "text" ? t.edit : t.otherChannel);
  }
}

/** A post that failed goes out again; of one that stands, the correction that did not go through. */
function againStep(id: string, status: KeptShare["status"], tools: ShareTools): ShareStep {
  const effects = [{ kind: "share-again" as const, id }];
  if (status === "failed" || status === "unknown") return { replies: [], effects, state: tools.state };
  if (status !== "posted") return sayNotice(tools, "share-under-way");
  return { replies: [{ kind: "notice", notice: "share-trying" }], effects, state: tools.state };
}

function takeChannel(tools: ShareTools, draft: ShareDraft, key: string | undefined): ShareStep {
  if (tools.channels === undefined) return askChannel(tools, draft);
  if (key === undefined || key === "") return askChannel(tools, draft, { problem: { kind: "none-chosen" } });
  const channel = tools.channels.find((one) => channelKey(one) === key);
  if (channel === undefined) return askChannel(tools, draft, { problem: { kind: "gone" } });
  return askText(tools, { ...draft, channel }, { choice: `${channel.name} (${channel.teamName})` });
}

function withEdited(draft: ShareDraft, text: string | undefined): ShareDraft {
  if (text === undefined) return draft;
  const read = readShareText(text);
  return { ...draft, text: "text" in read ? read.text : (read.keep ?? draft.text) };
}

function showShares(tools: ShareTools, choice?: string): ShareStep {
  const { draft } = tools.state;
  const reply = {
    kind: "my-shares",
    shares: tools.shares,
    draft: draft === undefined ? undefined : { id: draft.id, text: draft.text },
    nonce: tools.nonce,
    ...withChoice(choice),
  } as const;
  return { replies: [reply], state: tools.state };
}

/** A button of a step that is over: a friendly word, and what is open now stands there again. */
function overAgain(tools: ShareTools): ShareStep {
  const open = tools.state.dialog?.kind === "share" && tools.state.draft !== undefined;
  return sayAgain(tools, open ? "share-over-step" : "share-over");
}
