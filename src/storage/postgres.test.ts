import { sql } from 'kysely';
import type { Log } from '../domain';
import { openDatabase } from './open-database';
import { openStore } from './open-store';
import { postgresStores } from './testing/test-stores';

const NOW = Date.UTC(2026, 10, 30, 9);
const stores = postgresStores();

beforeAll(() => stores.prepare(), 120_000);
afterAll(() => stores.remove());

/** Nothing is tried, and the stores say so, where PostgreSQL cannot run. */
function withDatabase(body: (databaseUrl: string) => Promise<void>) {
  return async () => {
    if (!stores.isHere()) return;
    const { databaseUrl } = await stores.createPlace();
    await body(databaseUrl);
  };
}

describe('a PostgreSQL', () => {
  it(
    'is prepared once by replicas that start together',
    withDatabase(async (databaseUrl) => {
      const replicas = await Promise.all([1, 2, 3, 4, 5].map(() => openStore({ databaseUrl })));
      const taken = await Promise.all(replicas.map(({ receipts }) => receipts.take('Ev1', NOW)));
      expect(taken.filter(Boolean)).toHaveLength(1);
      for (const replica of replicas) await replica.close();
    }),
  );

  it(
    'may go away: calls say so, and work again once it is back',
    withDatabase(async (databaseUrl) => {
      const lines: string[] = [];
      const note = (line: string) => void lines.push(line);
      const log: Log = { debug: note, info: note, warn: note, error: note };
      const store = await openStore({ databaseUrl }, { log });
      await store.receipts.take('before', NOW);
      await stores.server().stop();
      const away = {
        code: 'UNREACHABLE',
        message: expect.stringContaining('Look whether it runs'),
      };
      await expect(store.receipts.take('during', NOW)).rejects.toMatchObject(away);
      await expect(store.check()).rejects.toMatchObject(away);
      await expect(openStore({ databaseUrl })).rejects.toMatchObject(away);
      await stores.server().start();
      await store.check();
      expect(await store.receipts.take('before', NOW)).toBe(false);
      expect(await store.receipts.take('during', NOW)).toBe(true);
      expect(lines).toContain('A resting connection to PostgreSQL was lost');
      await store.close();
    }),
  );

  it(
    'may go away within a transaction: nothing of it stays',
    withDatabase(async (databaseUrl) => {
      const database = await openDatabase({ databaseUrl });
      const { db } = database;
      const broken = db.transaction().execute(async (transaction) => {
        await transaction.insertInto('receipts').values({ key: 'half', at: NOW }).execute();
        await stores.server().stop();
        await transaction.insertInto('receipts').values({ key: 'rest', at: NOW }).execute();
      });
      await expect(broken).rejects.toMatchObject({ code: 'UNREACHABLE' });
      await stores.server().start();
      expect(await db.selectFrom('receipts').selectAll().execute()).toEqual([]);
      await database.close();
    }),
  );

  it(
    'is refused when a newer version wrote it',
    withDatabase(async (databaseUrl) => {
      const database = await openDatabase({ databaseUrl });
      const { db } = database;
      await sql`insert into kysely_migration values ('9999-later', '2030-01-01')`.execute(db);
      await database.close();
      const opened = openStore({ databaseUrl });
      await expect(opened).rejects.toThrow(/written by a newer version.*Start that version/);
    }),
  );

  it(
    'that lets nobody in says what to mend, and never the password',
    withDatabase(async (databaseUrl) => {
      const wrong = databaseUrl.replace(':policy@', ':secret-password@');
      await expect(openStore({ databaseUrl: wrong })).rejects.toMatchObject({
        code: 'UNREACHABLE',
        message: expect.stringMatching(/^PostgreSQL refused the user or the password(?!.*secret)/),
      });
      const missing = `${databaseUrl}_none`;
      await expect(openStore({ databaseUrl: missing })).rejects.toMatchObject({
        code: 'UNREACHABLE',
        message: expect.stringContaining('no database of the name'),
      });
    }),
  );

  it.each([
    ['nowhere', 'postgres://a:b@127.0.0.1:1/c', 'UNREACHABLE'],
    ['on an unknown host', 'postgres://a:b@nowhere.invalid/c', 'UNREACHABLE'],
    ['of another kind', 'mysql://a:b@127.0.0.1/c', 'FAILED'],
    ['that is no address', 'localhost', 'FAILED'],
  ])('%s is refused', async (_where, databaseUrl, code) => {
    await expect(openStore({ databaseUrl })).rejects.toMatchObject({ code });
  });
});
