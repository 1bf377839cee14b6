import { type Knowledge, KnowledgeError } from "../../knowledge";
import type { CardAction } from "../cards/actions";
import type { Place } from "../incoming";
import type { Outcome, Reply } from "../reply";
import { describeStored, type StoredFacts } from "../state/describe-stored";

interface Circumstances {
  readonly knowledge: Knowledge;
  readonly place: Place;
  readonly nonce: string;
  readonly facts: StoredFacts;
  /** Shows a passage; given by the turn, because handlers do not call each other. */
  readonly showPassage: (id: string) => Reply;
}

/** A button was pressed or typed. What it names may be gone since the card was sent: that is a kind of reply. */
export function act(action: CardAction, circumstances: Circumstances): Outcome {
  try {
    return perform(action, circumstances);
  } catch (error) {
    if (error instanceof KnowledgeError && error.code === "PASSAGE_UNKNOWN") {
      return { replies: [{ kind: "notice", notice: "stale-button" }] };
    }
    throw error;
  }
}

function perform(action: CardAction, { knowledge, place, nonce, facts, showPassage }: Circumstances): Outcome {
  switch (action.verb) {
    case "show-passage":
      return { replies: [showPassage(action.passage)] };
    case "show-paragraph": {
      const paragraph = knowledge.paragraph(action.paragraph);
      return { replies: [{ kind: "paragraph", paragraph, choice: `Absatz ${paragraph.id}` }] };
    }
    case "show-debate": {
      const debate = knowledge.corpus.debates.find(({ id }) => id === action.debate);
      return debate === undefined
        ? { replies: [{ kind: "notice", notice: "stale-button" }] }
        : { replies: [{ kind: "debate", debate, choice: "Beide Seiten" }] };
    }
    case "none-of-these":
      return {
        replies: [{ kind: "nothing-found", topic: undefined, nearest: [], english: false, choice: "Nichts davon" }],
      };
    case "help":
      return { replies: [{ kind: "help", version: knowledge.version, place }] };
    case "privacy":
      return { replies: [{ kind: "privacy" }] };
    case "my-data":
      return { replies: [place === "personal" ? { kind: "my-data", lines: describeStored(facts) } : onlyPersonal] };
    case "ask-delete":
      return { replies: [place === "personal" ? { kind: "ask-delete", nonce } : onlyPersonal] };
    case "delete-data":
      return {
        replies: [{ kind: "notice", notice: "data-deleted", choice: "Daten löschen" }],
        effects: [{ kind: "forget-conversation" }],
      };
    case "keep-data":
      return { replies: [{ kind: "notice", notice: "data-kept", choice: "Behalten" }] };
  }
}

const onlyPersonal: Reply = { kind: "notice", notice: "only-in-personal-chat" };
