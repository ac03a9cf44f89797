/** Messages that one person may send in a window; a fast typist stays far below. */
const LIMIT = 30;
/** Length of the window, in milliseconds. */
const WINDOW = 60_000;
/** People who are remembered at once. */
const CAPACITY = 10_000;

interface Count {
  since: number;
  messages: number;
}

/** Keeps one person, or a runaway script in their name, from taking the assistant for themselves. */
export interface Pace {
  /** `tell` once when the limit is reached, then `ignore` until the window is over. */
  take(person: string): 'answer' | 'tell' | 'ignore';
}

export function createPace(now: () => number = Date.now): Pace {
  const counts = new Map<string, Count>();
  return {
    take(person) {
      const count = currentCount(counts.get(person), now());
      count.messages++;
      counts.delete(person);
      counts.set(person, count);
      const [longestQuiet] = counts.keys();
      if (counts.size > CAPACITY && longestQuiet !== undefined) counts.delete(longestQuiet);
      if (count.messages <= LIMIT) return 'answer';
      return count.messages === LIMIT + 1 ? 'tell' : 'ignore';
    },
  };
}

function currentCount(count: Count | undefined, now: number): Count {
  return count && now - count.since < WINDOW ? count : { since: now, messages: 0 };
}
