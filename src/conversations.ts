import { againToken } from './domain';
import type { Locale, Reply } from './domain';
import { subjectOf } from './subject-of';

/** How many conversations are remembered; the one unused for longest is forgotten first. */
const MAX_CONVERSATIONS = 10_000;

/** What a conversation leaves: ids and a language, never text. */
interface Remembered {
  /** Clause that was spoken of last. */
  topic?: string;
  /** Token of the last reply, where it can be said again. */
  again?: string;
  /** Language of the last reply. */
  spoken?: Locale;
  /** Language that the asker chose. */
  chosen?: Locale;
}

/** The memory of conversations; one without a key leaves nothing. */
export interface Conversations {
  recall(key: string | undefined): Readonly<Remembered>;
  choose(key: string | undefined, lang: Locale): void;
  remember(key: string | undefined, reply: Reply): void;
}

export function createConversations(): Conversations {
  const memory = new Map<string, Remembered>();

  function recall(key: string | undefined): Remembered {
    return (key !== undefined && memory.get(key)) || {};
  }

  function keep(key: string | undefined, remembered: Remembered): void {
    if (key === undefined) return;
    memory.delete(key);
    memory.set(key, remembered);
    const [oldest] = memory.keys();
    if (memory.size > MAX_CONVERSATIONS && oldest !== undefined) memory.delete(oldest);
  }

  return {
    recall,
    choose: (key, chosen) => keep(key, { ...recall(key), chosen }),
    remember(key, reply) {
      const { again: _, ...before } = recall(key);
      keep(key, { ...before, ...tracesOf(reply) });
    },
  };
}

function tracesOf(reply: Reply): Remembered {
  const topic = subjectOf(reply);
  // That somebody was in danger is nothing to remember.
  const again = reply.kind === 'emergency' ? undefined : againToken(reply);
  return {
    spoken: reply.lang,
    ...(topic !== undefined && { topic }),
    ...(again !== undefined && { again }),
  };
}
