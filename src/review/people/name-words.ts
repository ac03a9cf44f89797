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
/** Digits, and the endings of "I'm" or "They've". */
const NO_NAME = /\d|'(?:m|ve|ll|re|d|t)$/i;

export function readNameWords(reading: Reading, gazetteer: Gazetteer): NameWord[] {
  const { tokens, text, sentences } = reading;
  const words = tokens.map((token) => readWord(token, text, gazetteer));
  for (const { from } of sentences) {
    const word = words[from];
    if (word) word.first = true;
  }
  return words;
}

function readWord(token: Token, text: string, gazetteer: Gazetteer): NameWord {
  const word = token.base;
  const typed = isLower(text.charCodeAt(token.start)) ? '' : text.slice(token.start, token.end);
  const name = typed !== '' && CAPITAL.test(typed) && !NO_NAME.test(typed);
  const initial = name && word.length === 1;
  const upper = name && !initial && !LOWER.test(typed.slice(0, word.length));
  return {
    token,
    word,
    capital: name && !upper,
    upper,
    initial,
    first: false,
    kind: name && !initial ? gazetteer.kindOf(word) : 'common',
  };
}

/** Small letters, digits and signs of ASCII: most of a text. */
function isLower(code: number): boolean {
  return (code > 96 && code < 128) || code < 65;
}
