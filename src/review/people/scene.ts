import type { Gazetteer } from './gazetteer';
import type { NameRun } from './name-runs';
import type { NameWord } from './name-words';
import type { PersonContext } from './person-context';

/** Everything that helps to decide who, if anyone, a run of capitals is. */
export interface Scene {
  words: readonly NameWord[];
  text: string;
  context: PersonContext;
  gazetteer: Gazetteer;
  isTown: (name: string) => boolean;
}

/** Stands for what is not there, before the first word and after the last one. */
const NO_WORD: NameWord = {
  token: { start: 0, end: 0, word: '', base: '', glued: false, place: 0 },
  word: '',
  capital: false,
  upper: false,
  initial: false,
  first: false,
  kind: 'common',
};

export function wordAt({ words }: Pick<Scene, 'words'>, at: number): NameWord {
  return words[at] ?? NO_WORD;
}

export function wordBefore(scene: Scene, { from }: NameRun): NameWord {
  return wordAt(scene, from - 1);
}

export function wordAfter(scene: Scene, { to }: NameRun): NameWord {
  return wordAt(scene, to);
}

/** What stands between two neighboring words. */
export function between({ text }: Pick<Scene, 'text'>, a: NameWord, b: NameWord): string {
  return text.slice(a.token.end, b.token.start);
}

export function isAdjacent(scene: Scene, a: NameWord, b: NameWord): boolean {
  if (a === NO_WORD || b === NO_WORD) return false;
  const sign = between(scene, a, b);
  return sign === ' ' || sign === '-' || sign === '. ';
}

export function isPossessive({ token }: NameWord): boolean {
  return token.word !== token.base;
}

/** Where the name itself ends, without a possessive ending. */
export function endOf({ token }: NameWord): number {
  return token.end - (token.word.length - token.base.length);
}
