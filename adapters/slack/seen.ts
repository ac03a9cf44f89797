/** How many keys are remembered; the oldest is forgotten first. */
const CAPACITY = 10_000;

/** Remembers keys that begin with their workspace: threads that were joined, buttons that were pressed. */
export interface Seen {
  has(key: string): boolean;
  /** False when the key was there already. */
  add(key: string): boolean;
  delete(key: string): void;
  forgetWorkspace(workspace: string): void;
}

export function createSeen(): Seen {
  const keys = new Set<string>();
  return {
    has: (key) => keys.has(key),
    add(key) {
      if (keys.has(key)) return false;
      keys.add(key);
      const [oldest] = keys;
      if (keys.size > CAPACITY && oldest !== undefined) keys.delete(oldest);
      return true;
    },
    delete: (key) => void keys.delete(key),
    forgetWorkspace(workspace) {
      for (const key of keys) if (key.startsWith(`${workspace}:`)) keys.delete(key);
    },
  };
}
