import type { Log, Store } from '../../src';
import { PLATFORM } from './place';
import { createSeen } from './seen';

/** Buttons that do something once: pressed twice, on another replica, or after a restart, nothing is done again. */
export interface Presses {
  /** False when it was pressed before. `key` begins with its workspace. */
  isFirst(key: string): Promise<boolean>;
  /** What it does failed: it may be pressed again. */
  undo(key: string): Promise<void>;
  forgetWorkspace(workspace: string): void;
}

interface Setup {
  /** Without it presses are remembered until the process ends. */
  store?: Pick<Store, 'receipts'>;
  log: Log;
}

export function createPresses({ store, log }: Setup): Presses {
  const seen = createSeen();
  return {
    async isFirst(key) {
      if (!seen.add(key)) return false;
      try {
        const now = Date.now();
        const isFirst = (await store?.receipts.take(receiptOf(key), now)) ?? true;
        // What is finished is kept for longer.
        if (isFirst) await store?.receipts.finish(receiptOf(key), now);
        return isFirst;
      } catch {
        log.warn('A pressed button could not be looked up in the store; it does its work.');
        return true;
      }
    },
    async undo(key) {
      seen.delete(key);
      await store?.receipts.drop(receiptOf(key)).catch(() => undefined);
    },
    forgetWorkspace: (workspace) => seen.forgetWorkspace(workspace),
  };
}

function receiptOf(key: string): string {
  return `${PLATFORM} press ${key}`;
}
