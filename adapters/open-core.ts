import { hostname } from 'node:os';
import { openOffice, openStore, watchAssistant } from '../src';
import type { Log, OpenOffice, Sender, Store } from '../src';
import type { Settings } from './settings';

/** The core of a running process. */
export interface OpenCore {
  office: OpenOffice;
  store: Store;
  /** Filled once the adapters are made: they need the office first. */
  senders: Sender[];
  close(): Promise<void>;
}

/** The core on its content and its store. Throws a StoreError when the store cannot be used. */
export async function openCore(settings: Settings, log: Log): Promise<OpenCore> {
  const store: Store = await openStore(settings.store, { ...settings.storeKeys, log });
  const live = await closing(store, () => watchAssistant(settings.knowledgeDir, log));
  const senders: Sender[] = [];
  const office = openOffice({
    live,
    store,
    log,
    senders,
    admins: settings.admins,
    zone: settings.timeZone,
    worker: `${hostname()}-${process.pid}-${Date.now()}`,
  });
  return {
    office,
    store,
    senders,
    async close() {
      await office.close();
      await live.close();
      await store.close();
    },
  };
}

/** Content with a fault must not leave the store locked. */
async function closing<T>(store: Store, open: () => T): Promise<T> {
  try {
    return open();
  } catch (error) {
    await store.close();
    throw error;
  }
}
