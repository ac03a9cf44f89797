import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { StoreError } from '../domain';
import { checkBackup, readBackup, writeBackup } from './backup-file';
import type { BackupRow } from './backup-file';
import type { Database } from './database';
import { migrationsFor } from './migrations';
import { openDatabase } from './open-database';
import type { StorePlace } from './open-database';
import { openPostgres } from './postgres';
import { openSqliteToRead } from './sqlite';
import { TABLE_KEYS, TABLE_NAMES } from './tables';
import type { TableName, Tables } from './tables';

const PAGE = 500;

/**
 * Writes all that a store holds to one file, as of one moment, also while the assistant runs. It restores
 * into either engine. Tokens stay encrypted: keep the key elsewhere. Gives the number of rows.
 */
export async function backupStore(place: StorePlace, file: string): Promise<number> {
  const database =
    'dataDir' in place ? await openSqliteToRead(place.dataDir) : openPostgres(place.databaseUrl);
  try {
    return await inOneMoment(database, async (moment) =>
      writeBackup(file, await readMigration(moment), readAll(moment)),
    );
  } finally {
    await database.close();
  }
}

/**
 * Puts a backup back, all or nothing. Refuses a store that holds something, unless `force`: then all of it
 * is replaced. Gives the number of rows.
 */
export async function restoreStore(
  place: StorePlace,
  file: string,
  { force = false }: { force?: boolean } = {},
): Promise<number> {
  const { migration, rows } = await checkBackup(file);
  const database = await openDatabase(place);
  try {
    if (!(migration in migrationsFor(database.engine)))
      throw new StoreError(
        'FAILED',
        `${file} was written by a newer version of the assistant. Restore it with that version.`,
      );
    await database.db.transaction().execute(async (transaction) => {
      await empty(transaction, force);
      await insertAll(transaction, readBackup(file));
    });
    return rows;
  } finally {
    await database.close();
  }
}

function inOneMoment<T>(
  { db, engine }: Database,
  act: (moment: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const transaction = db.transaction();
  return engine === 'postgres'
    ? transaction.setIsolationLevel('repeatable read').execute(act)
    : transaction.execute(act);
}

/** The newest that this database has had. */
async function readMigration(moment: Transaction<Tables>): Promise<string> {
  const { rows } = await sql<{
    name: string;
  }>`select max(name) as name from kysely_migration`.execute(moment);
  return rows[0]?.name ?? '';
}

async function* readAll(moment: Transaction<Tables>): AsyncGenerator<BackupRow> {
  for (const table of TABLE_NAMES) {
    let last: BackupRow['row'] | undefined;
    do {
      // oxlint-disable-next-line no-await-in-loop -- page after page
      const rows = await readPage(moment, table, last);
      for (const row of rows) yield { table, row };
      last = rows.length === PAGE ? rows.at(-1) : undefined;
    } while (last);
  }
}

async function readPage(
  moment: Transaction<Tables>,
  table: TableName,
  after?: BackupRow['row'],
): Promise<BackupRow['row'][]> {
  const keys: readonly string[] = TABLE_KEYS[table];
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  const values = after && sql.join(keys.map((key) => after[key]));
  const beyond = values ? sql`where (${columns}) > (${values})` : sql``;
  const { rows } = await sql<
    BackupRow['row']
  >`select * from ${sql.table(table)} ${beyond} order by ${columns} limit ${PAGE}`.execute(moment);
  return rows;
}

async function empty(transaction: Transaction<Tables>, force: boolean): Promise<void> {
  for (const table of TABLE_NAMES.toReversed()) {
    const query = force
      ? sql`delete from ${sql.table(table)}`
      : sql`select 1 from ${sql.table(table)} limit 1`;
    // oxlint-disable-next-line no-await-in-loop -- one connection, one step after the other
    const { rows } = await query.execute(transaction);
    if (rows.length > 0)
      throw new StoreError(
        'FAILED',
        'The store holds something already. Restore into an empty one, or use --force to replace all of it.',
      );
  }
}

async function insertAll(
  transaction: Transaction<Tables>,
  rows: AsyncIterable<BackupRow>,
): Promise<void> {
  let batch: BackupRow[] = [];
  for await (const row of rows) {
    if (batch.length === PAGE || (batch[0] && batch[0].table !== row.table)) {
      await insert(transaction, batch);
      batch = [];
    }
    batch.push(row);
  }
  await insert(transaction, batch);
}

async function insert(transaction: Transaction<Tables>, batch: BackupRow[]): Promise<void> {
  const [first] = batch;
  if (!first) return;
  // Names of columns go into the statement as quoted identifiers, never as text.
  const columns = Object.keys(first.row);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = batch.map(
    ({ row }) => sql`(${sql.join(columns.map((name) => row[name] ?? null))})`,
  );
  await sql`insert into ${sql.table(first.table)} (${names}) values ${sql.join(values)}`.execute(
    transaction,
  );
}
