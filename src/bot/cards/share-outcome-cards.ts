import { germanDate } from "../german-date";
import { outcomeTexts as o } from "../share/outcome-texts";
import type { KeptShare, ShareOutcomeReply, ShareStatus } from "../share/share";
import { shareTexts as t } from "../share/share-texts";
import type { ShareReply } from "../share-reply";
import { buttons, card, choiceLine, heading, label, line, link, subtle } from "./blocks";
import type { Outgoing } from "./outgoing";
import { MOST_LISTED, nameOf, shareOffers } from "./share-buttons";
import { shorten } from "./shorten";

/** What became of it, and what to do next. */
export function outcomeCard(reply: ShareOutcomeReply): Outgoing {
  const { share, outcome } = reply;
  const [said, ...more] = sentencesOf(reply);
  return card(said, [
    ...choiceLine(reply.choice),
    label(said),
    ...more.map(line),
    ...(share.link !== undefined && outcome !== "channel-gone" ? [link(t.openPost, share.link)] : []),
    ...buttons(shareOffers(reply)),
  ]);
}

function sentencesOf({ outcome, share, retryIn, task = "post" }: ShareOutcomeReply): [string, ...string[]] {
  const channel = nameOf(share.channel);
  const isNew = task === "post";
  const unchanged = task === "withdraw" ? [o.unchanged, o.ownersDelete] : [o.unchanged];
  switch (outcome) {
    case "deferred":
      return [o.later[task](channel, retryIn), o.laterNote];
    case "unknown":
      return isNew ? [o.unknown, o.lookThere(channel)] : [o.unknownChange, o.lookThere(channel)];
    case "failed":
      return isNew ? [o.failed(channel), o.draftKept] : [o.failedChange, ...unchanged];
    case "posted":
    case "corrected":
    case "withdrawn":
    case "called-off":
    case "post-gone":
      return [...o.plain[outcome](channel)];
    default: {
      const [said, ...next] = o.plain[outcome](channel);
      return isNew ? [said, ...next, o.draftKept] : [said, ...unchanged];
    }
  }
}

/** What was shared from this chat, newest first; older ones without buttons. */
export function sharesCard(reply: Extract<ShareReply, { kind: "my-shares" }>): Outgoing {
  const { shares, draft } = reply;
  const listed = shares.slice(0, MOST_LISTED);
  const offers = shareOffers(reply);
  const ofDraft = offers.filter(({ action }) => action.verb === "resume-draft");
  return card(t.myShares, [
    ...choiceLine(reply.choice),
    heading(t.myShares),
    ...(draft === undefined ? [] : [label(t.draftOpen), line(inShort(draft.text)), ...buttons(ofDraft)]),
    ...(shares.length === 0 ? [line(t.noShares)] : [subtle(t.sharesNote)]),
    ...listed.flatMap((share, index) => [
      ...entryOf(share, index + 1),
      ...buttons(offers.filter(({ action }) => "share" in action && action.share === share.id)),
    ]),
    ...(shares.length > MOST_LISTED ? [subtle(o.older(shares.length - MOST_LISTED))] : []),
  ]);
}

function entryOf({ channel, content, status, link: url, at }: KeptShare, number: number): object[] {
  return [
    label(`Beitrag ${number}: ${nameOf(channel)}`), // „1. …“ would be drawn as a list
    line(inShort(content.text)),
    subtle(`Vom ${germanDate(at)}: ${STATUS[status]}`),
    ...(url === undefined || status !== "posted" ? [] : [link(t.openPost, url)]),
  ];
}

const STATUS: Readonly<Record<ShareStatus, string>> = o.status;
const SHORT = 140;

function inShort(text: string): string {
  return shorten(text.replace(/\s+/g, " "), SHORT);
}
