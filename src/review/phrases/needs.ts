import type { Pattern, Slot, Step } from './compile';
import { NO_BITS, bothBits, countBits } from './terms';
import type { Bits } from './terms';

/** How many numbers `readNeeds` gives for each pattern, and how many of these for each of two needs. */
export const NEEDS = 6;
export const NEED = NEEDS / 2;

/** Where the word must be: somewhere in the sentence, or right beside the anchor. */
export const ANYWHERE = 0;
const BEFORE = -1;
const AFTER = 1;

interface Need extends Bits {
  where: number;
}

const NO_NEED: Need = { ...NO_BITS, where: ANYWHERE };

/**
 * What a text must hold for a pattern to match: some word of each of its two rarest slots besides the
 * anchor. A look at six numbers turns most patterns down without touching them: for one slot the low
 * and the high bits and the place, then the same for the other. No bits ask for nothing.
 */
export function readNeeds(patterns: readonly Pattern[]): Int32Array {
  const numbers = new Int32Array(patterns.length * NEEDS);
  patterns.forEach((pattern, id) => {
    const [one = NO_NEED, other = NO_NEED] = needsOf(pattern).toSorted(
      (a, b) => rarity(b) - rarity(a),
    );
    for (const [at, need] of [one, other].entries()) {
      numbers.set([need.low, need.high, need.where], id * NEEDS + at * NEED);
    }
  });
  return numbers;
}

function needsOf({ before, after, wordBefore, wordAfter }: Pattern): Need[] {
  return [...before, ...after].flatMap((step) => {
    const bits = step.kind === 'gap' || step.optional ? undefined : slotBits(step);
    return bits ? [{ ...bits, where: placeOf(step, [wordBefore, wordAfter]) }] : [];
  });
}

function placeOf(step: Step, [before, after]: readonly (Slot | undefined)[]): number {
  if (step === before) return BEFORE;
  return step === after ? AFTER : ANYWHERE;
}

/** Undefined where the slot can do without any certain word. */
function slotBits(slot: Slot): Bits | undefined {
  if (slot.any || slot.signals.length > 0 || slot.tags.length > 0) return undefined;
  let bits: Bits = slot;
  for (const sequence of slot.sequences) {
    const asked = sequence.map(slotBits).find((one) => one !== undefined);
    if (!asked) return undefined;
    bits = bothBits(bits, asked);
  }
  return { low: bits.low, high: bits.high };
}

/** A neighbor is one word, a sentence many. */
function rarity(need: Need): number {
  return (need.where === ANYWHERE ? 0 : 64) - countBits(need);
}
