import { germanDate } from "../german-date";
import type { Channel, KeptShare } from "../share/share";
import type { ConversationState } from "./conversation-state";
import { describeShares } from "./describe-shares";

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
  /** ISO date of the last turn; twelve months later the state is forgotten. */
  readonly used: string | undefined;
  readonly storedReplies: number;
  /** Replies of which is known what they were about, so that a thumb can be understood. */
  readonly knownAnswers: number;
  readonly greeted: boolean;
  readonly feedback: readonly StoredFeedback[];
  /** What was shared from this chat, newest first. */
  readonly shares: readonly KeptShare[];
  /** Where the bot may post and the user is a member, asked of Teams for this turn; nothing as long as it was not asked. */
  readonly channels: readonly Channel[] | undefined;
}

/** Whether posts of theirs stand in channels. */
export function hasPosts({ shares }: StoredFacts): boolean {
  return shares.some(({ status }) => status === "posted");
}

/** Says in German, line by line, all that is stored about a user; nothing is summed up away. */
export function describeStored({
  state,
  since,
  used,
  storedReplies,
  knownAnswers,
  greeted,
  feedback,
  shares,
}: StoredFacts): string[] {
  return [
    "Die Kennung dieses Chats, damit ich Ihnen antworten kann.",
    ...(greeted ? ["Dass ich Sie hier schon begrüßt habe."] : []),
    ...(since === undefined ? [] : [`Stand des Gesprächs seit dem ${germanDate(since)}.`]),
    ...(used === undefined ? [] : [`Wann Sie mir zuletzt geschrieben haben: am ${germanDate(used)}.`]),
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
    ...describeShares(shares, state.draft),
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
function describeGuided({ dialog, paused, result, plan, profile }: ConversationState): string[] {
  const running = [dialog, paused].flatMap((one) => (one?.kind === "diagnosis" ? [one.diagnosis] : []));
  const diagnoses = result?.kept === undefined ? running : [...running, result.kept];
  const words = [...new Set(diagnoses.flatMap((diagnosis) => diagnosis.words))];
  const kept = result?.kept?.answers ?? [];
  return [
    ...(dialog === undefined ? [] : ["Was gerade läuft, mit den Antworten, die Sie bis hierher gegeben haben."]),
    ...(paused === undefined ? [] : ["Eine unterbrochene Einordnung, mit den Antworten bis dahin."]),
    ...(result?.kept === undefined
      ? []
      : [
          `Ihre Antworten, die ich auf Ihren Wunsch behalten habe: ${kept.map(({ question, option }) => `„${question}“: ${option}`).join("; ")}.`,
        ]),
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
