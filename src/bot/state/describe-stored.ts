import type { ConversationState } from "./conversation-state";

interface StoredFeedback {
  readonly reaction: "like" | "dislike";
  readonly reason: string;
  /** The passage that it is about, if that is still known. */
  readonly subject: string | undefined;
  readonly at: string;
}

/** What the store holds of a conversation, for „Meine Daten“. */
export interface StoredFacts {
  readonly state: ConversationState;
  /** ISO date of the first message that is still stored. */
  readonly since: string | undefined;
  readonly storedReplies: number;
  /** Replies of which is known what they were about, so that a thumb can be understood. */
  readonly knownAnswers: number;
  readonly greeted: boolean;
  readonly feedback: readonly StoredFeedback[];
}

/** Says in German, line by line, all that is stored about a user; nothing is summed up away. */
export function describeStored({
  state,
  since,
  storedReplies,
  knownAnswers,
  greeted,
  feedback,
}: StoredFacts): string[] {
  return [
    "Die Kennung dieses Chats, damit ich Ihnen antworten kann.",
    ...(greeted ? ["Dass ich Sie hier schon begrüßt habe."] : []),
    ...(since === undefined ? [] : [`Stand des Gesprächs seit dem ${germanDate(since)}.`]),
    ...(state.offers.length === 0
      ? []
      : [`Die Auswahl aus meiner letzten Antwort: ${state.offers.map(({ title }) => `„${title}“`).join(", ")}.`]),
    ...(state.last === undefined
      ? []
      : [
          "Die Kennung Ihrer letzten Nachricht und die Auswahl davor, falls Sie sie ändern. Ihren Text speichere ich nicht.",
        ]),
    ...(state.usedNonces.length === 0 ? [] : [`Welche Knöpfe schon gedrückt sind: ${state.usedNonces.length}.`]),
    ...describeGuided(state),
    ...(storedReplies === 0 ? [] : [`${storedReplies} meiner Antworten, für höchstens eine Stunde.`]),
    ...(knownAnswers === 0
      ? []
      : [
          `Zu ${knownAnswers} meiner Antworten, worum es ging, damit ein Daumen zugeordnet werden kann, für höchstens 30 Tage.`,
        ]),
    ...feedback.map(
      ({ reaction, reason, subject, at }) =>
        `Ihre Rückmeldung vom ${germanDate(at)}${subject === undefined ? "" : ` zu „${subject}“`}: ${reaction === "like" ? "Daumen hoch" : "Daumen runter"}${reason === "" ? "" : `, „${reason}“`}.`,
    ),
  ];
}

/** What the guided half remembers: as ids, since that is what is stored. */
function describeGuided({ dialog, result, plan, profile }: ConversationState): string[] {
  const words = dialog?.kind === "diagnosis" ? dialog.diagnosis.words : [];
  return [
    ...(dialog === undefined ? [] : ["Was gerade läuft, mit den Antworten, die Sie bis hierher gegeben haben."]),
    ...(words.length === 0 ? [] : [`Wörter aus Ihrer Schilderung, die gezählt haben: ${words.join(", ")}.`]),
    ...(result === undefined
      ? []
      : [`Das Ergebnis Ihrer Einordnung: ${result.situations.map(({ id }) => `„${id}“`).join(", ")}.`]),
    ...(plan === undefined
      ? []
      : [`Ihren Plan: ${plan.items.map(({ strategy, step }) => `„${strategy}“, Schritt ${step + 1}`).join("; ")}.`]),
    ...(profile === undefined ? [] : [`Ihre Angaben zum Profil: ${Object.values(profile).join(", ")}.`]),
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
