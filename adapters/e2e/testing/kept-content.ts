import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTables } from '../../../src/storage/testing/read-tables';

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

/** Every row of every table of a PostgreSQL database, bytes as they are. */
export async function rowsOf(databaseUrl: string): Promise<Map<string, string>> {
  const tables = Object.entries(await readTables({ databaseUrl }));
  return new Map(tables.map(([name, rows]) => [name, rows.map(textOf).join('\n')]));
}

function textOf(row: object): string {
  const values: unknown[] = Object.values(row);
  return values
    .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
    .join(' ');
}
