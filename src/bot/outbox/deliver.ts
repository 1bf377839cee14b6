import { z } from "zod/v4";
import type { Outgoing } from "../cards/outgoing";
import type { OutboxRow } from "../state/outbox-table";
import type { Store } from "../state/store";
import { isFinal } from "./retry";

/** The way out: Teams, a test, or nothing. Throws if it did not go out. */
export interface Sender {
  send(activity: Outgoing): Promise<string | undefined>;
  takeBack(activityId: string): Promise<void>;
}

/** After so many attempts a reply stays unsent; it expires with its turn. */
export const MOST_ATTEMPTS = 5;

/**
 * Sends what is pending, in order, and marks each as it is out.
 *
 * Stops at the first that fails: the rest would arrive without its beginning. What is left is sent
 * with the next try. A reply that arrives twice after a crash does no harm, one that is lost does.
 *
 * @throws what the sender threw, after noting the attempt
 */
export async function deliver(store: Store, rows: readonly OutboxRow[], sender: Sender): Promise<void> {
  for (const row of rows) {
    if (row.status === "sent") continue;
    if (row.attempts >= MOST_ATTEMPTS) return;
    try {
      store.markSent(row, row.kind === "send" ? await sender.send(toActivity(row)) : await takeBack(row, sender));
    } catch (error) {
      store.markFailed(row, isFinal(error) ? MOST_ATTEMPTS : row.attempts + 1);
      throw error;
    }
  }
}

async function takeBack(row: OutboxRow, sender: Sender): Promise<undefined> {
  await sender.takeBack(row.content);
}

/** Ours alone, written by the store: the form is not checked again. */
const StoredOutgoing = z.custom<Outgoing>();

export function toActivity({ activity, content }: OutboxRow): Outgoing {
  return activity ?? StoredOutgoing.parse(JSON.parse(content));
}
