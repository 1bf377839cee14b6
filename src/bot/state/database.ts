import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { BotError } from "../errors";
import { migrate } from "./migrations";

/**
 * Opens the embedded database of the state folder.
 *
 * A checkpoint holds up one turn by some milliseconds; at four times SQLite's 1,000 pages it is rare enough
 * not to be felt. `secure_delete` overwrites what is deleted: „Daten löschen“ must not leave it in free pages.
 *
 * @param directory a folder, or `:memory:`
 * @throws BotError if the folder cannot be written
 */
export function openDatabase(directory: string): DatabaseSync {
  try {
    if (directory !== ":memory:") makeFolder(directory);
    const database = new DatabaseSync(directory === ":memory:" ? directory : join(directory, "lotse.sqlite"));
    database.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 3000; PRAGMA wal_autocheckpoint = 4000",
    );
    migrate(database);
    return database;
  } catch (cause) {
    if (cause instanceof BotError) throw cause;
    throw new BotError(
      `In den Ordner ${directory} lässt sich nicht schreiben. Prüfen Sie STATE_DIR und seine Rechte.`,
      {
        code: "STATE_UNWRITABLE",
        cause,
      },
    );
  }
}

/** Node's own recursion never ends where the system denies that a folder's parent exists, as below /proc. */
function makeFolder(directory: string): void {
  if (existsSync(directory)) return;
  const parent = dirname(directory);
  if (parent !== directory) makeFolder(parent);
  mkdirSync(directory);
}
