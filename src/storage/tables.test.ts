import { openDatabase } from './open-database';
import { TABLE_NAMES } from './tables';
import { sqliteStores, postgresStores } from './testing/test-stores';
import type { TestStores } from './testing/test-stores';

/**
 * Every column there is. A new one is added here by someone who has asked: could the text of a draft or a
 * question get into it? Could a name? How is it deleted with its person or workspace (docs/storage.md)?
 */
const COLUMNS = {
  acknowledgements: 'at person platform version workspace',
  audit: 'act at by id object platform workspace',
  conversations: 'at key subject',
  counts: 'count day key name',
  deliveries:
    'attempts id lease_until message not_before place platform reason run sent_at state worker workspace',
  installations: 'is_organisation platform sealed workspace',
  paces: 'next_at platform workspace',
  places: 'address closed kind locale opted_out place platform workspace zone',
  receipts: 'at key',
  runs: 'because id instead note occurrence planned_at reminder scenario state subscription',
  subscriptions:
    'blackouts created_at created_by cron ended_at fallback_zone id locale paused_until place planned_until platform quiet_from quiet_to workspace zone',
  switches: 'by name since',
  tickets: 'changed_at clause contact id opened_at place platform state taken_by workspace',
};

describe.each([
  ['SQLite', sqliteStores()],
  ['PostgreSQL', postgresStores()],
])('the tables of %s', (_engine, stores: TestStores) => {
  beforeAll(() => stores.prepare(), 120_000);
  afterAll(() => stores.remove());

  it('have these columns, and no other that could hold what people write', async () => {
    if (!stores.isHere()) return;
    const database = await openDatabase(await stores.createPlace());
    const tables = await database.db.introspection.getTables();
    const found = tables.map(({ name, columns }): [string, string] => [
      name,
      columns
        .map((column) => column.name)
        .toSorted()
        .join(' '),
    ]);
    expect(Object.fromEntries(found)).toEqual(COLUMNS);
    expect(new Set(TABLE_NAMES)).toEqual(new Set(Object.keys(COLUMNS)));
    await database.close();
  });
});
