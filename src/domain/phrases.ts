import { foldText } from './words';

/** Where a phrase stands in a list of words; `end` is exclusive. */
export interface PhraseMatch<T> {
  value: T;
  start: number;
  end: number;
}

/** Finds all phrases of a collection in a list of words. */
export type FindPhrases<T> = (words: readonly string[]) => PhraseMatch<T>[];

interface Slot {
  exact: ReadonlySet<string>;
  prefixes: readonly string[];
  optional: boolean;
  /** How many words may stand before this slot. */
  gap: number;
}

interface Compiled<T> {
  slots: Slot[];
  value: T;
}

const ANCHOR_LENGTH = 2;

/**
 * Makes a finder of phrases: words separated by blanks, `a|b` one of several, `word*` any ending,
 * `word?` may be missing, `..3` up to three words between. Throws for a phrase without a first word.
 */
export function createPhraseFinder<T>(
  phrases: Iterable<readonly [phrase: string, value: T]>,
): FindPhrases<T> {
  const byWord = new Map<string, Compiled<T>[]>();
  const byPrefix = new Map<string, Compiled<T>[]>();
  for (const [phrase, value] of phrases) {
    const compiled = { slots: compile(phrase), value };
    const [first] = compiled.slots;
    if (!first || first.optional)
      throw new Error(`"${phrase}" must start with a word that has to be there.`);
    for (const word of first.exact) append(byWord, word, compiled);
    for (const prefix of first.prefixes) append(byPrefix, prefix.slice(0, ANCHOR_LENGTH), compiled);
  }
  return (words) => {
    const found: PhraseMatch<T>[] = [];
    words.forEach((word, start) => {
      const candidates = [
        ...(byWord.get(word) ?? []),
        ...(byPrefix.get(word.slice(0, ANCHOR_LENGTH)) ?? []),
      ];
      for (const { slots, value } of candidates) {
        const end = matchEnd(words, start, slots);
        if (end !== undefined) found.push({ value, start, end });
      }
    });
    return found;
  };
}

function compile(phrase: string): Slot[] {
  const slots: Slot[] = [];
  let gap = 0;
  for (const part of foldText(phrase).trim().split(/\s+/)) {
    const distance = /^\.\.(\d)$/.exec(part)?.[1];
    if (distance !== undefined) gap = Number(distance);
    else slots.push(compileSlot(part, gap));
    if (distance === undefined) gap = 0;
  }
  return slots;
}

function compileSlot(part: string, gap: number): Slot {
  const optional = part.endsWith('?');
  const words = (optional ? part.slice(0, -1) : part).split('|');
  return {
    exact: new Set(words.filter((word) => !word.endsWith('*'))),
    prefixes: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    optional,
    gap,
  };
}

/** End of the shortest match that starts at `start`, or undefined. */
function matchEnd(
  words: readonly string[],
  start: number,
  slots: readonly Slot[],
): number | undefined {
  const [slot, ...rest] = slots;
  if (!slot) return start;
  for (let at = start; at <= start + slot.gap && at < words.length; at++) {
    if (!fits(words[at] ?? '', slot)) continue;
    const end = matchEnd(words, at + 1, rest);
    if (end !== undefined) return end;
  }
  return slot.optional ? matchEnd(words, start, rest) : undefined;
}

function fits(word: string, { exact, prefixes }: Slot): boolean {
  return exact.has(word) || prefixes.some((prefix) => word.startsWith(prefix));
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
