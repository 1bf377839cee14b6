import type { StatementSync } from "node:sqlite";

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const MONTH_MS = 30 * DAY_MS;
const YEAR_MS = 365 * DAY_MS;

/**
 * Forgets what has had its time; docs/DATENSCHUTZ.md and „Datenschutz“ name the same periods.
 *
 * Replies: an hour. What an answer was about: 30 days. A conversation: twelve months after the last
 * turn in it. Feedback and a welcome: twelve months; the welcome of a chat that goes on stays with it.
 */
export function expire(prepare: (sql: string) => StatementSync, now: Date): void {
  const before = (age: number) => new Date(now.getTime() - age).toISOString();
  prepare("DELETE FROM turn WHERE at < ?").run(before(HOUR_MS));
  prepare("DELETE FROM forgotten WHERE at < ?").run(before(HOUR_MS));
  prepare("DELETE FROM answer WHERE at < ?").run(before(MONTH_MS));
  prepare("DELETE FROM conversation WHERE used < ?").run(before(YEAR_MS));
  prepare("DELETE FROM feedback WHERE at < ?").run(before(YEAR_MS));
  prepare("DELETE FROM greeted WHERE at < ? AND conversation NOT IN (SELECT id FROM conversation)").run(
    before(YEAR_MS),
  );
}
