import type { Reading } from '../reading';
import type { Token } from '../tokens';
import type { Gazetteer, Kind } from './gazetteer';

/** A token as a part of a name. */
export interface NameWord {
  token: Token;
  /** Lower case, no possessive ending. */
  word: string;
  /** Begins with a capital letter and is no shout. */
  capital: boolean;
  /** All capitals, as in a shouted post or an abbreviation. */
  upper: boolean;
  /** One letter, as in "J. Doe". */
  initial: boolean;
  /** Begins a sentence. */
  first: boolean;
  /** Only for capitalized words; "common" otherwise. */
  kind: Kind;
}

const CAPITAL = /^\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const NUMBER = /\d/;

export function readNameWords(
  { tokens, text, sentences }: Reading,
  gazetteer: Gazetteer,
): NameWord[] {
  const firsts = new Set(sentences.map(({ from }) => from));
  return tokens.map((token, at) => {
    const typed = text.slice(token.start, token.end);
    const word = token.base;
    const capital = CAPITAL.test(typed) && !NUMBER.test(typed);
    const initial = capital && word.length === 1;
    const upper = capital && !initial && !LOWER.test(typed.slice(0, word.length));
    return {
      token,
      word,
      capital: capital && !upper,
      upper,
      initial,
      first: firsts.has(at),
      kind: capital && !initial ? gazetteer.kindOf(word) : 'common',
    };
  });
}
