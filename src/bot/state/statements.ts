import type { DatabaseSync, StatementSync } from "node:sqlite";

/** A database whose statements are compiled once: to compile one costs more than to run it. */
export class Statements {
  readonly #database: DatabaseSync;
  readonly #now: () => Date;
  readonly #known = new Map<string, StatementSync>();

  constructor(database: DatabaseSync, now: () => Date) {
    this.#database = database;
    this.#now = now;
  }

  prepare(sql: string): StatementSync {
    const known = this.#known.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#known.set(sql, statement);
    return statement;
  }

  /** All or nothing; what throws, or says that it should not be kept, changes nothing. */
  transact<T>(work: () => T, keep: (result: T) => boolean = () => true): T {
    this.prepare("BEGIN IMMEDIATE").run();
    try {
      const result = work();
      this.prepare(keep(result) ? "COMMIT" : "ROLLBACK").run();
      return result;
    } catch (error) {
      this.prepare("ROLLBACK").run();
      throw error;
    }
  }

  /** Overwrites what is deleted, in the write-ahead log too. */
  wipe(): void {
    this.#database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  /** ISO date of now, or of so many milliseconds later. */
  at(offset = 0): string {
    return new Date(this.#now().getTime() + offset).toISOString();
  }

  close(): void {
    this.#database.close();
  }
}
