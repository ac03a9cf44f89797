import type { WordData } from '../word-data';
import { plain, wordsOf } from '../word-data';

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
}

export function createGazetteer(wordData: WordData): Gazetteer {
  const list = (name: string): ReadonlySet<string> => wordsOf(wordData.get(name));
  const given = list('person-given-names');
  const family = list('person-family-names');
  const namelike = list('person-name-words');
  const clear = list('person-names-lower');
  const common = list('common-words');
  return {
    kindOf(word) {
      const bare = plain(word);
      if (namelike.has(bare)) return common.has(bare) ? 'namelike' : 'rare';
      if (clear.has(bare)) return 'given';
      if (given.has(bare)) return common.has(bare) ? 'namelike' : 'given';
      if (family.has(bare)) return common.has(bare) ? 'namelike' : 'family';
      return common.has(bare) ? 'common' : hyphenated(bare, given, family);
    },
    isClear: (word) => clear.has(plain(word)),
  };
}

/** "Anne-Marie" is read as two words; "O'Neill" as one. */
function hyphenated(word: string, ...names: readonly ReadonlySet<string>[]): Kind {
  const rest = word.startsWith("o'") || word.startsWith("d'") ? word.slice(2) : '';
  return rest !== '' && names.some((list) => list.has(rest)) ? 'family' : 'unknown';
}
