import type { Log } from '../domain';
import type { Database } from './database';
import { migrate } from './migrate';
import { openPostgres } from './postgres';
import { openSqlite } from './sqlite';

/** Where a store is: a data folder, or a PostgreSQL as postgres://user:password@host:5432/database. */
export type StorePlace = { dataDir: string } | { databaseUrl: string };

/** Opens a database with the newest tables. */
export async function openDatabase(place: StorePlace, log?: Log): Promise<Database> {
  const database =
    'dataDir' in place ? await openSqlite(place.dataDir) : openPostgres(place.databaseUrl, log);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
