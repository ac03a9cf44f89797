import { textSchema } from './vocabulary';
import { foldText } from './words';

/** Where a phrase stands in a list of words; `end` is exclusive. */
export interface PhraseMatch<T> {
  value: T;
  start: number;
  end: number;
}

/** Finds all phrases of a collection in a list of words. */
export type FindPhrases<T> = (words: readonly string[]) => PhraseMatch<T>[];

/** A first word that may be missing, or none. */
const UNSURE_START = /^\s*(?:\S*[?？]|\.\.\d)(?:\s|$)/;

/** A phrase as `createPhraseFinder` reads it. */
export const phraseSchema = textSchema.refine(beginsSurely, {
  message: 'begin with a word that has to be there, without "?" or ".."',
});

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

/** What is left of a phrase to match. */
interface Rest {
  slots: readonly Slot[];
  index: number;
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
      for (const candidates of [byWord.get(word), byPrefix.get(word.slice(0, ANCHOR_LENGTH))]) {
        for (const { slots, value } of candidates ?? []) {
          const end = matchEnd(words, start, { slots, index: 0 });
          if (end !== undefined) found.push({ value, start, end });
        }
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

/** End of the shortest match of `slots[index]` and those after it, or undefined. */
function matchEnd(words: readonly string[], start: number, phrase: Rest): number | undefined {
  const slot = phrase.slots[phrase.index];
  if (!slot) return start;
  const next = { slots: phrase.slots, index: phrase.index + 1 };
  for (let at = start; at <= start + slot.gap && at < words.length; at++) {
    const end = fits(words[at] ?? '', slot) ? matchEnd(words, at + 1, next) : undefined;
    const found = end ?? matchRuns(words, at, { slot, next });
    if (found !== undefined) return found;
  }
  return slot.optional ? matchEnd(words, start, next) : undefined;
}

function matchRuns(
  words: readonly string[],
  at: number,
  { slot, next }: { slot: Slot; next: Rest },
): number | undefined {
  for (const run of slot.runs) {
    if (run.some((part, i) => words[at + i] !== part)) continue;
    const end = matchEnd(words, at + run.length, next);
    if (end !== undefined) return end;
  }
  return undefined;
}

function fits(word: string, { exact, prefixes }: Slot): boolean {
  if (exact.has(word)) return true;
  for (const prefix of prefixes) if (word.startsWith(prefix)) return true;
  return false;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function beginsSurely(phrase: string): boolean {
  return !UNSURE_START.test(phrase);
}
