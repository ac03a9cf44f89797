import { setTimeout as delay } from 'node:timers/promises';
import type { Log, Store } from '../../src';
import { PLATFORM } from './place';
import { createSeen } from './seen';

/** Whoever took an event has this long to handle it, in milliseconds; then they have died over it. */
const LEASE_MS = 8_000;

/** An event that Slack delivers, perhaps again. */
export interface Delivered {
  workspace: string;
  id: string;
  /** Slack believes that nobody took it. */
  isRepeat: boolean;
}

/** Handles each event once, on whichever replica it arrives first, and however often Slack repeats it. */
export interface Receipts {
  handle(event: Delivered, work: () => Promise<void>): Promise<void>;
}

interface Setup {
  /** Needed where several processes share it; alone, this one remembers by itself, as each receipt waits for the disk. */
  store?: Pick<Store, 'receipts' | 'isShared'>;
  log: Log;
  leaseMs?: number;
}

export function createReceipts({ store, ...rest }: Setup): Receipts {
  const handled = createSeen();
  const setup: Setup = store?.isShared ? { store, ...rest } : rest;
  return {
    async handle({ workspace, id, isRepeat }, work) {
      const own = `${workspace}:${id}`;
      const key = `${PLATFORM}:${own}`;
      if (!handled.add(own) || !(await mayHandle(setup, key, isRepeat))) return;
      try {
        await work();
        await close(setup, key, 'finish');
      } catch (error) {
        handled.delete(own);
        await close(setup, key, 'drop');
        throw error;
      }
    },
  };
}

/** A repeat of what another replica has begun waits until that one has finished, or is known to have died. */
async function mayHandle(setup: Setup, key: string, isRepeat: boolean): Promise<boolean> {
  const { log, leaseMs = LEASE_MS } = setup;
  try {
    if (await take(setup, key, isRepeat)) return true;
    if (!isRepeat) return false;
    await delay(leaseMs + 1, undefined, { ref: false });
    return await take(setup, key, isRepeat);
  } catch {
    log.warn('An event could not be looked up in the store; it is handled, perhaps twice.');
    return true;
  }
}

async function take(
  { store, leaseMs = LEASE_MS }: Setup,
  key: string,
  isRepeat: boolean,
): Promise<boolean> {
  if (!store) return true;
  const now = Date.now();
  return store.receipts.take(key, now, ...(isRepeat ? [now - leaseMs] : []));
}

async function close({ store, log }: Setup, key: string, end: 'finish' | 'drop'): Promise<void> {
  try {
    await (end === 'finish' ? store?.receipts.finish(key, Date.now()) : store?.receipts.drop(key));
  } catch {
    log.warn('The store did not take that an event was handled.');
  }
}
