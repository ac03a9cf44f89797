import type { Log, Store } from '../../src';
import { conversationOf } from './place';
import type { Place } from './place';
import { createSeen } from './seen';

type Thread = Pick<Place, 'workspace' | 'channel' | 'thread'>;

/** Threads that the assistant was asked into. After a restart, those that have a subject in the store. */
export interface Threads {
  join(thread: Thread): void;
  isJoined(thread: Thread): Promise<boolean>;
  forgetWorkspace(workspace: string): void;
}

export function createThreads({
  store,
  log,
}: {
  store?: Pick<Store, 'conversations'> | undefined;
  log: Log;
}): Threads {
  const joined = createSeen();

  async function hasSubject(key: string): Promise<boolean> {
    try {
      return (await store?.conversations.last(key)) !== undefined;
    } catch {
      log.warn('The store did not tell whether the assistant was asked into a thread.');
      return false;
    }
  }

  return {
    join: (thread) => void joined.add(conversationOf(thread)),
    async isJoined(thread) {
      const key = conversationOf(thread);
      return joined.has(key) || hasSubject(key);
    },
    forgetWorkspace: (workspace) => joined.forgetWorkspace(workspace),
  };
}
