import type { Pattern, Slot, Step } from './compile';
import type { Terms } from './terms';

/** How many numbers `readNeeds` gives for each pattern, and how many of these for each of two needs. */
export const NEEDS = 6;
export const NEED = NEEDS / 2;
/** A term's bit is its number in 64; half of them fit into one number. */
export const BITS_BY_HALF = 32;
const BITS = BigInt(2 * BITS_BY_HALF);
const LOW = 0xffff_ffffn;

/** Where the word must be: somewhere in the sentence, or right beside the anchor. */
export const ANYWHERE = 0;
const BEFORE = -1;
const AFTER = 1;

interface Need {
  mask: bigint;
  where: number;
}

/**
 * What a text must hold for a pattern to match: some word of each of its two rarest slots besides the
 * anchor. Words are told apart by 64 bits only, so that a look at six numbers turns most patterns down
 * without touching them: for one slot the low and the high bits and the place, then the same for the
 * other. No bits ask for nothing.
 */
export function readNeeds(patterns: readonly Pattern[], terms: Terms): Int32Array {
  const numbers = new Int32Array(patterns.length * NEEDS);
  patterns.forEach((pattern, id) => {
    const [one, other] = needsOf(pattern, terms).toSorted((a, b) => rarity(b) - rarity(a));
    numbers.set([...numbersOf(one), ...numbersOf(other)], id * NEEDS);
  });
  return numbers;
}

function needsOf({ before, after, wordBefore, wordAfter }: Pattern, terms: Terms): Need[] {
  const needOf = (step: Step): Need => ({
    mask: maskOf(step, terms),
    where: placeOf(step, [wordBefore, wordAfter]),
  });
  return [...before, ...after].map(needOf).filter(({ mask }) => mask !== 0n);
}

function placeOf(step: Step, [before, after]: readonly (Slot | undefined)[]): number {
  if (step === before) return BEFORE;
  return step === after ? AFTER : ANYWHERE;
}

/** A neighbor is one word, a sentence many. */
function rarity({ mask, where }: Need): number {
  return (where === ANYWHERE ? 0 : 64) - mask.toString(2).replaceAll('0', '').length;
}

function numbersOf(
  { mask, where }: Need = { mask: 0n, where: ANYWHERE },
): [number, number, number] {
  return [
    Number(BigInt.asIntN(BITS_BY_HALF, mask & LOW)),
    Number(BigInt.asIntN(BITS_BY_HALF, mask >> BigInt(BITS_BY_HALF))),
    where,
  ];
}

/** Zero when the step can do without any certain word. */
function maskOf(step: Step, terms: Terms): bigint {
  return step.kind === 'gap' || step.optional ? 0n : (slotMask(step, terms) ?? 0n);
}

function slotMask(slot: Slot, terms: Terms): bigint | undefined {
  if (slot.any || slot.signals.length > 0 || slot.tags.length > 0) return undefined;
  let mask = 0n;
  for (const word of slot.words) mask |= bitOf(terms.wordOf(word));
  for (const prefix of slot.prefixes) mask |= bitOf(terms.prefixOf(prefix));
  for (const sequence of slot.sequences) {
    const asked = sequence.map((one) => slotMask(one, terms)).find((one) => one !== undefined);
    if (asked === undefined) return undefined;
    mask |= asked;
  }
  return mask;
}

function bitOf(term: number | undefined): bigint {
  return term === undefined ? 0n : 1n << (BigInt(term) % BITS);
}
