import type { ConversationState } from "./conversation-state";

/** What the store holds of a conversation, for „Meine Daten“. */
export interface StoredFacts {
  readonly state: ConversationState;
  /** ISO date of the first message that is still stored. */
  readonly since: string | undefined;
  readonly storedReplies: number;
  readonly feedback: readonly { readonly reaction: "like" | "dislike"; readonly reason: string; readonly at: string }[];
}

/** Says in German, line by line, all that is stored about a user; nothing is summed up away. */
export function describeStored({ state, since, storedReplies, feedback }: StoredFacts): string[] {
  return [
    "Die Kennung dieses Chats, damit ich Ihnen antworten kann.",
    ...(since === undefined ? [] : [`Stand des Gesprächs seit dem ${germanDate(since)}.`]),
    ...(state.offers.length === 0
      ? []
      : [`Die Auswahl aus meiner letzten Antwort: ${state.offers.map(({ title }) => `„${title}“`).join(", ")}.`]),
    ...(state.last === undefined
      ? []
      : ["Die Kennung Ihrer letzten Nachricht, falls Sie sie ändern. Ihren Text speichere ich nicht."]),
    ...(state.usedNonces.length === 0
      ? []
      : [`Vermerke zu ${state.usedNonces.length} Knöpfen, die schon gedrückt sind.`]),
    ...(storedReplies === 0 ? [] : [`${storedReplies} meiner Antworten, für höchstens eine Stunde.`]),
    ...feedback.map(
      ({ reaction, reason, at }) =>
        `Ihre Rückmeldung vom ${germanDate(at)}: ${reaction === "like" ? "Daumen hoch" : "Daumen runter"}${reason === "" ? "" : `, „${reason}“`}.`,
    ),
  ];
}

function germanDate(iso: string): string {
  return new Date(iso).toLocaleDateString("de-DE", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "Europe/Berlin",
  });
}
