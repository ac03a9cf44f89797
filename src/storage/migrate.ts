import { Migrator, sql } from 'kysely';
import type { Kysely } from 'kysely';
import { StoreError } from '../domain';
import type { Database, Engine } from './database';
import { migrationsFor } from './migrations';

/** Any number; it must only differ from what others lock in the same database. */
const MIGRATION_LOCK = 740_265_118;

/** Brings the tables to the newest shape. Replicas that start together take turns. */
export async function migrate({ engine, db }: Database): Promise<void> {
  await db.connection().execute(async (connection) => {
    if (engine === 'sqlite') return migrateAlone(connection, engine);
    // Kysely has a lock of its own, but makes the table that holds it before it is taken.
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`.execute(connection);
    try {
      await migrateAlone(connection, engine);
    } finally {
      await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`.execute(connection);
    }
  });
}

async function migrateAlone<T>(db: Kysely<T>, engine: Engine): Promise<void> {
  const migrations = migrationsFor(engine);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const done = await migrator.getMigrations();
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  if (
    done.some(({ name }) => !(name in migrations)) ||
    (error instanceof Error && error.message.includes('missing'))
  )
    throw new StoreError(
      'FAILED',
      'The store was written by a newer version of the assistant. Start that version, or restore a backup of this one into an empty store.',
    );
  throw error instanceof Error ? error : new Error('The migrations ended without a reason.');
}
