/** Numbers large keys in the order in which they are first met. */
export interface Numbers {
  of: (key: number) => number;
  /** The keys, by number. */
  keys(): Uint32Array;
}

export function createNumbers(): Numbers {
  const numbers = new Map<number, number>();
  return {
    of(key) {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    },
    keys: () => Uint32Array.from(numbers.keys()),
  };
}
