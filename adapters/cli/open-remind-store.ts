import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreError, openStore, openStoreToRead } from '../../src';
import type { Keys, Store, StorePlace } from '../../src';

/** A store for one command. */
export interface OpenedStore {
  store: Store;
  /** True when a running assistant holds the data folder: the store can only be read. */
  isInUse: boolean;
  close(): Promise<void>;
}

/** The store of the assistant. Who only looks where there is none yet gets an empty one that leaves no trace. Throws StoreErrors. */
export async function openRemindStore(
  place: StorePlace,
  looksOnly: boolean,
  keys: Keys = {},
): Promise<OpenedStore> {
  if (looksOnly && 'dataDir' in place && !existsSync(place.dataDir)) return openEmpty();
  try {
    const store = await openStore(place, keys);
    return { store, isInUse: false, close: () => store.close() };
  } catch (error) {
    const isHeld = error instanceof StoreError && error.code === 'IN_USE';
    if (!isHeld || !('dataDir' in place)) throw error;
    const store = await openStoreToRead(place.dataDir, keys);
    return { store, isInUse: true, close: () => store.close() };
  }
}

async function openEmpty(): Promise<OpenedStore> {
  const dataDir = mkdtempSync(join(tmpdir(), 'policy-'));
  const store = await openStore({ dataDir });
  return {
    store,
    isInUse: false,
    async close() {
      await store.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}
