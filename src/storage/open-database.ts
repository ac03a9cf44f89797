import type { Log } from '../domain';
import { checkDatabase } from './check-database';
import type { Database } from './database';
import { migrate } from './migrate';
import { openSqlite } from './sqlite';

/** Where a store is: a data folder, or a PostgreSQL as postgres://user:password@host:5432/database. */
export type StorePlace = { dataDir: string } | { databaseUrl: string };

/** Opens a database with the newest tables; what cannot be written is refused now rather than at its first use. */
export async function openDatabase(place: StorePlace, log?: Log): Promise<Database> {
  const database = await openUnchanged(place, log);
  try {
    await migrate(database);
    await checkDatabase(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Opens a database with the tables that it has. */
export function openUnchanged(place: StorePlace, log?: Log): Promise<Database> {
  return 'dataDir' in place ? openSqlite(place.dataDir) : openShared(place.databaseUrl, log);
}

/** A start on a data folder does not wait for the client of a database that it does not use. */
async function openShared(databaseUrl: string, log: Log | undefined): Promise<Database> {
  const { openPostgres } = await import('./postgres.js');
  return openPostgres(databaseUrl, log);
}
