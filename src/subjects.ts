import type { Log, Store } from './domain';

/** The last subject of each conversation, kept beyond this process: clause ids, never text. */
export interface Subjects {
  last(conversation: string | undefined): Promise<string | undefined>;
  remember(conversation: string | undefined, subject: string | undefined): Promise<void>;
}

/** An answer does not fail because the store is away: the conversation only starts anew. */
export function createSubjects({
  store: { conversations },
  log,
  now,
}: {
  store: Pick<Store, 'conversations'>;
  log: Log;
  now: () => number;
}): Subjects {
  const tolerate = async <T>(call: Promise<T>): Promise<T | undefined> => {
    try {
      return await call;
    } catch {
      log.warn('The subject of a conversation could not be stored or read.');
      return undefined;
    }
  };
  return {
    async last(conversation) {
      return conversation === undefined ? undefined : tolerate(conversations.last(conversation));
    },
    async remember(conversation, subject) {
      if (conversation === undefined || subject === undefined) return;
      await tolerate(conversations.remember(conversation, subject, now()));
    },
  };
}
