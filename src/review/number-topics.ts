import { isCapital } from './capital';
import type { Token } from './tokens';

/** What a token with a digit in it may be. */
export type NumberTopic =
  | 'digit'
  /** A long number, or several numbers in a row. */
  | 'long'
  /** A number beside a capital letter. */
  | 'house'
  /** A number with a letter or a bed to it: 14B, 14-B, 87 F, 12 Bed 2. */
  | 'coded'
  /** A number that may be a time of day: 7:30, 0730, 7 pm, 19h. */
  | 'clock'
  /** A number joined to another one as in a date: 3/14, 12.31.2020, 2020-01-01. */
  | 'joined'
  /** A number with an ending or a comma after it: 3rd, "62, driver". */
  | 'ended'
  /** Digits enough for a ZIP code. */
  | 'five';

const NONE: readonly NumberTopic[] = [];
const NO_TOKEN = { word: '' };

export function numberTopicsAt(
  at: number,
  tokens: readonly Token[],
  text: string,
): readonly NumberTopic[] {
  const [last, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const digits = digitsIn(token);
  if (!token || digits === 0) return NONE;
  const topics: NumberTopic[] = ['digit'];
  if (isLong(token, digits, text) || digitsIn(last) > 0) topics.push('long');
  if (isBeside(last, token, text) || isBeside(token, next, text)) topics.push('house');
  if (next && AFTER_NUMBER.test(next.base)) topics.push('coded');
  return topics.concat(SIZES[digits] ?? LARGE, formOf(token, digits, text));
}

/** By the count of digits: four may be a time of day. */
const SIZES = [NONE, NONE, NONE, NONE, ['clock']] as const;
const LARGE = ['five'] as const;
const LETTER = /[a-z]/;
/** More digits after a colon or stop, or the first letters of am, pm, o'clock and h. */
const HOUR = /\d(?:[:.,]\d| ?(?:[ap]\.?m|o'?c|h(?![a-z])))/i;
const JOINED = /\d[/.-]\d/;
const ENDED = /\d(?:st|nd|rd|th|, )/i;
const AFTER_NUMBER = /^(?:\p{L}|y[mf]|bed)$/u;

function formOf(token: Token, digits: number, text: string): readonly NumberTopic[] {
  return digits === token.word.length ? plainForm(token, text) : mixedForm(token, text);
}

/** All depends on what follows the digits. */
function plainForm({ end }: Token, text: string): readonly NumberTopic[] {
  const typed = text.slice(end - 1, end + 4);
  const sign = typed.charAt(1);
  if (sign === ',') return ENDED.test(typed) ? ['ended'] : NONE;
  if (sign === '/' || sign === '-' || sign === '.') return JOINED.test(typed) ? ['joined'] : NONE;
  return HOUR.test(typed) ? ['clock'] : NONE;
}

/** Letters or signs stand among the digits. */
function mixedForm({ start, end, word }: Token, text: string): readonly NumberTopic[] {
  const typed = text.slice(start, end + 4);
  const topics: NumberTopic[] = [];
  if (LETTER.test(word)) topics.push('coded');
  if (HOUR.test(typed)) topics.push('clock');
  if (JOINED.test(typed)) topics.push('joined');
  if (ENDED.test(typed)) topics.push('ended');
  return topics;
}

function digitsIn({ word }: Pick<Token, 'word'> = NO_TOKEN): number {
  let count = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code > 47 && code < 58) count += 1;
  }
  return count;
}

/** Many digits, or "AB51" as on a plate. */
function isLong({ word, start }: Token, digits: number, text: string): boolean {
  return digits > 3 || (digits > 1 && word.length > 3 && isCapital(text, start));
}

/** A capitalized neighbor with no more than an abbreviation's stop between. */
function isBeside(first: Token | undefined, second: Token | undefined, text: string): boolean {
  if (!first || !second) return false;
  const apart = second.start - first.end;
  return (
    (apart < 3 && isCapital(text, first.start)) || (apart < 2 && isCapital(text, second.start))
  );
}
