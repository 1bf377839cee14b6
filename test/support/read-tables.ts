import type { DatabaseSync } from "node:sqlite";

/** Every table of a database with its rows as JSON, for asking what is stored where. */
export function readTables(database: DatabaseSync): ReadonlyMap<string, readonly string[]> {
  const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  return new Map(
    names.map(({ name }) => {
      const table = String(name);
      return [
        table,
        database
          .prepare(`SELECT * FROM ${table}`)
          .all()
          .map((row) => JSON.stringify(row)),
      ] as const;
    }),
  );
}

/** The tables that hold anything of a conversation. Ids in a talk begin with the conversation's name. */
export function tablesThatName(database: DatabaseSync, conversation: string): string[] {
  return [...readTables(database)]
    .filter(([, rows]) => rows.some((row) => row.includes(conversation)))
    .map(([table]) => table)
    .sort();
}
