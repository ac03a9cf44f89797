/** Tells where a whole number stands in a list; -1 where it does not. */
export type PlaceOf = (key: number) => number;

/** Spreads keys that are alike. */
const SPREAD = 0x9e3779b1;

/** Looks up large whole numbers, each once in the list: a Map would make an object of every one. */
export function createPlaces(keys: Uint32Array): PlaceOf {
  const { imul } = Math;
  const bits = Math.ceil(Math.log2(keys.length + 1)) + 1;
  const last = 2 ** bits - 1;
  /** A key and, beside it, its place counted from 1; nothing is 0. */
  const slots = new Uint32Array(2 * (last + 1));
  const slotOf = (key: number): number => {
    let slot = imul(key, SPREAD) >>> (32 - bits);
    while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== key) slot = (slot + 1) & last;
    return 2 * slot;
  };
  keys.forEach((key, place) => {
    const slot = slotOf(key);
    slots[slot] = key;
    slots[slot + 1] = place + 1;
  });
  return (key) => slots[slotOf(key) + 1]! - 1;
}
