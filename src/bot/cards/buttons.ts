import type { ParagraphId, Passage } from "../../knowledge";
import { isAdvice } from "../advice-reply";
import { adviceTexts } from "../advice-texts";
import type { BasicReply, Reply } from "../reply";
import { shareTexts } from "../share/share-texts";
import { isSharing } from "../share-reply";
import type { Offer } from "../state/conversation-state";
import { adviceOffers } from "./advice-buttons";
import { shareOffers } from "./share-buttons";

/**
 * The buttons of a reply. Cards draw them, the state remembers them, so that each can also be typed,
 * and the terminal numbers them.
 */
export function offersOf(reply: Reply): Offer[] {
  if (isAdvice(reply)) return adviceOffers(reply);
  return isSharing(reply) ? shareOffers(reply) : basicOffers(reply);
}

const clarify: Offer = { title: adviceTexts.clarify, action: { verb: "start-diagnosis" } };

function basicOffers(reply: BasicReply): Offer[] {
  switch (reply.kind) {
    case "welcome":
    case "small-talk":
      return reply.examples.map(toQuestion);
    case "answered":
      return [
        ...reply.paragraphs.map(({ id }) => toParagraph(id)),
        ...(reply.debate === undefined
          ? []
          : [
              {
                title: "Beide Seiten ansehen",
                action: { verb: "show-debate", debate: reply.debate.id },
              } satisfies Offer,
            ]),
        ...(reply.guided === true ? [clarify] : []),
        ...shareOffer(reply, { verb: "share-passage", passage: reply.passage.id }),
        ...reply.related.map(toQuestion),
      ];
    case "unsure":
      return [
        ...reply.topics.map(toQuestion),
        { title: "Nichts davon", action: { verb: "none-of-these" } },
        ...(reply.guided === true ? [clarify] : []),
      ];
    case "nothing-found":
      return [...reply.nearest.map(toQuestion), ...(reply.guided ? [clarify] : [])];
    case "term":
      return [
        ...[...new Set((reply.term.text ?? []).map(({ source }) => source))].map(toParagraph),
        ...(reply.passage === undefined ? [] : [toQuestion(reply.passage)]),
      ];
    case "help":
      return [
        clarify,
        { title: adviceTexts.toArguments, action: { verb: "choose-addressee", all: false } },
        { title: adviceTexts.profile, action: { verb: "show-profile" } },
        { title: "Datenschutz", action: { verb: "privacy" } },
        { title: shareTexts.myShares, action: { verb: "show-shares" } },
        { title: "Meine Daten", action: { verb: "my-data" } },
      ];
    case "privacy":
      return reply.place === "personal" ? [{ title: "Daten löschen", action: { verb: "ask-delete" } }] : [];
    case "my-data":
      return [{ title: "Daten löschen", action: { verb: "ask-delete" } }];
    case "ask-delete":
      return [
        { title: "Ja, löschen", action: { verb: "delete-data", nonce: reply.nonce } },
        { title: "Nein, behalten", action: { verb: "keep-data", nonce: reply.nonce } },
      ];
    case "debate":
      return shareOffer(reply, { verb: "share-debate", debate: reply.debate.id });
    case "paragraph":
    case "refused":
    case "crisis":
    case "notice":
      return [];
  }
}

/** Only from the personal chat something is shared. */
function shareOffer({ shareable = false }: { readonly shareable?: boolean }, action: Offer["action"]): Offer[] {
  return shareable ? [{ title: shareTexts.share, action }] : [];
}

function toParagraph(id: ParagraphId): Offer {
  return { title: `Absatz ${id} ansehen`, action: { verb: "show-paragraph", paragraph: id } };
}

function toQuestion({ id, question }: Passage): Offer {
  return { title: question, action: { verb: "show-passage", passage: id } };
}
