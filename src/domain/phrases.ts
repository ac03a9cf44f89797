import { createPhraseMatcher } from './phrase-matcher';
import { readSlots } from './phrase-slots';
import type { Slot } from './phrase-slots';
import { createPhraseWords } from './phrase-words';
import { textSchema } from './vocabulary';

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

/**
 * Makes a finder of phrases: words separated by blanks, `a|b` one of several, `a_b|c` where one of
 * them is two words, `word*` any ending, `word?` may be missing, `..3` up to three words between. Throws for a phrase without a first word.
 */
export function createPhraseFinder<T>(
  phrases: Iterable<readonly [phrase: string, value: T]>,
): FindPhrases<T> {
  const entries = [...phrases];
  const slots = entries.map(([phrase]) => readSlots(phrase));
  const vocabulary = createPhraseWords();
  const endsIn = createPhraseMatcher(slots, vocabulary);
  const { byWord, byBeginning } = anchorsOf(slots, vocabulary);
  return (words) => {
    const said = vocabulary.read(words);
    const endOf = endsIn(said);
    const found: PhraseMatch<T>[] = [];
    const look = (phrase: number, start: number): void => {
      const end = endOf(start, phrase);
      if (end >= 0) found.push({ value: entries[phrase]![1], start, end });
    };
    for (let start = 0; start < words.length; start++) {
      for (const phrase of byWord.get(said.whole[start]!) ?? NONE) look(phrase, start);
      for (const phrase of begunBy(said.begun[start]!, byBeginning)) look(phrase, start);
    }
    return found;
  };
}

/** Phrases, by the number of what they begin with. */
type Anchors = ReadonlyMap<number, readonly number[]>;

const NONE: readonly number[] = [];

function anchorsOf(
  phrases: readonly (readonly Slot[])[],
  words: ReturnType<typeof createPhraseWords>,
): { byWord: Anchors; byBeginning: Anchors } {
  const byWord = new Map<number, number[]>();
  const byBeginning = new Map<number, number[]>();
  phrases.forEach(([first], phrase) => {
    if (!first) return;
    const starts = new Set([...first.exact, ...first.runs.map(([word = '']) => word)]);
    for (const word of starts) append(byWord, words.wordOf(word), phrase);
    for (const prefix of new Set(first.prefixes))
      append(byBeginning, words.beginningOf(prefix), phrase);
  });
  return { byWord, byBeginning };
}

/** In the order of the phrases. */
function begunBy(beginnings: readonly number[], anchors: Anchors): readonly number[] {
  if (beginnings.length === 0) return NONE;
  if (beginnings.length === 1) return anchors.get(beginnings[0]!) ?? NONE;
  return beginnings.flatMap((number) => anchors.get(number) ?? NONE).toSorted((a, b) => a - b);
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function beginsSurely(phrase: string): boolean {
  return !UNSURE_START.test(phrase);
}
