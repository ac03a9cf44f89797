import type { Log, ReceiptStore } from '../../src/index';

/** How many deliveries are remembered; Teams repeats one within seconds. */
const CAPACITY = 5_000;

/** Remembers deliveries, so that one that Teams repeats is answered once. */
export interface Seen {
  /** True the first time, on whichever replica. */
  isNew(id: string): Promise<boolean>;
  /** The answer failed: a repetition may try again. */
  forget(id: string): Promise<void>;
}

interface Setup {
  /** What the replicas share; without it each remembers its own. */
  receipts?: ReceiptStore;
  log: Log;
  capacity?: number;
}

export function createSeen({ receipts, log, capacity = CAPACITY }: Setup): Seen {
  const ids = new Set<string>();
  return {
    async isNew(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > capacity && oldest !== undefined) ids.delete(oldest);
      try {
        return (await receipts?.take(`teams ${id}`, Date.now())) ?? true;
      } catch {
        // Better twice than never.
        log.warn('The store could not tell whether a message of Teams was answered already.');
        return true;
      }
    },
    async forget(id) {
      ids.delete(id);
      await receipts?.drop(`teams ${id}`).catch(() => undefined);
    },
  };
}
