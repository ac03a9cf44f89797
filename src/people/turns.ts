/** People who are remembered at once; the longest quiet is forgotten first. */
const CAPACITY = 10_000;
const DAY_MS = 24 * 60 * 60_000;

/** Whose turn it is among the practice questions: each person's own count, which starts elsewhere each day. */
export interface Turns {
  of(person: string): number;
  /** The question was asked. */
  pass(person: string): void;
}

export function createTurns(now: () => number = Date.now): Turns {
  const asked = new Map<string, number>();
  return {
    of: (person) => Math.floor(now() / DAY_MS) + (asked.get(person) ?? 0),
    pass(person) {
      const count = (asked.get(person) ?? 0) + 1;
      asked.delete(person);
      asked.set(person, count);
      const [longestQuiet] = asked.keys();
      if (asked.size > CAPACITY && longestQuiet !== undefined) asked.delete(longestQuiet);
    },
  };
}
