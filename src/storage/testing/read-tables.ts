import { sql } from 'kysely';
import { openDatabase } from '../open-database';
import type { StorePlace } from '../open-database';
import { TABLE_KEYS, TABLE_NAMES } from '../tables';
import type { TableName } from '../tables';

/** All rows of a store that nobody has open. */
export async function readTables(place: StorePlace): Promise<Record<TableName, object[]>> {
  const database = await openDatabase(place);
  const tables = TABLE_NAMES.map(async (table): Promise<[string, object[]]> => {
    const key = sql.join(TABLE_KEYS[table].map((column) => sql.ref(column)));
    const query = sql<object>`select * from ${sql.table(table)} order by ${key}`;
    return [table, (await query.execute(database.db)).rows];
  });
  const found = Object.fromEntries(await Promise.all(tables));
  await database.close();
  return found as Record<TableName, object[]>;
}
