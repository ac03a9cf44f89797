import type { Migration } from 'kysely';
import type { Engine } from '../database';
import { firstTables } from './0001-first-tables';

/**
 * All migrations, by the name that the database remembers them by. They run in the order of their names,
 * are never changed once released, and only ever add: a backup of an older version must still fit.
 */
export function migrationsFor(engine: Engine): Record<string, Migration> {
  return { '0001-first-tables': firstTables(engine) };
}
