/** Tells where a whole number stands in a list; -1 where it does not. */
export type PlaceOf = (key: number) => number;

/** Spreads keys that are alike. */
const SPREAD = 0x9e3779b1;

/** Looks up large whole numbers, each once in the list: a Map would make an object of every one. */
export function createPlaces(keys: Uint32Array): PlaceOf {
  const bits = Math.ceil(Math.log2(keys.length + 1)) + 1;
  const last = 2 ** bits - 1;
  /** Place of a key, counted from 1; nothing is 0. */
  const slots = new Uint32Array(last + 1);
  const { imul } = Math;
  const slotOf = (key: number): number => {
    let slot = imul(key, SPREAD) >>> (32 - bits);
    while (slots[slot] !== 0 && keys[slots[slot]! - 1] !== key) slot = (slot + 1) & last;
    return slot;
  };
  keys.forEach((key, place) => {
    slots[slotOf(key)] = place + 1;
  });
  return (key) => slots[slotOf(key)]! - 1;
}
