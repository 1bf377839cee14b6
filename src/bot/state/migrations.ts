import type { DatabaseSync } from "node:sqlite";
import { BotError } from "../errors";

/** Each brings the database one version further; released ones stay as they are. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE conversation (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, state TEXT NOT NULL, since TEXT NOT NULL) STRICT;
   CREATE TABLE greeted (conversation TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT;
   CREATE TABLE turn (key TEXT PRIMARY KEY, conversation TEXT NOT NULL, activity TEXT, reference TEXT NOT NULL, at TEXT NOT NULL) STRICT;
   CREATE TABLE outbox (
     id INTEGER PRIMARY KEY, turn TEXT NOT NULL REFERENCES turn (key) ON DELETE CASCADE, kind TEXT NOT NULL, content TEXT NOT NULL,
     subject TEXT, status TEXT NOT NULL CHECK (status IN ('pending', 'sent')), attempts INTEGER NOT NULL DEFAULT 0, sent_id TEXT
   ) STRICT;
   CREATE INDEX outbox_turn ON outbox (turn);
   CREATE INDEX turn_conversation ON turn (conversation);
   CREATE TABLE answer (activity TEXT NOT NULL, conversation TEXT NOT NULL, subject TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (conversation, activity)) STRICT;
   CREATE TABLE feedback (
     conversation TEXT NOT NULL, about TEXT NOT NULL, subject TEXT, reaction TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL,
     PRIMARY KEY (conversation, about)
   ) STRICT;`,
];

/** Brings the database to this release's form. @throws BotError if a newer release has written it */
export function migrate(database: DatabaseSync): void {
  const row = database.prepare("PRAGMA user_version").get();
  const version = Number(row?.["user_version"] ?? 0);
  if (version > MIGRATIONS.length) {
    throw new BotError(
      "Der Datenbestand in STATE_DIR stammt von einer neueren Version. Starten Sie diese, oder wählen Sie einen leeren Ordner.",
      {
        code: "STATE_TOO_NEW",
      },
    );
  }
  for (const [index, statements] of MIGRATIONS.entries()) {
    if (index < version) continue;
    database.exec(`BEGIN IMMEDIATE; ${statements} PRAGMA user_version = ${index + 1}; COMMIT`);
  }
}
