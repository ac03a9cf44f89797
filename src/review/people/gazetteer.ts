import type { WordData } from '../word-data';
import { plain, wordsIn, wordsOf } from '../word-data';

/**
 * What a capitalized word may be: a `given` or `family` name, a `namelike` everyday word (Grace, May),
 * a `rare` word that is a name far more often (Pearce),
 * a `common` word that is no name, or `unknown`.
 */
export type Kind = 'given' | 'family' | 'namelike' | 'rare' | 'common' | 'unknown';

export interface Gazetteer {
  kindOf(word: string): Kind;
  /** A given name that counts in lower case too. */
  isClear(word: string): boolean;
  /** On the list of given names, whatever else it may be. */
  isGiven(word: string): boolean;
}

const GIVEN = 1;
const FAMILY = 2;
const NAMELIKE = 4;
const CLEAR = 8;
const COMMON = 16;
const LISTS = [
  ['person-given-names', GIVEN],
  ['person-family-names', FAMILY],
  ['person-name-words', NAMELIKE],
  ['person-names-lower', CLEAR],
  ['common-words', COMMON],
] as const;

export function createGazetteer(wordData: WordData): Gazetteer {
  const known = readLists(wordData);
  const clear = wordsOf(wordData.get('person-names-lower'));
  const listsWith = (word: string): number => known.get(word) ?? 0;
  return {
    kindOf(word) {
      const bare = plain(word);
      const lists = listsWith(bare);
      return lists === 0 && isFamily(listsWith(afterElision(bare))) ? 'family' : kindIn(lists);
    },
    isClear: (word) => clear.has(plain(word)),
    isGiven: (word) => (listsWith(word) & GIVEN) > 0,
  };
}

/** All lists as one, which a word is looked up in once: they are long, and most words are on none. */
function readLists(wordData: WordData): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const [name, list] of LISTS) {
    for (const word of wordsIn(wordData.get(name))) {
      known.set(word, (known.get(word) ?? 0) | list);
    }
  }
  return known;
}

function kindIn(lists: number): Kind {
  const isCommon = (lists & COMMON) > 0;
  if (lists & NAMELIKE) return isCommon ? 'namelike' : 'rare';
  if (lists & CLEAR) return 'given';
  if (isFamily(lists) && isCommon) return 'namelike';
  if (lists & GIVEN) return 'given';
  if (lists & FAMILY) return 'family';
  return isCommon ? 'common' : 'unknown';
}

function isFamily(lists: number): boolean {
  return (lists & (GIVEN | FAMILY)) > 0;
}

/** "O'Neill" is read as one word, "Anne-Marie" as two. */
function afterElision(word: string): string {
  return word.startsWith("o'") || word.startsWith("d'") ? word.slice(2) : '';
}
