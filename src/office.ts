import { subjectOf } from './assistant';
import type { Assistant } from './assistant';
import { present } from './domain';
import type { Handled, Log, Request, Store } from './domain';
import { countReply, createTally } from './insights';
import type { LiveAssistant } from './open-assistant';

/** The assistant with a memory behind it: a request goes in, a reply comes out. */
export interface Office {
  /** As `Assistant.handle`. Questions and drafts are answered also while the store is away. */
  handle(request: Request): Promise<Handled>;
}

/** What adapters talk to. */
export type Core = Assistant | Office;

/** An office that is open until it is closed. */
export interface OpenOffice extends Office {
  /** Writes what waits to be written. The store is its owner's to close. */
  close(): Promise<void>;
}

interface Setup {
  live: LiveAssistant;
  store: Store;
  log: Log;
  now?: () => number;
}

/** Joins the assistant and the store: conversations survive a restart, and what people need is counted. */
export function openOffice({ live, store, log, now = Date.now }: Setup): OpenOffice {
  const tally = createTally(store.counts, { now, log });
  const subjects = createSubjects({ store, log, now });
  return {
    async handle(request) {
      const subject = await subjects.last(request.conversation);
      const handled = live.handle({ ...request, ...present({ subject }) });
      countReply(handled.reply, tally, live.knowledge());
      await subjects.remember(request.conversation, subjectOf(handled.reply));
      return handled;
    },
    close: () => tally.close(),
  };
}

interface Subjects {
  last(conversation: string | undefined): Promise<string | undefined>;
  remember(conversation: string | undefined, subject: string | undefined): Promise<void>;
}

/** The subject of each conversation in the store. An answer does not fail because the store is away. */
function createSubjects({ store, log, now = Date.now }: Omit<Setup, 'live'>): Subjects {
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
      return conversation === undefined
        ? undefined
        : tolerate(store.conversations.last(conversation));
    },
    async remember(conversation, subject) {
      if (conversation === undefined || subject === undefined) return;
      await tolerate(store.conversations.remember(conversation, subject, now()));
    },
  };
}
