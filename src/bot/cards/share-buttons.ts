import { channelKey } from "../share/channel-key";
import type { KeptShare, ShareOutcomeReply } from "../share/share";
import { shareTexts as t } from "../share/share-texts";
import type { ShareReply } from "../share-reply";
import type { Offer } from "../state/conversation-state";

/** So few channels stand there as buttons besides the list. */
const FEW_CHANNELS = 4;
/** So many shares have their buttons in „Meine Beiträge“. */
export const MOST_LISTED = 8;

/** The buttons of sharing, in the order in which cards draw them. */
export function shareOffers(reply: ShareReply | ShareOutcomeReply): Offer[] {
  switch (reply.kind) {
    case "share-channels": {
      const { draft, channels } = reply;
      const stop: Offer = { title: t.cancel, action: { verb: "share-stop", draft } };
      if (channels.length === 0) return [{ title: t.lookAgain, action: { verb: "share-elsewhere", draft } }, stop];
      const few = channels.length <= FEW_CHANNELS;
      return [
        ...(few
          ? channels.map(
              (channel): Offer => ({
                title: nameOf(channel),
                action: { verb: "share-to", draft, channel: channelKey(channel) },
              }),
            )
          : [{ title: t.takeChannel, action: { verb: "share-to", draft } } satisfies Offer]),
        stop,
      ];
    }
    case "share-text": {
      const { draft, correcting } = reply;
      return [
        { title: t.toPreview, action: { verb: "share-show", draft } },
        ...(correcting ? [] : [{ title: t.otherChannel, action: { verb: "share-elsewhere", draft } } satisfies Offer]),
        { title: t.cancel, action: { verb: "share-stop", draft } },
      ];
    }
    case "share-preview": {
      const { draft, nonce, correcting, findings } = reply;
      const now = findings.length > 0 ? t.shareSo : correcting ? t.correctNow : t.shareNow;
      return [
        { title: now, action: { verb: "share-now", draft, nonce, ...(findings.length > 0 ? { anyway: true } : {}) } },
        { title: t.edit, action: { verb: "share-edit", draft } },
        ...(correcting ? [] : [{ title: t.otherChannel, action: { verb: "share-elsewhere", draft } } satisfies Offer]),
        { title: t.cancel, action: { verb: "share-stop", draft } },
      ];
    }
    case "share-outcome":
      return outcomeOffers(reply);
    case "my-shares":
      return [
        ...(reply.draft === undefined
          ? []
          : [{ title: t.resume, action: { verb: "resume-draft", draft: reply.draft.id } } satisfies Offer]),
        ...reply.shares.slice(0, MOST_LISTED).flatMap((share, index) => listedOffers(share, index + 1, reply.nonce)),
      ];
  }
}

/** „Allgemein (Integration Musterkreis)“ */
export function nameOf({ name, teamName }: { readonly name: string; readonly teamName: string }): string {
  return `${name} (${teamName})`;
}

function outcomeOffers({ outcome, share: { id: share }, nonce, task = "post" }: ShareOutcomeReply): Offer[] {
  const again: Offer = { title: t.again, action: { verb: "share-again", share, nonce } };
  const reuse = (title: string, step: "channel" | "text"): Offer => ({
    title,
    action: { verb: "share-reuse", share, step },
  });
  const correct: Offer = { title: t.correct, action: { verb: "share-correct", share } };
  const withdraw: Offer = { title: t.withdraw, action: { verb: "share-withdraw", share } };
  const mine: Offer = { title: t.myShares, action: { verb: "show-shares" } };
  switch (outcome) {
    case "posted":
    case "corrected":
      return [correct, withdraw];
    case "withdrawn":
    case "called-off":
    case "post-gone":
      return [reuse(t.shareAnew, "channel")];
    case "deferred":
      return task === "withdraw" ? [mine] : [withdraw, mine];
    default:
      break;
  }
  // A change that did not go through: the post stands, and its text or its end may be tried again.
  if (task === "correct") return outcome === "too-large" ? [correct, withdraw] : [again, withdraw];
  if (task === "withdraw") return [withdraw, mine];
  switch (outcome) {
    case "unknown":
      return [again, { title: t.leave, action: { verb: "share-leave", share } }];
    case "app-missing":
    case "failed":
      return [again, reuse(t.otherChannel, "channel")];
    case "too-large":
      return [reuse(t.edit, "text"), mine];
    default:
      return [reuse(t.otherChannel, "channel"), mine];
  }
}

/** Numbered, because each must be told from the others when typed. */
function listedOffers({ id: share, status }: KeptShare, number: number, nonce: string): Offer[] {
  const numbered = (title: string, action: Offer["action"]): Offer => ({ title: t.numbered(title, number), action });
  switch (status) {
    case "posted":
      return [
        numbered(t.correct, { verb: "share-correct", share }),
        numbered(t.withdraw, { verb: "share-withdraw", share }),
      ];
    case "failed":
    case "unknown":
      return [numbered(t.again, { verb: "share-again", share, nonce: `${nonce.slice(0, 60)}-${number}` })];
    case "waiting":
    case "deferred":
      return [numbered(t.withdraw, { verb: "share-withdraw", share })];
    case "attempted":
    case "withdrawn":
      return [];
  }
}
