import type { DatabaseSync } from '@photostructure/sqlite';

interface OpenOptions {
  readOnly?: boolean;
  /** Milliseconds to wait for another that writes. */
  timeout: number;
}
export type SqliteFile = InstanceType<typeof DatabaseSync>;
export type StatementSync = ReturnType<SqliteFile['prepare']>;

/**
 * Opens a database file with the SQLite of Node, where it has one, else with the package of the same API.
 * The one place that knows which.
 */
export async function openSqliteFile(
  path: string,
  { readOnly = false, timeout }: OpenOptions,
): Promise<SqliteFile> {
  const { DatabaseSync: Sqlite } = builtIn() ?? (await import('@photostructure/sqlite'));
  const file = new Sqlite(path, { readOnly });
  // Not the option `timeout`: the first SQLite inside Node 22 passes over it.
  file.exec(`pragma busy_timeout = ${timeout}`);
  return file;
}

function builtIn(): { DatabaseSync: typeof DatabaseSync } | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package has the types of node:sqlite
  return process.getBuiltinModule?.('node:sqlite') as
    { DatabaseSync: typeof DatabaseSync } | undefined;
}
