import type { Store } from '../../domain';
import { openStore } from '../open-store';
import type { StorePlace } from '../open-database';
import { postgresStores, sqliteStores } from './test-stores';

type Declare = (name: string, body: (store: Store, place: StorePlace) => Promise<void>) => void;

export const TEST_KEY = Buffer.alloc(32, 7).toString('base64');

/** Each commit waits for the disk, and disks of shared machines are slow. */
const PATIENCE_MS = 60_000;

/** Shared by the tests of one file. */
const ENGINES = { SQLite: sqliteStores(), PostgreSQL: postgresStores() };

afterAll(async () => {
  for (const stores of Object.values(ENGINES)) await stores.remove();
});

/** Runs the same tests against an empty store of each engine; says so where one cannot run. */
export function describeStores(topic: string, tests: (onStore: Declare) => void): void {
  describe.each(Object.entries(ENGINES))(`${topic} in %s`, (_engine, stores) => {
    beforeAll(() => stores.prepare(), 120_000);

    tests((name, body) => {
      const run = async (): Promise<void> => {
        if (!stores.isHere()) return;
        const place = await stores.createPlace();
        const store = await openStore(place, { encryptionKey: TEST_KEY });
        try {
          await body(store, place);
        } finally {
          await store.close();
        }
      };
      it(name, run, PATIENCE_MS);
    });
  });
}

/** An empty store's place; undefined where the engine cannot run. */
export async function createPlace(engine: keyof typeof ENGINES): Promise<StorePlace | undefined> {
  await ENGINES[engine].prepare();
  return ENGINES[engine].isHere() ? ENGINES[engine].createPlace() : undefined;
}
