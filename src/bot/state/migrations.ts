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
  `CREATE TABLE team (
     id TEXT PRIMARY KEY, name TEXT, group_id TEXT, tenant TEXT, service_url TEXT NOT NULL, listed TEXT
   ) STRICT;
   CREATE TABLE channel (id TEXT PRIMARY KEY, team TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE, name TEXT) STRICT;
   CREATE INDEX channel_team ON channel (team);
   CREATE TABLE share (
     id TEXT PRIMARY KEY, conversation TEXT NOT NULL, reference TEXT NOT NULL, channel TEXT NOT NULL, content TEXT NOT NULL,
     draft TEXT, at TEXT NOT NULL, changed TEXT NOT NULL,
     status TEXT NOT NULL CHECK (status IN ('waiting', 'attempted', 'deferred', 'posted', 'failed', 'unknown', 'withdrawn')),
     task TEXT CHECK (task IN ('post', 'correct', 'withdraw')), due TEXT, tries INTEGER NOT NULL DEFAULT 0, told INTEGER NOT NULL DEFAULT 0,
     service_url TEXT, thread TEXT, message TEXT, link TEXT, salt TEXT NOT NULL, shown INTEGER NOT NULL DEFAULT 0, shown_at TEXT
   ) STRICT;
   CREATE INDEX share_conversation ON share (conversation);
   CREATE INDEX share_task ON share (task) WHERE task IS NOT NULL;
   CREATE TABLE helpful (
     share TEXT NOT NULL REFERENCES share (id) ON DELETE CASCADE, voter TEXT NOT NULL, PRIMARY KEY (share, voter)
   ) STRICT;`,
  // Thumbs given in channels and groups belong to nobody there: only how many there are of a passage is kept.
  `ALTER TABLE conversation ADD COLUMN used TEXT NOT NULL DEFAULT '';
   UPDATE conversation SET used = strftime('%Y-%m-%dT%H:%M:%fZ', 'now');
   ALTER TABLE turn ADD COLUMN forget INTEGER NOT NULL DEFAULT 0;
   CREATE TABLE forgotten (turn TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT;
   CREATE INDEX outbox_pending ON outbox (turn) WHERE status = 'pending';
   CREATE TABLE thumbs (subject TEXT NOT NULL, reaction TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (subject, reaction)) STRICT;
   INSERT INTO thumbs SELECT subject, reaction, count(*) FROM feedback
     WHERE subject IS NOT NULL AND conversation NOT IN (SELECT id FROM conversation) GROUP BY subject, reaction;
   DELETE FROM feedback WHERE conversation NOT IN (SELECT id FROM conversation);`,
  // Every page that a turn touches is written: numbered turns are appended, and an index by conversation, which is asked
  // only when somebody deletes or edits, costs more than to look through the turns of one hour.
  `CREATE TABLE old_turn AS SELECT * FROM turn;
   CREATE TABLE old_outbox AS SELECT * FROM outbox;
   DROP TABLE outbox;
   DROP TABLE turn;
   CREATE TABLE turn (
     id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, conversation TEXT NOT NULL, activity TEXT, reference TEXT NOT NULL, at TEXT NOT NULL,
     forget INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE outbox (
     id INTEGER PRIMARY KEY, turn INTEGER NOT NULL REFERENCES turn (id) ON DELETE CASCADE, kind TEXT NOT NULL, content TEXT NOT NULL,
     subject TEXT, status TEXT NOT NULL CHECK (status IN ('pending', 'sent')), attempts INTEGER NOT NULL DEFAULT 0, sent_id TEXT
   ) STRICT;
   INSERT INTO turn (key, conversation, activity, reference, at, forget)
     SELECT key, conversation, activity, reference, at, forget FROM old_turn ORDER BY at;
   INSERT INTO outbox (id, turn, kind, content, subject, status, attempts, sent_id)
     SELECT old.id, turn.id, kind, content, subject, status, attempts, sent_id FROM old_outbox AS old JOIN turn ON turn.key = old.turn;
   DROP TABLE old_turn;
   DROP TABLE old_outbox;
   CREATE INDEX outbox_turn ON outbox (turn);
   CREATE INDEX outbox_pending ON outbox (turn) WHERE status = 'pending';`,
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
