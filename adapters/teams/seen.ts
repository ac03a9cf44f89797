/** How many deliveries are remembered; Teams repeats one within seconds. */
const CAPACITY = 5_000;

/** Remembers deliveries, so that one that Teams repeats is answered once. */
export interface Seen {
  /** True the first time. */
  isNew(id: string): boolean;
  /** The answer failed: a repetition may try again. */
  forget(id: string): void;
}

export function createSeen(capacity = CAPACITY): Seen {
  const ids = new Set<string>();
  return {
    isNew(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > capacity && oldest !== undefined) ids.delete(oldest);
      return true;
    },
    forget: (id) => void ids.delete(id),
  };
}
