import { type Knowledge, KnowledgeError } from "../../knowledge";
import type { Place } from "../incoming";
import type { BasicAction } from "../intent";
import type { Outcome, Reply } from "../reply";
import { describeStored, hasPosts, type StoredFacts } from "../state/describe-stored";

interface Circumstances {
  readonly knowledge: Knowledge;
  readonly place: Place;
  readonly nonce: string;
  readonly facts: StoredFacts;
  /** Whether the way into the guided dialog stands open. */
  readonly guided: boolean;
  /** Whether a button was used, so that the reply says which; a typed command stands in the chat anyway. */
  readonly pressed: boolean;
  /** Shows a passage; given by the turn, because handlers do not call each other. */
  readonly showPassage: (id: string) => Reply;
}

/** A button was pressed or typed. What it names may be gone since the card was sent: that is a kind of reply. */
export function act(action: BasicAction, circumstances: Circumstances): Outcome {
  try {
    return perform(action, circumstances);
  } catch (error) {
    if (error instanceof KnowledgeError && error.code === "PASSAGE_UNKNOWN") {
      return { replies: [{ kind: "notice", notice: "stale-button" }] };
    }
    throw error;
  }
}

function perform(
  action: BasicAction,
  { knowledge, place, nonce, facts, guided, pressed, showPassage }: Circumstances,
): Outcome {
  const said = (choice: string): { choice?: string } => (pressed ? { choice } : {});
  const personal = (reply: Reply): Reply => (place === "personal" ? reply : onlyPersonal);
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
        replies: [
          { kind: "nothing-found", topic: undefined, nearest: [], english: false, guided, choice: "Nichts davon" },
        ],
      };
    case "help":
      return { replies: [{ kind: "help", version: knowledge.version, place, ...said("Hilfe") }] };
    case "privacy":
      return { replies: [{ kind: "privacy", place, ...said("Datenschutz") }] };
    case "my-data":
      return { replies: [personal({ kind: "my-data", lines: describeStored(facts), ...said("Meine Daten") })] };
    case "ask-delete":
      return { replies: [personal({ kind: "ask-delete", nonce, posts: hasPosts(facts), ...said("Daten löschen") })] };
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
