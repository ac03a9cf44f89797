import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Migrator, sql } from 'kysely';
import { StoreError } from '../domain';
import { checkDatabase } from './check-database';
import type { Database } from './database';
import { createEncryption } from './encryption';
import type { Encryption, Keys } from './encryption';
import { readSeals } from './installations';
import type { Seals } from './installations';
import { migrationsFor } from './migrations';
import { openUnchanged } from './open-database';
import type { StorePlace } from './open-database';
import { SQLITE_FILE, openSqliteToRead } from './sqlite';

/** What a look at a store showed. */
export interface StoreInspection {
  /** A running assistant holds the data folder, so that it was only read. */
  isInUse: boolean;
  /** Migrations that the next start of this version makes. */
  pending: string[];
  /** Tokens of installations, and under which keys they are. */
  tokens: Seals;
}

/**
 * Looks at a store as it is: makes no folder and no table. Where nobody else holds it, one row is written
 * and taken back. Undefined where there is none yet. Throws a StoreError that says what to mend.
 */
export async function inspectStore(
  place: StorePlace,
  keys: Keys = {},
): Promise<StoreInspection | undefined> {
  const encryption = createEncryption(keys);
  if ('dataDir' in place && !existsSync(join(resolve(place.dataDir), SQLITE_FILE)))
    return undefined;
  const { database, isInUse } = await openToInspect(place);
  try {
    return { isInUse, ...(await inspect(database, encryption, isInUse)) };
  } finally {
    await database.close();
  }
}

async function openToInspect(place: StorePlace): Promise<{ database: Database; isInUse: boolean }> {
  try {
    return { database: await openUnchanged(place), isInUse: false };
  } catch (error) {
    const isHeld = error instanceof StoreError && error.code === 'IN_USE';
    if (!isHeld || !('dataDir' in place)) throw error;
    return { database: await openSqliteToRead(place.dataDir), isInUse: true };
  }
}

async function inspect(
  database: Database,
  encryption: Encryption,
  isInUse: boolean,
): Promise<Omit<StoreInspection, 'isInUse'>> {
  const all = Object.keys(migrationsFor(database.engine));
  const done = await doneMigrations(database);
  if (done.some((name) => !all.includes(name)))
    throw new StoreError(
      'FAILED',
      'The store was written by a newer version of the assistant. Start that version, or restore a backup of this one into an empty store.',
    );
  const pending = all.filter((name) => !done.includes(name));
  if (done.length === 0) return { pending, tokens: { total: 0, unreadable: 0, older: 0 } };
  if (!isInUse) await checkDatabase(database);
  return { pending, tokens: await readSeals(database.db, encryption) };
}

/** Also those that this version does not know. */
async function doneMigrations({ engine, db }: Database): Promise<string[]> {
  const provider = { getMigrations: async () => migrationsFor(engine) };
  const known = await new Migrator({ db, provider }).getMigrations();
  if (known.every(({ executedAt }) => executedAt === undefined)) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name);
}
