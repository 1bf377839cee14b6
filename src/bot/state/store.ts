import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { Outgoing } from "../cards/outgoing";
import type { Incoming } from "../incoming";
import type { Effect } from "../reply";
import { type ConversationState, EMPTY_STATE, readState } from "./conversation-state";
import type { StoredFacts } from "./describe-stored";

/** One thing that still has to go out, or went out. */
export interface OutboxRow {
  readonly id: number;
  readonly turn: string;
  readonly kind: "send" | "take-back";
  /** An activity as JSON, or the id of the activity to take back. */
  readonly content: string;
  /** What was just put into `content`, to spare reading it again. */
  readonly activity?: Outgoing;
  readonly subject: string | undefined;
  readonly status: "pending" | "sent";
  readonly attempts: number;
  /** Where to send it: a conversation reference as JSON. */
  readonly reference: string;
}

/** What a turn leaves behind; committed as one. */
export interface TurnRecord {
  readonly incoming: Incoming;
  readonly reference: string;
  /** The state's revision when the turn began; another one by now means a conflict. */
  readonly revision: number;
  readonly state: ConversationState;
  readonly outgoing: readonly Outgoing[];
  readonly effects: readonly Effect[];
  /** The replies are the answer to the call itself (`expectReplies`): nothing remains to be sent. */
  readonly returned?: boolean;
}

/**
 * All that the bot keeps, in SQLite: state, turns, outbox, feedback.
 *
 * A turn is committed as a whole before anything is sent, so that a crash in between loses nothing
 * and a repeated delivery changes nothing twice.
 */
export class Store {
  readonly #database: DatabaseSync;
  readonly #now: () => Date;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync, now: () => Date = () => new Date()) {
    this.#database = database;
    this.#now = now;
  }

  /** The outbox of a turn that was committed before; nothing if the delivery is new. */
  findTurn(key: string): OutboxRow[] | undefined {
    const turn = this.#prepare("SELECT key FROM turn WHERE key = ?").get(key);
    return turn === undefined ? undefined : this.#rows("turn = ?", key);
  }

  load(conversation: string): { revision: number; facts: StoredFacts } {
    const row = this.#prepare("SELECT revision, state, since FROM conversation WHERE id = ?").get(conversation);
    const feedback = this.#prepare("SELECT * FROM feedback WHERE conversation = ? ORDER BY at").all(conversation);
    const count = (from: string) =>
      Number(this.#prepare(`SELECT count(*) AS count FROM ${from}`).get(conversation)?.["count"] ?? 0);
    return {
      revision: Number(row?.["revision"] ?? 0),
      facts: {
        state: row === undefined ? EMPTY_STATE : readState(parseJson(row["state"])),
        since: row === undefined ? undefined : String(row["since"]),
        // Counted when asked for, which only „Meine Daten“ does.
        get storedReplies() {
          return count("outbox JOIN turn ON turn.key = outbox.turn WHERE conversation = ? AND kind = 'send'");
        },
        get knownAnswers() {
          return count("answer WHERE conversation = ?");
        },
        greeted: this.isGreeted(conversation),
        feedback: feedback.map(({ reaction, reason, subject, at }) => ({
          reaction: reaction === "like" ? "like" : "dislike",
          reason: String(reason),
          subject: subject === null ? undefined : String(subject),
          at: String(at),
        })),
      },
    };
  }

  /**
   * Keeps a turn: state, what is to be sent, and its effects, all or nothing.
   *
   * @returns what is to be sent, or `conflict` if another turn of this conversation came in between
   */
  commit(record: TurnRecord): OutboxRow[] | "conflict" {
    this.#prepare("BEGIN IMMEDIATE").run();
    try {
      const rows = this.#commit(record);
      this.#prepare(rows === "conflict" ? "ROLLBACK" : "COMMIT").run();
      return rows;
    } catch (error) {
      this.#prepare("ROLLBACK").run();
      throw error;
    }
  }

  /** Whether a conversation has been welcomed. */
  isGreeted(conversation: string): boolean {
    return this.#prepare("SELECT 1 FROM greeted WHERE conversation = ?").get(conversation) !== undefined;
  }

  markSent(row: OutboxRow, sentId: string | undefined): void {
    this.#prepare("UPDATE outbox SET status = 'sent', sent_id = ? WHERE id = ?").run(sentId ?? null, row.id);
    if (row.subject !== undefined && sentId !== undefined) {
      this.#prepare("INSERT OR REPLACE INTO answer SELECT ?, conversation, ?, ? FROM turn WHERE key = ?").run(
        sentId,
        row.subject,
        this.#at(),
        row.turn,
      );
    }
  }

  markFailed(row: OutboxRow, attempts: number): void {
    this.#prepare("UPDATE outbox SET attempts = ? WHERE id = ?").run(attempts, row.id);
  }

  /** All that is still to be sent, oldest first. */
  pending(): OutboxRow[] {
    return this.#rows("status = 'pending'");
  }

  /** Forgets stored replies after an hour and what is needed for feedback after 30 days. */
  expire(): void {
    this.#prepare("DELETE FROM turn WHERE at < ?").run(this.#at(-3_600_000));
    this.#prepare("DELETE FROM answer WHERE at < ?").run(this.#at(-30 * 86_400_000));
  }

  /** Forgets a turn whose last reply has gone out; for the turn that deletes everything, itself included. */
  forgetTurn(key: string): void {
    this.#prepare("DELETE FROM turn WHERE key = ?").run(key);
    this.#database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  close(): void {
    this.#database.close();
  }

  #commit(record: TurnRecord): OutboxRow[] | "conflict" {
    const { incoming, reference, revision, state, outgoing, effects, returned = false } = record;
    const { conversation, key } = incoming;
    const current = this.#prepare("SELECT revision FROM conversation WHERE id = ?").get(conversation);
    if (Number(current?.["revision"] ?? 0) !== revision) return "conflict";
    if (incoming.place === "personal") {
      this.#prepare(
        `INSERT INTO conversation (id, revision, state, since) VALUES (?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, state = excluded.state`,
      ).run(conversation, revision + 1, JSON.stringify(state), this.#at());
    }
    if (incoming.kind === "added") {
      this.#prepare("INSERT OR IGNORE INTO greeted VALUES (?, ?)").run(conversation, this.#at());
    }
    const takenBack = effects.flatMap((effect) => this.#carryOut(effect, conversation));
    const asked = "activityId" in incoming ? incoming.activityId : null;
    this.#prepare("INSERT INTO turn VALUES (?, ?, ?, ?, ?)").run(key, conversation, asked, reference, this.#at());
    const insert = this.#prepare("INSERT INTO outbox (turn, kind, content, subject, status) VALUES (?, ?, ?, ?, ?)");
    const keep = (row: Omit<OutboxRow, "id" | "turn" | "attempts" | "reference">): OutboxRow => {
      const { lastInsertRowid } = insert.run(key, row.kind, row.content, row.subject ?? null, row.status);
      return { ...row, id: Number(lastInsertRowid), turn: key, attempts: 0, reference };
    };
    return [
      ...takenBack.map((content) => keep({ kind: "take-back", content, subject: undefined, status: "pending" })),
      ...outgoing.map((one) => {
        const { subject, ...activity } = "subject" in one ? one : { ...one, subject: undefined };
        const status = returned ? "sent" : "pending";
        return keep({ kind: "send", content: JSON.stringify(activity), activity, subject, status });
      }),
    ];
  }

  /** @returns ids of messages to take back in the chat */
  #carryOut(effect: Effect, conversation: string): string[] {
    switch (effect.kind) {
      case "forget-conversation":
        for (const table of ["turn", "answer", "feedback", "greeted"]) {
          this.#prepare(`DELETE FROM ${table} WHERE conversation = ?`).run(conversation);
        }
        this.#prepare("DELETE FROM conversation WHERE id = ?").run(conversation);
        return [];
      case "take-back-reply": {
        const sent = this.#prepare(
          "SELECT sent_id FROM outbox JOIN turn ON turn.key = outbox.turn WHERE conversation = ? AND activity = ? AND sent_id IS NOT NULL",
        ).all(conversation, effect.activityId);
        this.#prepare("DELETE FROM turn WHERE conversation = ? AND activity = ?").run(conversation, effect.activityId);
        const forget = this.#prepare("DELETE FROM answer WHERE conversation = ? AND activity = ?");
        for (const row of sent) forget.run(conversation, String(row["sent_id"]));
        return sent.map((row) => String(row["sent_id"]));
      }
      case "keep-feedback":
        this.#prepare(
          `INSERT OR REPLACE INTO feedback SELECT ?, ?, (SELECT subject FROM answer WHERE conversation = ? AND activity = ?), ?, ?, ?`,
        ).run(conversation, effect.about, conversation, effect.about, effect.reaction, effect.reason, this.#at());
        return [];
    }
  }

  #rows(where: string, ...values: string[]): OutboxRow[] {
    return this.#prepare(
      `SELECT outbox.*, turn.reference FROM outbox JOIN turn ON turn.key = outbox.turn WHERE ${where} ORDER BY outbox.id`,
    )
      .all(...values)
      .map((row) => ({
        id: Number(row["id"]),
        turn: String(row["turn"]),
        kind: row["kind"] === "take-back" ? "take-back" : "send",
        content: String(row["content"]),
        subject: row["subject"] === null ? undefined : String(row["subject"]),
        status: row["status"] === "sent" ? "sent" : "pending",
        attempts: Number(row["attempts"]),
        reference: String(row["reference"]),
      }));
  }

  /** To compile a statement costs more than to run it. */
  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #at(offset = 0): string {
    return new Date(this.#now().getTime() + offset).toISOString();
  }
}

/** Unreadable state is dropped by readState, not thrown: the user starts afresh. */
function parseJson(value: SQLOutputValue | undefined): unknown {
  try {
    return JSON.parse(String(value));
  } catch {
    return undefined;
  }
}
