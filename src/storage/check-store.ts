import { StoreError } from '../domain';
import { createEncryption } from './encryption';
import type { Keys } from './encryption';
import { readSeals } from './installations';
import { openDatabase } from './open-database';
import type { StorePlace } from './open-database';
import { openSqliteToRead } from './sqlite';
import type { Database } from './database';

/**
 * Opens a store, writes, reads, and opens every token. Where a running assistant holds the data folder, it is
 * only read: `isInUse`. Throws a StoreError that says what to mend.
 */
export async function checkStore(
  place: StorePlace,
  keys: Keys = {},
): Promise<{ isInUse: boolean }> {
  const encryption = createEncryption(keys);
  const { database, isInUse } = await openToCheck(place);
  try {
    const { unreadable: count } = await readSeals(database.db, encryption);
    if (count > 0)
      throw new StoreError(
        'KEY',
        `${count} ${count === 1 ? 'installation' : 'installations'} cannot be decrypted. Set ENCRYPTION_KEY to the key that they were saved under, or add it to ENCRYPTION_OLD_KEYS; install the app again where the key is lost.`,
      );
    return { isInUse };
  } finally {
    await database.close();
  }
}

async function openToCheck(place: StorePlace): Promise<{ database: Database; isInUse: boolean }> {
  try {
    return { database: await openDatabase(place), isInUse: false };
  } catch (error) {
    const isHeld = error instanceof StoreError && error.code === 'IN_USE';
    if (!isHeld || !('dataDir' in place)) throw error;
    return { database: await openSqliteToRead(place.dataDir), isInUse: true };
  }
}
