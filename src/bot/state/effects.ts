import type { StatementSync } from "node:sqlite";
import type { Effect } from "../reply";
import type { ShareStore } from "../share/share-store";

interface Circumstances {
  readonly prepare: (sql: string) => StatementSync;
  readonly shares: ShareStore;
  readonly conversation: string;
  /** Where to tell what becomes of it later. */
  readonly reference: string;
  /** ISO date of the turn. */
  readonly at: string;
}

/**
 * Carries out what a turn changes outside the conversation's state, within the turn's commit.
 *
 * @returns ids of messages to take back in the chat
 */
export function carryOut(effect: Effect, { prepare, shares, conversation, reference, at }: Circumstances): string[] {
  switch (effect.kind) {
    case "forget-conversation":
      for (const table of ["turn", "answer", "feedback", "greeted", "share"]) {
        prepare(`DELETE FROM ${table} WHERE conversation = ?`).run(conversation);
      }
      prepare("DELETE FROM conversation WHERE id = ?").run(conversation);
      return [];
    case "take-back-reply": {
      const sent = prepare(
        "SELECT sent_id FROM outbox JOIN turn ON turn.id = outbox.turn WHERE conversation = ? AND activity = ? AND sent_id IS NOT NULL",
      ).all(conversation, effect.activityId);
      prepare("DELETE FROM turn WHERE conversation = ? AND activity = ?").run(conversation, effect.activityId);
      const forget = prepare("DELETE FROM answer WHERE conversation = ? AND activity = ?");
      for (const row of sent) forget.run(conversation, String(row["sent_id"]));
      return sent.map((row) => String(row["sent_id"]));
    }
    case "keep-feedback":
      prepare(
        `INSERT OR REPLACE INTO feedback SELECT ?, ?, (SELECT subject FROM answer WHERE conversation = ? AND activity = ?), ?, ?, ?`,
      ).run(conversation, effect.about, conversation, effect.about, effect.reaction, effect.reason, at);
      return [];
    case "count-thumb":
      prepare(
        `INSERT INTO thumbs SELECT subject, ?, 1 FROM answer WHERE conversation = ? AND activity = ?
           ON CONFLICT (subject, reaction) DO UPDATE SET count = count + 1`,
      ).run(effect.reaction, conversation, effect.about);
      return [];
    case "share":
    case "share-again":
    case "correct-share":
    case "withdraw-share":
      shares.order(effect, conversation, reference);
      return [];
  }
}
