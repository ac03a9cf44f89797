import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from './open-database';
import { openStore } from './open-store';
import { createReceiptStore } from './receipts';
import { sqliteStores } from './testing/test-stores';

const stores = sqliteStores();
const CHILD = ['--import', 'tsx', resolve('src/storage/testing/storing-child.ts')];
const NOBODY = 65_534;

afterAll(() => stores.remove());

async function folder(): Promise<string> {
  return (await stores.createPlace()).dataDir;
}

async function codeAndWords(dataDir: string): Promise<[string, string]> {
  const error: { code: string; message: string } = await openStore({ dataDir }).then(
    () => ({ code: 'none', message: '' }),
    (thrown) => thrown,
  );
  return [error.code, error.message];
}

describe('a data folder', () => {
  it('is made where there is none', async () => {
    const dataDir = join(await folder(), 'a', 'b');
    await (await openStore({ dataDir })).close();
    expect(await codeAndWords(dataDir)).toEqual(['none', '']);
  });

  it('is refused to a second process, and to a second store of this one, while it is in use', async () => {
    const dataDir = await folder();
    const store = await openStore({ dataDir });
    const [code, words] = await codeAndWords(dataDir);
    expect(code).toBe('IN_USE');
    expect(words).toContain(`The data folder ${dataDir} is in use by another process`);
    expect(words).toContain('Stop that one first, set DATA_DIR to another folder, or let several');
    const child = spawnSync(process.execPath, [...CHILD, dataDir], { encoding: 'utf8' });
    expect(child.stdout).toContain('"IN_USE"');
    await store.close();
    await (await openStore({ dataDir })).close();
  }, 30_000);

  it('that is a file, or below one, is refused', async () => {
    const file = join(await folder(), 'file');
    writeFileSync(file, '');
    const refusal = /data folder .*file.* is a file, or lies below one. Set DATA_DIR to a folder/;
    for (const dataDir of [file, join(file, 'below')])
      expect(await codeAndWords(dataDir)).toEqual(['FAILED', expect.stringMatching(refusal)]);
  });

  it('that cannot be made or written is refused', async () => {
    const dataDir = await folder();
    await (await openStore({ dataDir })).close();
    for (const name of ['policy.db', 'in-use.db']) chmodSync(join(dataDir, name), 0o444);
    chmodSync(dataDir, 0o555);
    expect(openAsNobody(dataDir)).toMatch(/"READ_ONLY".*or set DATA_DIR to a folder that it may/);
    expect(openAsNobody(join(dataDir, 'new'))).toMatch(
      /"READ_ONLY".*new cannot be made \(EACCES\)\. Make it yourself for the user of this process/,
    );
    chmodSync(dataDir, 0o755);
  }, 30_000);
});

/** Root may write anything, so it lets nobody ask. */
function openAsNobody(dataDir: string): string {
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const options = { encoding: 'utf8', env: { PATH: process.env['PATH'] }, ...user } as const;
  return spawnSync(process.execPath, [...CHILD, dataDir], options).stdout;
}

describe('a database file', () => {
  it('that is no database is refused', async () => {
    const dataDir = await folder();
    writeFileSync(join(dataDir, 'policy.db'), 'nothing that SQLite knows '.repeat(400));
    const [code, words] = await codeAndWords(dataDir);
    expect(code).toBe('CORRUPT');
    expect(words).toMatch(
      /policy\.db is not a database of the assistant\. Move it away and restore/,
    );
  });

  it('that is damaged within is refused when the damage is met', async () => {
    const dataDir = await folder();
    const store = await openStore({ dataDir });
    for (let i = 0; i < 50; i++) await store.receipts.take(`${i}`.repeat(50), 1);
    await store.close();
    const file = openSync(join(dataDir, 'policy.db'), 'r+');
    writeSync(file, Buffer.alloc(4096 * 60, 0xff), 0, 4096 * 60, 4096 * 2);
    closeSync(file);
    const [code, words] = await codeAndWords(dataDir);
    expect(code).toBe('CORRUPT');
    expect(words).toMatch(/policy\.db is damaged\. Stop the assistant, move the data folder away/);
  });

  it('that is full refuses what it cannot keep, loses nothing, and takes more when there is room', async () => {
    const database = await openDatabase({ dataDir: await folder() });
    const { db } = database;
    const receipts = createReceiptStore(db);
    await receipts.take('before', 1);
    const { rows } = await sql<{ pageCount: number }>`pragma page_count`.execute(db);
    await sql`pragma max_page_count = ${sql.lit(rows[0]!.pageCount + 2)}`.execute(db);
    const fill = db.transaction().execute(async (transaction) => {
      for (let i = 0; i < 500; i++)
        await createReceiptStore(transaction).take(`${i}`.padEnd(200, 'x'), 1);
    });
    await expect(fill).rejects.toMatchObject({
      code: 'FULL',
      message: expect.stringMatching(
        /no space left for .*policy\.db\. Nothing was lost; make room/,
      ),
    });
    expect(await receipts.take('before', 1)).toBe(false);
    expect(await db.selectFrom('receipts').select('key').execute()).toEqual([{ key: 'before' }]);
    await sql`pragma max_page_count = 1000000`.execute(db);
    expect(await receipts.take('after', 1)).toBe(true);
    await database.close();
  });
});

describe('a process that is killed', () => {
  it('loses nothing that it had kept, five times over, and leaves no lock behind', async () => {
    const dataDir = await folder();
    const kept: string[] = [];
    for (let life = 0; life < 5; life++) kept.push(...(await keepUntilKilled(dataDir, life)));
    expect(kept.length).toBeGreaterThan(100);
    const store = await openStore({ dataDir });
    const lost: string[] = [];
    for (const key of kept) if (await store.receipts.take(key, 1)) lost.push(key);
    expect(lost).toEqual([]);
    await store.close();
  }, 60_000);
});

/** The keys of which the process said that it had kept them, before it was killed in the middle. */
function keepUntilKilled(dataDir: string, life: number): Promise<string[]> {
  const child = spawn(process.execPath, [...CHILD, dataDir]);
  const orders = Array.from({ length: 5000 }, (_, i) => `life-${life}-${i}`);
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${orders.join('\n')}\n`);
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
    if (said.includes(`life-${life}-${30 + life * 7}\n`)) child.kill('SIGKILL');
  });
  return new Promise((done) => {
    child.on('close', () =>
      done(
        said
          .split('\n')
          .slice(0, -1)
          .filter((line) => line.startsWith('life-')),
      ),
    );
  });
}
