import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { StoreError } from '../domain';
import { readText } from './error-fields';
import { TABLE_NAMES } from './tables';
import type { TableName } from './tables';

/** JSON lines: a head, one [table, row] a row, and a tail with the number of rows and a hash of all before it. */
export interface BackupRow {
  table: TableName;
  row: Record<string, string | number | null>;
}

const FORMAT = 1;
const headSchema = z.object({ policyStore: z.literal(FORMAT), migration: z.string() });
const tailSchema = z.object({ rows: z.number(), sha256: z.string() });
const lineSchema = z.tuple([
  z.enum(TABLE_NAMES),
  z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
]);

/** Stands under its name only when it is whole. Gives the number of rows. */
export async function writeBackup(
  path: string,
  migration: string,
  rows: AsyncIterable<BackupRow>,
): Promise<number> {
  const part = `${path}.part`;
  try {
    const file = await open(part, 'w', 0o600);
    try {
      const hash = createHash('sha256');
      const write = async (line: unknown): Promise<void> => {
        const text = `${JSON.stringify(line)}\n`;
        hash.update(text);
        await file.write(text);
      };
      await write({ policyStore: FORMAT, migration });
      let count = 0;
      for await (const { table, row } of rows) {
        await write([table, row]);
        count += 1;
      }
      await file.write(`${JSON.stringify({ rows: count, sha256: hash.digest('hex') })}\n`);
      await file.sync();
      await rename(part, path);
      return count;
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw describeFileError(error, path);
  }
}

/** The migration of a backup that is whole. Throws when it is cut, changed or of something else. */
export async function checkBackup(path: string): Promise<{ migration: string; rows: number }> {
  const hash = createHash('sha256');
  let first: string | undefined;
  let last: string | undefined;
  let count = -1;
  for await (const line of readLines(path)) {
    if (last !== undefined) {
      hash.update(`${last}\n`);
      count += 1;
    }
    first ??= line;
    last = line;
  }
  const head = headSchema.safeParse(parse(first));
  if (!head.success)
    throw new StoreError(
      'FAILED',
      `${path} is no backup of this assistant. Name one that policy store backup has written.`,
    );
  const tail = tailSchema.safeParse(parse(last));
  if (!tail.success || tail.data.rows !== count || tail.data.sha256 !== hash.digest('hex'))
    throw new StoreError(
      'CORRUPT',
      `${path} is cut short or was changed. Nothing was restored; take another backup.`,
    );
  return { migration: head.data.migration, rows: count };
}

/** The rows of a backup that was checked. */
export async function* readBackup(path: string): AsyncGenerator<BackupRow> {
  for await (const line of readLines(path)) {
    if (!line.startsWith('[')) continue;
    const result = lineSchema.safeParse(parse(line));
    if (!result.success)
      throw new StoreError(
        'FAILED',
        `${path} holds a row of a table that this version does not know.`,
      );
    const [table, row] = result.data;
    yield { table, row };
  }
}

async function* readLines(path: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  } catch (error) {
    throw describeFileError(error, path);
  }
}

function parse(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch {
    return undefined;
  }
}

function describeFileError(error: unknown, path: string): unknown {
  const code = readText(error, 'code');
  if (error instanceof StoreError || !/^E[A-Z]+$/.test(code)) return error;
  const words: Record<string, string> = {
    ENOENT: 'is not there, or its folder is not. Look at the path.',
    ENOSPC: 'does not fit: there is no space left. Make room, or name a file on another disk.',
    EISDIR: 'is a folder. Name a file.',
  };
  return new StoreError(
    code === 'ENOSPC' ? 'FULL' : 'FAILED',
    `The file ${path} ${words[code] ?? `cannot be read or written (${code}).`}`,
  );
}
