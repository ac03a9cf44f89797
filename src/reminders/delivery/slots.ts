/** Does work while it holds one of a few slots; the rest waits in line. */
export type InSlot = <T>(work: () => Promise<T>) => Promise<T>;

/** `count` at a time; without it all at once. */
export function createSlots(count = Number.POSITIVE_INFINITY): InSlot {
  let free = count;
  const line: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => line.push(resolve));
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else free += 1;
    }
  };
}
