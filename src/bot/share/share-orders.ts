import { randomBytes } from "node:crypto";
import type { Statements } from "../state/statements";
import type { ShareEffect } from "./share";

/** What did not go through is tried once more; what waits, stands, or is gone stays as it is. */
const AGAIN = `task = CASE WHEN status IN ('failed', 'unknown') THEN 'post' WHEN status = 'posted' AND draft IS NOT NULL THEN 'correct' ELSE task END,
  status = CASE WHEN status IN ('failed', 'unknown') THEN 'waiting' ELSE status END`;
/** What does not stand yet will go out with the new text. */
const CORRECT = "draft = ?, task = CASE WHEN status = 'posted' THEN 'correct' ELSE task END";
const WITHDRAW = "task = CASE WHEN status IN ('attempted', 'withdrawn') THEN task ELSE 'withdraw' END";

/** Where an order comes from, and where to tell what became of it. */
interface Origin {
  readonly conversation: string;
  readonly reference: string;
}

/** Keeps what a turn decided about a share, as part of the turn's own commit; the courier does it afterwards. */
export function orderShare(statements: Statements, effect: ShareEffect, origin: Origin): void {
  switch (effect.kind) {
    case "share":
      addShare(statements, effect, origin);
      return;
    case "share-again":
      changeTask(statements, AGAIN, effect.id, origin);
      return;
    case "correct-share":
      changeTask(statements, CORRECT, effect.id, origin, JSON.stringify(effect.content));
      return;
    case "withdraw-share":
      changeTask(statements, WITHDRAW, effect.id, origin);
      return;
  }
}

/** A second share with the same id is the same press again. */
function addShare(
  statements: Statements,
  { id, channel, content }: Extract<ShareEffect, { kind: "share" }>,
  { conversation, reference }: Origin,
): void {
  const now = statements.at();
  const salt = randomBytes(16).toString("hex");
  statements
    .prepare(
      `INSERT OR IGNORE INTO share (id, conversation, reference, channel, content, at, changed, status, task, salt)
         VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', 'post', ?)`,
    )
    .run(id, conversation, reference, JSON.stringify(channel), JSON.stringify(content), now, now, salt);
}

/** Only the chat that a share comes from finds it. */
function changeTask(
  statements: Statements,
  set: string,
  id: string,
  { conversation, reference }: Origin,
  ...values: string[]
): void {
  const fresh = "reference = ?, due = NULL, tries = 0, told = 0, changed = ?";
  statements
    .prepare(`UPDATE share SET ${set}, ${fresh} WHERE id = ? AND conversation = ?`)
    .run(...values, reference, statements.at(), id, conversation);
}
