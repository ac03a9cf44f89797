import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/** Every file below a folder, by its path: the database, what it writes ahead, whatever else. */
export function filesBelow(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, readFileSync(path)];
    }),
  );
}

/** Every row of every table of a PostgreSQL database, as text. */
export async function rowsOf(address: string): Promise<Map<string, string>> {
  const client = new Client({ connectionString: address });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  const rows = new Map<string, string>();
  for (const { name } of tables.rows) {
    // One connection answers one query after the other.
    // oxlint-disable-next-line no-await-in-loop
    const { rows: found } = await client.query<{ row: string }>(
      `select t::text as row from "${name}" t`,
    );
    rows.set(name, found.map(({ row }) => row).join('\n'));
  }
  await client.end();
  return rows;
}
