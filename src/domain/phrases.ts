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
  /** Alternatives of several words. */
  runs: readonly (readonly string[])[];
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
 * Makes a finder of phrases: words separated by blanks, `a|b` one of several, `a_b|c` where one of
 * them is two words, `word*` any ending, `word?` may be missing, `..3` up to three words between. Throws for a phrase without a first word.
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
    const runs = first.runs.map(([word = '']) => word);
    for (const word of new Set([...first.exact, ...runs])) append(byWord, word, compiled);
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
  const all = (optional ? part.slice(0, -1) : part).split('|');
  const words = all.filter((word) => !word.includes('_'));
  return {
    exact: new Set(words.filter((word) => !word.endsWith('*'))),
    prefixes: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    runs: all.filter((word) => word.includes('_')).map((word) => word.split('_')),
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
    for (const length of lengthsAt(words, at, slot)) {
      const end = matchEnd(words, at + length, rest);
      if (end !== undefined) return end;
    }
  }
  return slot.optional ? matchEnd(words, start, rest) : undefined;
}

/** How many words the slot can take at a place; none when it does not fit. */
function lengthsAt(
  words: readonly string[],
  at: number,
  { exact, prefixes, runs }: Slot,
): number[] {
  const word = words[at] ?? '';
  const single = exact.has(word) || prefixes.some((prefix) => word.startsWith(prefix));
  const fitting = runs.filter((run) => run.every((part, i) => words[at + i] === part));
  return [...(single ? [1] : []), ...fitting.map((run) => run.length)];
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
