/** Requests that one person may make in a window; a fast typist stays far below. */
const LIMIT = 30;
/** Length of the window, in milliseconds. */
const WINDOW = 60_000;
/** People who are remembered at once; the longest quiet is forgotten first. */
const CAPACITY = 10_000;

interface Count {
  since: number;
  requests: number;
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
      const before = counts.get(person);
      const isCurrent = before !== undefined && now() - before.since < WINDOW;
      const { since, requests } = isCurrent ? before : { since: now(), requests: 0 };
      counts.delete(person);
      counts.set(person, { since, requests: requests + 1 });
      const [longestQuiet] = counts.keys();
      if (counts.size > CAPACITY && longestQuiet !== undefined) counts.delete(longestQuiet);
      if (requests < LIMIT) return 'answer';
      return requests === LIMIT ? 'tell' : 'ignore';
    },
  };
}
