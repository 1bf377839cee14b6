import { channelKey } from "../share/channel-key";
import { MOST_CHARACTERS } from "../share/share-text";
import { shareTexts as t } from "../share/share-texts";
import type { ShareReply } from "../share-reply";
import type { Offer } from "../state/conversation-state";
import { buttons, card, choiceLine, group, heading, label, line, questionRows, subtle } from "./blocks";
import type { Outgoing } from "./outgoing";
import { postBody } from "./post-card";
import { nameOf, shareOffers } from "./share-buttons";

type Of<K extends ShareReply["kind"]> = Extract<ShareReply, { kind: K }>;

/** Where to: a list that can be searched, and the few there are as buttons. */
export function channelsCard(reply: Of<"share-channels">): Outgoing {
  const { channels } = reply;
  const offers = shareOffers(reply);
  if (channels.length === 0) {
    return card(t.nowhere, [
      ...choiceLine(reply.choice),
      label(t.nowhere),
      line(t.nowhereWhy),
      subtle(t.nowhereDraft),
      ...buttons(offers),
    ]);
  }
  const listed = !offers.some(isChannel);
  return card(t.whichChannel, [
    ...choiceLine(reply.choice),
    ...problemOf(reply),
    label(t.whichChannel),
    subtle(t.channelHint),
    ...(listed ? [channelList(channels)] : []),
    // The names of a channel and its team are too long for a button on a phone.
    ...questionRows(offers.filter(isChannel)),
    ...buttons(offers.filter((offer) => !isChannel(offer))),
  ]);
}

function isChannel({ action }: Offer): boolean {
  return action.verb === "share-to" && action.channel !== undefined;
}

function channelList(channels: Of<"share-channels">["channels"]): object {
  return {
    type: "Input.ChoiceSet",
    id: "channel",
    label: t.channelField,
    placeholder: t.channelPlaceholder,
    style: "filtered",
    choices: channels.map((channel) => ({ title: nameOf(channel), value: channelKey(channel) })),
  };
}

function problemOf({ problem }: Of<"share-channels">): object[] {
  switch (problem?.kind) {
    case "unknown":
      return [line(t.unknownChannel(problem.said))];
    case "several":
      return [line(t.severalChannels(problem.said))];
    case "none-chosen":
      return [line(t.noneChosen)];
    case "gone":
      return [line(t.channelGone)];
    case undefined:
      return [];
  }
}

/** The text to edit; what it rests on stands below and is none of the fields. */
export function textCard(reply: Of<"share-text">): Outgoing {
  return card(t.textTitle, [
    ...choiceLine(reply.choice),
    heading(t.textTitle),
    subtle(t.textFor(nameOf(reply.channel))),
    ...faultOf(reply),
    textField(reply.text),
    subtle(t.textHint(MOST_CHARACTERS)),
    subtle(`${t.marksBelow} ${reply.frame.marks.join(" · ")}`),
    ...buttons(shareOffers(reply)),
  ]);
}

/** High enough to see what one edits. */
function textField(value: string): object {
  return {
    type: "Container",
    minHeight: "200px",
    items: [{ type: "Input.Text", id: "text", label: t.textField, isMultiline: true, height: "stretch", value }],
  };
}

function faultOf({ fault }: Of<"share-text">): object[] {
  switch (fault?.kind) {
    case "empty":
      return [group([line(t.empty)])];
    case "only-markup":
      return [group([line(t.onlyMarkup)])];
    case "too-long":
    case "too-many-lines": {
      const said = fault.kind === "too-long" ? t.tooLong : t.tooManyLines;
      return [group([line(said(fault.is, fault.most)), ...(fault.kept ? [] : [line(t.tooLongToKeep)])])];
    }
    case undefined:
      return [];
  }
}

/** The post as it will stand there, drawn by what draws the post; before it what to look at once more. */
export function previewCard(reply: Of<"share-preview">): Outgoing {
  const { findings, content, frame, nonce, channel } = reply;
  return card(t.preview, [
    ...choiceLine(reply.choice),
    label(t.preview),
    subtle(reply.correcting ? t.correction : t.previewFor(nameOf(channel))),
    ...(findings.length === 0
      ? []
      : [
          group([
            label(t.found),
            ...findings.map(({ kind, words }) =>
              line(`${t.finding[kind]}: ${words.map((one) => `„${one}“`).join(", ")}`),
            ),
            subtle(t.foundWhy),
          ]),
        ]),
    {
      type: "Container",
      separator: true,
      spacing: "Medium",
      items: postBody(content, frame, { share: nonce, helpful: 0 }),
    },
    ...underLine([subtle(reply.correcting ? t.notChangedYet : t.notSentYet), ...buttons(shareOffers(reply))]),
  ]);
}

/** What decides about the post is set apart from the post's own buttons. */
function underLine(rows: readonly object[]): object[] {
  return [{ type: "Container", separator: true, spacing: "Large", items: rows }];
}
