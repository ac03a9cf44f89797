import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { inspectStore } from './inspect-store';
import type { StorePlace } from './open-database';
import { openDatabase, openUnchanged } from './open-database';
import { openStore } from './open-store';
import { postgresStores, sqliteStores } from './testing/test-stores';
import type { TestStores } from './testing/test-stores';

const KEY = '0123456789abcdef'.repeat(4);
const OTHER_KEY = 'fedcba9876543210'.repeat(4);
const installation = { platform: 'slack', workspace: 'W1', isOrganisation: false };
const engines: [string, TestStores][] = [
  ['SQLite', sqliteStores()],
  ['PostgreSQL', postgresStores()],
];

describe.each(engines)('a look at a store on %s', (_engine, stores) => {
  beforeAll(() => stores.prepare(), 120_000);
  afterAll(() => stores.remove());

  /** Nothing is tried, and the stores say so, where an engine cannot run. */
  function withPlace(body: (place: StorePlace) => Promise<void>) {
    return async () => {
      if (stores.isHere()) await body(await stores.createPlace());
    };
  }

  it(
    'tells that it is up to date, and under which keys its tokens are',
    withPlace(async (place) => {
      const store = await openStore(place, { encryptionKey: KEY });
      await store.installations.save(installation, 'token');
      await store.close();
      const look = async (encryptionKey: string, ...oldKeys: string[]) =>
        (await inspectStore(place, { encryptionKey, oldKeys }))?.tokens;
      expect(await look(KEY)).toEqual({ total: 1, unreadable: 0, older: 0 });
      expect(await look(OTHER_KEY, KEY)).toEqual({ total: 1, unreadable: 0, older: 1 });
      expect(await look(OTHER_KEY)).toEqual({ total: 1, unreadable: 1, older: 0 });
      expect((await inspectStore(place))?.pending).toEqual([]);
    }),
  );

  it(
    'is refused when a newer version wrote it',
    withPlace(async (place) => {
      const database = await openDatabase(place);
      await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`.execute(
        database.db,
      );
      await database.close();
      await expect(inspectStore(place)).rejects.toThrow(/written by a newer version/);
    }),
  );

  it(
    'makes no table',
    withPlace(async (place) => {
      // A folder without a database holds no store; an empty PostgreSQL is one without tables.
      const pending = 'databaseUrl' in place ? ['0001-first-tables'] : undefined;
      expect((await inspectStore(place))?.pending).toEqual(pending);
      const database = await openUnchanged(place);
      const tables = await database.db.introspection.getTables();
      await database.close();
      expect(tables).toEqual([]);
    }),
  );
});

it('makes no folder', async () => {
  const [, stores] = engines[0]!;
  const place = await stores.createPlace();
  const parent = 'dataDir' in place ? place.dataDir : '';
  mkdirSync(parent, { recursive: true });
  const dataDir = join(parent, 'none');
  expect(await inspectStore({ dataDir })).toBeUndefined();
  expect(existsSync(dataDir)).toBe(false);
});
