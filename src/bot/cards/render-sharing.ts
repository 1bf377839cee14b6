import type { ShareOutcomeReply } from "../share/share";
import type { ShareReply } from "../share-reply";
import type { Outgoing } from "./outgoing";
import { channelsCard, previewCard, textCard } from "./share-cards";
import { outcomeCard, sharesCard } from "./share-outcome-cards";

/** Draws a reply of sharing. */
export function renderSharing(reply: ShareReply | ShareOutcomeReply): Outgoing {
  switch (reply.kind) {
    case "share-channels":
      return channelsCard(reply);
    case "share-text":
      return textCard(reply);
    case "share-preview":
      return previewCard(reply);
    case "my-shares":
      return sharesCard(reply);
    case "share-outcome":
      return outcomeCard(reply);
  }
}
