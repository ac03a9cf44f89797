import { foldText } from './words';

/** One place of a phrase, and what may stand there. */
export interface Slot {
  exact: readonly string[];
  prefixes: readonly string[];
  /** Alternatives of several words. */
  runs: readonly (readonly string[])[];
  optional: boolean;
  /** How many words may stand before this slot. */
  gap: number;
}

/** Reads a phrase. Throws where its first word may be missing. */
export function readSlots(phrase: string): Slot[] {
  const slots: Slot[] = [];
  let gap = 0;
  for (const part of foldText(phrase).trim().split(/\s+/)) {
    const distance = /^\.\.(\d)$/.exec(part)?.[1];
    if (distance !== undefined) gap = Number(distance);
    else slots.push(readSlot(part, gap));
    if (distance === undefined) gap = 0;
  }
  const [first] = slots;
  if (!first || first.optional)
    throw new Error(`"${phrase}" must start with a word that has to be there.`);
  return slots;
}

function readSlot(part: string, gap: number): Slot {
  const optional = part.endsWith('?');
  const all = (optional ? part.slice(0, -1) : part).split('|');
  const words = all.filter((word) => !word.includes('_'));
  return {
    exact: words.filter((word) => !word.endsWith('*')),
    prefixes: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    runs: all.filter((word) => word.includes('_')).map((word) => word.split('_')),
    optional,
    gap,
  };
}
