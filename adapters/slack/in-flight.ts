/** Work that was begun and is not done. */
export interface InFlight {
  /** Follows the work; gives it back. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when all of it has ended, well or badly. */
  settled(): Promise<void>;
}

export function createInFlight(): InFlight {
  const open = new Set<Promise<unknown>>();

  return {
    track(work) {
      open.add(work);
      const forget = (): void => void open.delete(work);
      void work.then(forget, forget);
      return work;
    },
    async settled() {
      await Promise.allSettled(open);
    },
  };
}
