import { randomBytes } from 'node:crypto';

const RANDOM_BITS = 60n;
const LENGTH = 22;

let last = 0n;

/** 22 characters; ids of one process sort in the order in which they were made, of several by the clock. */
export function createId(): string {
  const random = randomBytes(8).readBigUInt64BE() >> 4n;
  const next = (BigInt(Date.now()) << RANDOM_BITS) | random;
  last = next > last ? next : last + 1n;
  return last.toString(32).padStart(LENGTH, '0');
}
