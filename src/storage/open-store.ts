import type { Log, Store } from '../domain';
import { createAcknowledgementStore } from './acknowledgements';
import { createAuditStore } from './audit';
import { checkDatabase } from './check-database';
import { createConversationStore } from './conversations';
import { createCountStore } from './counts';
import type { Database } from './database';
import { createDeliveryStore } from './deliveries';
import { createEncryption } from './encryption';
import type { Encryption, Keys } from './encryption';
import { forget } from './forget';
import { createInstallationStore } from './installations';
import { openDatabase } from './open-database';
import type { StorePlace } from './open-database';
import { openSqliteToRead } from './sqlite';
import { createPaceStore } from './paces';
import { createPlaceStore } from './places';
import { createReceiptStore } from './receipts';
import { createRunStore } from './runs';
import { createSubscriptionStore } from './subscriptions';
import { createSwitchStore } from './switches';
import { createTicketStore } from './tickets';
import { tidy } from './tidy';

export interface StoreOptions extends Keys {
  log?: Log;
}

/**
 * Opens the store of a data folder (SQLite, this process alone) or of a PostgreSQL that several processes
 * share, and brings its tables to the newest shape. Throws StoreErrors.
 */
export async function openStore(place: StorePlace, options: StoreOptions = {}): Promise<Store> {
  const encryption = createEncryption(options);
  const database = await openDatabase(place, options.log);
  return createStore(database, encryption);
}

/**
 * Opens the store of a data folder beside the assistant that runs on it: what it holds can be read, and
 * every call that writes throws. Throws a StoreError where there is none.
 */
export async function openStoreToRead(dataDir: string, keys: Keys = {}): Promise<Store> {
  return createStore(await openSqliteToRead(dataDir), createEncryption(keys));
}

function createStore(database: Database, encryption: Encryption): Store {
  const { db } = database;
  return {
    isShared: database.engine === 'postgres',
    places: createPlaceStore(db),
    subscriptions: createSubscriptionStore(db),
    runs: createRunStore(db),
    deliveries: createDeliveryStore(database),
    paces: createPaceStore(db),
    switches: createSwitchStore(db),
    installations: createInstallationStore(db, encryption),
    receipts: createReceiptStore(db),
    conversations: createConversationStore(db),
    audit: createAuditStore(db),
    counts: createCountStore(db),
    acknowledgements: createAcknowledgementStore(db),
    tickets: createTicketStore(db),
    forget: (whom) => forget(db, whom),
    tidy: (now) => tidy(db, now),
    check: () => checkDatabase(database),
    close: () => database.close(),
  };
}
