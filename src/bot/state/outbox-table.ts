import type { Outgoing } from "../cards/outgoing";
import type { Statements } from "./statements";

/** One thing that still has to go out, or went out. */
export interface OutboxRow {
  readonly id: number;
  /** The turn's key. */
  readonly turn: string;
  readonly conversation: string;
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
  /** Nothing of its turn may stay stored once it is out. */
  readonly forget: boolean;
}

/** A turn whose replies are kept. */
interface NewTurn {
  readonly key: string;
  readonly conversation: string;
  /** The message or press that it answers; nothing if the bot speaks by itself. */
  readonly asked: string | null;
  readonly reference: string;
  readonly forget: boolean;
}

type NewRow = Omit<OutboxRow, "id" | "turn" | "conversation" | "attempts" | "reference" | "forget">;

/** Turns and what they have to send. */
export class OutboxTable {
  readonly #statements: Statements;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** Keeps a turn. @returns keeps one thing that it has to send */
  begin({ key, conversation, asked, reference, forget }: NewTurn): (row: NewRow) => OutboxRow {
    const { lastInsertRowid: turn } = this.#statements
      .prepare("INSERT INTO turn (key, conversation, activity, reference, at, forget) VALUES (?, ?, ?, ?, ?, ?)")
      .run(key, conversation, asked, reference, this.#statements.at(), Number(forget));
    const insert = this.#statements.prepare(
      "INSERT INTO outbox (turn, kind, content, subject, status) VALUES (?, ?, ?, ?, ?)",
    );
    return (row) => {
      const { lastInsertRowid } = insert.run(turn, row.kind, row.content, row.subject ?? null, row.status);
      return { ...row, id: Number(lastInsertRowid), turn: key, conversation, attempts: 0, reference, forget };
    };
  }

  find(where: string, ...values: string[]): OutboxRow[] {
    return this.#statements
      .prepare(
        `SELECT outbox.*, turn.key, turn.conversation, turn.reference, turn.forget
           FROM outbox CROSS JOIN turn ON turn.id = outbox.turn WHERE ${where} ORDER BY outbox.id`, // outbox first: little is pending
      )
      .all(...values)
      .map((row) => ({
        id: Number(row["id"]),
        turn: String(row["key"]),
        conversation: String(row["conversation"]),
        kind: row["kind"] === "take-back" ? "take-back" : "send",
        content: String(row["content"]),
        subject: row["subject"] === null ? undefined : String(row["subject"]),
        status: row["status"] === "sent" ? "sent" : "pending",
        attempts: Number(row["attempts"]),
        reference: String(row["reference"]),
        forget: row["forget"] === 1,
      }));
  }
}

/** The subject is ours and goes off before sending. */
export function toRow(outgoing: Outgoing, status: OutboxRow["status"]): NewRow {
  const { subject, ...activity } = "subject" in outgoing ? outgoing : { ...outgoing, subject: undefined };
  return { kind: "send", content: JSON.stringify(activity), activity, subject, status };
}
