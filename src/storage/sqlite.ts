import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { StoreError } from '../domain';
import type { Database } from './database';
import { readText } from './error-fields';
import { openSqliteFile } from './node-sqlite';
import type { SqliteFile, StatementSync } from './node-sqlite';
import { describeSqliteError } from './sqlite-errors';
import type { Tables } from './tables';

/** Name of the database in its data folder. */
export const SQLITE_FILE = 'policy.db';
/** Held open and locked while the store is; the system lets go of it when the process dies, however it dies. */
const LOCK_FILE = 'in-use.db';
const BUSY_MS = 5000;
const MAX_PREPARED = 200;

/** Opens the database of a data folder for this process alone. Throws StoreErrors. */
export async function openSqlite(dataDir: string): Promise<Database> {
  const folder = resolve(dataDir);
  makeFolder(folder);
  const lock = await takeLock(folder);
  try {
    const file = await openFile(join(folder, SQLITE_FILE));
    return {
      engine: 'sqlite',
      db: createQueries(file, join(folder, SQLITE_FILE)),
      async close() {
        if (!file.isOpen) return;
        tidyUp(file);
        file.close();
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** Opens it beside a running assistant, to read. */
export async function openSqliteToRead(dataDir: string): Promise<Database> {
  const folder = resolve(dataDir);
  const path = join(folder, SQLITE_FILE);
  if (!existsSync(path))
    throw new StoreError(
      'FAILED',
      `The data folder ${folder} holds no store. Set DATA_DIR to the folder that the assistant uses.`,
    );
  const file = await openFile(path, { readOnly: true });
  return { engine: 'sqlite', db: createQueries(file, path), close: async () => file.close() };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (statSync(folder).isDirectory()) return;
  } catch (error) {
    throw describeFolderError(error, folder);
  }
}

function describeFolderError(error: unknown, folder: string): StoreError {
  const code = readText(error, 'code');
  if (code === 'EEXIST' || code === 'ENOTDIR')
    return new StoreError(
      'FAILED',
      `The data folder ${folder} is a file, or lies below one. Set DATA_DIR to a folder.`,
    );
  if (code === 'ENOSPC')
    return new StoreError('FULL', `There is no space left to make the data folder ${folder}.`);
  return new StoreError(
    'READ_ONLY',
    `The data folder ${folder} cannot be made (${code}). Make it yourself for the user of this process, or set DATA_DIR to another.`,
  );
}

async function takeLock(folder: string): Promise<SqliteFile> {
  const path = join(folder, LOCK_FILE);
  let lock: SqliteFile | undefined;
  try {
    lock = await openSqliteFile(path, { timeout: 0 });
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock?.close();
    const described = describeSqliteError(error, path);
    if (described.code !== 'IN_USE') throw described;
    throw new StoreError(
      'IN_USE',
      `The data folder ${folder} is in use by another process of the assistant. Stop that one first, set DATA_DIR to another folder, or let several share a PostgreSQL: DATABASE_URL.`,
    );
  }
}

async function openFile(path: string, { readOnly = false } = {}): Promise<SqliteFile> {
  let file: SqliteFile | undefined;
  try {
    file = await openSqliteFile(path, { timeout: BUSY_MS, readOnly });
    // FULL: what was said to be kept outlives a loss of power, too.
    if (!readOnly) file.exec('pragma journal_mode = wal; pragma synchronous = full');
    file.exec('pragma foreign_keys = on');
    refuseDamage(file, path);
    return file;
  } catch (error) {
    file?.close();
    throw describeSqliteError(error, path);
  }
}

/** Better at the start than in the middle of a sending. */
function refuseDamage(file: SqliteFile, path: string): void {
  const rows: unknown[] = file.prepare('pragma quick_check(1)').all();
  if (JSON.stringify(rows) !== '[{"quick_check":"ok"}]')
    throw describeSqliteError(new Error('malformed'), path);
}

/** SQLite does it when it closes, but not while there are statements that were not collected yet. */
function tidyUp(file: SqliteFile): void {
  try {
    file.exec('pragma wal_checkpoint(truncate)');
  } catch {
    // On a full or read-only disk it is done when the file is opened again.
  }
}

function createQueries(file: SqliteFile, path: string): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new SqliteDialect({ database: asKyselyDatabase(file, path) }),
    plugins: [new CamelCasePlugin()],
  });
}

function asKyselyDatabase(file: SqliteFile, path: string): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => file.close(),
    prepare(text) {
      const statement = prepared.get(text) ?? attempt(() => asKyselyStatement(text));
      if (prepared.size >= MAX_PREPARED) prepared.clear();
      prepared.set(text, statement);
      return statement;
    },
  };

  function asKyselyStatement(text: string): SqliteStatement {
    const statement = file.prepare(text);
    return {
      reader: /^(?:select|with|pragma)\b|\breturning\b/i.test(text),
      all: (values) => attempt(() => statement.all(...values)),
      run: (values) =>
        text === 'rollback' ? rollBack(statement) : attempt(() => statement.run(...values)),
      iterate: (values) => statement.iterate(...values),
    };
  }

  function attempt<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      throw describeSqliteError(error, path);
    }
  }
}

/** SQLite ends a transaction by itself when the disk is full; the error that tells of it must not be covered. */
function rollBack(statement: StatementSync): ReturnType<SqliteStatement['run']> {
  try {
    return statement.run();
  } catch {
    return { changes: 0, lastInsertRowid: 0 };
  }
}
