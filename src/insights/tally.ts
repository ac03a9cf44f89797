import type { CountStore, Log } from '../domain';

/** Longest that a number waits before it is written, in milliseconds. */
const FLUSH_MS = 5_000;

/** Counts without waiting for the store: numbers of one day, by name and key. */
export interface Tally {
  add(name: string, key: string): void;
  /** Writes what waits. Numbers that the store does not take go on waiting. */
  flush(): Promise<void>;
  /** Writes what waits, then counts no more. */
  close(): Promise<void>;
}

interface Entry {
  day: string;
  name: string;
  key: string;
  by: number;
}

export function createTally(
  counts: CountStore,
  { now, log }: { now: () => number; log: Log },
): Tally {
  let waiting = new Map<string, Entry>();
  let flushing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => void flush(), FLUSH_MS);
  timer.unref();

  function add(entry: Entry): void {
    const id = `${entry.day} ${entry.name} ${entry.key}`;
    const known = waiting.get(id);
    if (known) known.by += entry.by;
    else waiting.set(id, { ...entry });
  }

  async function write(): Promise<void> {
    const entries = [...waiting.values()];
    waiting = new Map();
    try {
      // All in one go: each commit waits for the disk, and everybody with it.
      await counts.add(...entries);
    } catch {
      log.warn('Numbers could not be stored; they wait for the store.');
      for (const unwritten of entries) add(unwritten);
    }
  }

  function flush(): Promise<void> {
    flushing = flushing.then(() => (waiting.size > 0 ? write() : undefined));
    return flushing;
  }

  return {
    add: (name, key) => add({ day: dayOf(now()), name, key, by: 1 }),
    flush,
    close() {
      clearInterval(timer);
      return flush();
    },
  };
}

/** The calendar day of an instant in UTC, YYYY-MM-DD. */
function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
