import type { Statements } from "../state/statements";
import { hashVoter } from "./hash-voter";
import type { ShareEffect } from "./share";
import type { Change } from "./share-change";
import { orderShare } from "./share-orders";
import { readShare, SELECT_SHARE, type ShareRow } from "./share-row";

const DAY_MS = 86_400_000;
/** So long the text is kept, because it is needed for correcting and withdrawing. */
const KEPT_DAYS = 90;
const KEPT_WITHDRAWN_DAYS = 1;

/** What was shared, and what is still to be done about it. */
export class ShareStore {
  readonly #statements: Statements;
  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** What was shared from a personal chat, newest first. */
  of(conversation: string): ShareRow[] {
    return this.#select("WHERE conversation = ? ORDER BY at DESC, rowid DESC", conversation);
  }

  find(id: string): ShareRow | undefined {
    return this.#select("WHERE id = ?", id)[0];
  }

  /** What is to be done now for a personal chat, oldest first. */
  open(conversation: string): ShareRow[] {
    return this.#select(`WHERE conversation = ? AND ${OPEN} ORDER BY rowid`, conversation, this.#statements.at());
  }

  /** The personal chats for which something is to be done now. */
  waiting(): string[] {
    const rows = this.#statements
      .prepare(`SELECT DISTINCT conversation FROM share WHERE ${OPEN}`)
      .all(this.#statements.at());
    return rows.map(({ conversation }) => String(conversation));
  }

  /** Posts of which nobody has noted whether they went out: the process ended in between. */
  interrupted(): ShareRow[] {
    return this.#select("WHERE status = 'attempted'");
  }

  /** Posts that show another number than was counted. */
  outdated(): ShareRow[] {
    return this.#select("WHERE status = 'posted' AND shown <> (SELECT count(*) FROM helpful WHERE share = share.id)");
  }

  /** When the next of what has to wait is due. */
  nextDue(): Date | undefined {
    const row = this.#statements.prepare("SELECT min(due) AS due FROM share WHERE task IS NOT NULL").get();
    return typeof row?.["due"] === "string" ? new Date(row["due"]) : undefined;
  }

  order(effect: ShareEffect, conversation: string, reference: string): void {
    orderShare(this.#statements, effect, { conversation, reference });
  }

  /** Counts a person once for a post, without keeping who it was. */
  countHelpful(share: ShareRow, person: string): void {
    this.#statements.prepare("INSERT OR IGNORE INTO helpful VALUES (?, ?)").run(share.id, hashVoter(share, person));
  }

  /** Notes that a post is about to go out. @returns whether it may: nobody else has noted so before */
  noteAttempt(id: string): boolean {
    const { changes } = this.#statements
      .prepare(
        "UPDATE share SET status = 'attempted', changed = ? WHERE id = ? AND task = 'post' AND status IN ('waiting', 'deferred')",
      )
      .run(this.#statements.at(), id);
    return changes === 1;
  }

  /** @returns the share as it stands now; nothing if it was deleted meanwhile */
  change(id: string, change: Change): ShareRow | undefined {
    const columns = { ...change, changed: this.#statements.at() };
    const names = Object.keys(columns).sort();
    this.#statements
      .prepare(`UPDATE share SET ${names.map((name) => `${name} = :${name}`).join(", ")} WHERE id = :id`)
      .run({ ...columns, id });
    return this.find(id);
  }

  /** After this a share can no longer be withdrawn from here. */
  expire(): void {
    const before = (days: number) => this.#statements.at(-days * DAY_MS);
    this.#statements.prepare("DELETE FROM share WHERE at < ?").run(before(KEPT_DAYS));
    this.#statements
      .prepare("DELETE FROM share WHERE status = 'withdrawn' AND changed < ?")
      .run(before(KEPT_WITHDRAWN_DAYS));
  }

  #select(where: string, ...values: string[]): ShareRow[] {
    return this.#statements
      .prepare(`${SELECT_SHARE} ${where}`)
      .all(...values)
      .map(readShare);
  }
}

/** An attempt that is under way is nobody else's business. */
const OPEN = "task IS NOT NULL AND status <> 'attempted' AND (due IS NULL OR due <= ?)";
