import type { Store } from '../../domain';
import { openStore } from '../../storage';
import { sqliteStores } from '../../storage/testing/test-stores';

const stores = sqliteStores();

afterAll(() => stores.remove());

/** A test with an empty store. */
export function onStore(name: string, body: (store: Store) => Promise<void>): void {
  it(name, async () => {
    const store = await openStore(await stores.createPlace());
    try {
      await body(store);
    } finally {
      await store.close();
    }
  });
}
