import type { Log, Store } from './domain';

/** Longest that a subject waits before it is written, in milliseconds, where other processes may want to know it. */
const FLUSH_SHARED_MS = 250;
/** The same for a process alone on its store: it knows what waits, and each write stops it for as long as the disk takes. */
const FLUSH_MS = 2_000;

/** The last subject of each conversation, kept beyond this process: clause ids, never text. */
export interface Subjects {
  last(conversation: string | undefined): Promise<string | undefined>;
  /** Does not wait for the store. */
  remember(conversation: string | undefined, subject: string | undefined): void;
  /** Writes what waits. */
  close(): Promise<void>;
}

interface Setup {
  store: Pick<Store, 'conversations' | 'isShared'>;
  log: Log;
  now: () => number;
}

/**
 * Subjects are written several at a time: each commit waits for the disk, and an answer must not. An answer
 * does not fail because the store is away either: the conversation only starts anew.
 */
export function createSubjects({ store, log, now }: Setup): Subjects {
  const { conversations } = store;
  const patience = store.isShared ? FLUSH_SHARED_MS : FLUSH_MS;
  let waiting = new Map<string, string>();
  /** On their way to the store. */
  let writing = waiting;
  let timer: NodeJS.Timeout | undefined;

  const tolerate = async <T>(call: Promise<T>): Promise<T | undefined> => {
    try {
      return await call;
    } catch {
      log.warn('The subject of a conversation could not be stored or read.');
      return undefined;
    }
  };

  async function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = waiting;
    waiting = new Map();
    const written = writing;
    await tolerate(conversations.remember(written, now()));
    // From here on another replica may know it better.
    if (writing === written) writing = new Map();
  }

  return {
    async last(conversation) {
      if (conversation === undefined) return undefined;
      const fresh = waiting.get(conversation) ?? writing.get(conversation);
      return fresh ?? tolerate(conversations.last(conversation));
    },
    remember(conversation, subject) {
      if (conversation === undefined || subject === undefined) return;
      waiting.set(conversation, subject);
      timer ??= setTimeout(() => void write(), patience).unref();
    },
    close: write,
  };
}
