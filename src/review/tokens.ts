import type { Span } from './fold';

/** A word, number, #hashtag, @handle, emoji or sign of the folded text. */
export interface Token {
  /** Offsets in the folded text. */
  start: number;
  end: number;
  /** Lower case. */
  word: string;
  /** The word without a possessive ending. */
  base: string;
  /** Follows the token before it without a blank, as in "post-op". */
  glued: boolean;
  /** Counts words as people do: "post-op" is one. */
  place: number;
}

/** Units that are typed onto a number. */
const UNITS = new Set(
  'mg mcg ml kg lb lbs oz cm mm hr hrs yo yr yrs am pm min mins iu cc ft units tabs'.split(' '),
);
const SIGNS = '#$%=+@&€£';
const MONEY = '$€£';
const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u;
const EMOJI = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}]/u;
const BLANK = 32;
const OTHER = 0;
const WORDY = 1;
const DIGIT = 2;
const ASCII_CLASS = asciiClasses();

/** One pass, linear in the length of the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const end = isBlank(text, at) ? at : tokenEnd(text, at);
    if (end === at) at += sizeAt(text, at);
    else {
      pushToken(tokens, text, { start: at, end });
      at = end;
    }
  }
  return tokens;
}

/** After most words; told apart first, since all else takes longer. */
function isBlank(text: string, at: number): boolean {
  return text.charCodeAt(at) === BLANK;
}

/** `at` itself when no token starts here. */
function tokenEnd(text: string, at: number): number {
  if (classAt(text, at) !== OTHER) return wordEnd(text, at);
  const char = text.charAt(at);
  const wordFollows = classAt(text, at + 1) !== OTHER;
  if ((char === '#' || char === '@') && wordFollows && classAt(text, at - 1) === OTHER) {
    return tagEnd(text, at);
  }
  if (MONEY.includes(char) && classAt(text, at + 1) === DIGIT) return wordEnd(text, at + 1);
  if (SIGNS.includes(char)) return at + 1;
  return isEmoji(text, at) ? at + sizeAt(text, at) : at;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    at = plainEnd(text, at);
    if (classAt(text, at) !== OTHER) at += sizeAt(text, at);
    else if (!isBlank(text, at) && joins(text, start, at)) at += 1;
    else break;
  }
  return at;
}

/** Most letters are of the plainest kind, which take no more than a look. */
function plainEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && ASCII_CLASS[text.charCodeAt(at)]) at += 1;
  return at;
}

/** Whether the sign at `at` stands inside a word: don't, q&a, 4.5, 1:8, o.r. */
function joins(text: string, start: number, at: number): boolean {
  const next = classAt(text, at + 1);
  if (next === OTHER) return false;
  const char = text.charAt(at);
  if (char === "'" || char === '&') return true;
  if (classAt(text, at - 1) === DIGIT) return next === DIGIT && '.,:'.includes(char);
  const singleBefore = at - start === 1 || text.charAt(at - 2) === '.';
  return char === '.' && singleBefore && next === WORDY && classAt(text, at + 2) === OTHER;
}

function tagEnd(text: string, start: number): number {
  const handle = text.charAt(start) === '@';
  let at = start + 1;
  while (at < text.length) {
    if (classAt(text, at) !== OTHER) at += sizeAt(text, at);
    else if (handle && text.charAt(at) === '.' && classAt(text, at + 1) !== OTHER) at += 1;
    else break;
  }
  return at;
}

function pushToken(tokens: Token[], text: string, { start, end }: Span): void {
  const word = lowerWord(text, start, end);
  const unit = classAt(text, start) === DIGIT ? unitStart(word) : 0;
  if (unit === 0) addToken(tokens, text, { start, word });
  else {
    addToken(tokens, text, { start, word: word.slice(0, unit) });
    addToken(tokens, text, { start: start + unit, word: word.slice(unit) });
  }
}

/** Most words are in small letters already, which a look is enough for. */
function lowerWord(text: string, start: number, end: number): string {
  const typed = text.slice(start, end);
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127 || (code > 64 && code < 91)) return typed.toLowerCase();
  }
  return typed;
}

function addToken(
  tokens: Token[],
  text: string,
  { start, word }: { start: number; word: string },
): void {
  const last = tokens[tokens.length - 1];
  const glued = last !== undefined && isGlued(text, last.end, start);
  const place = last ? last.place + (glued ? 0 : 1) : 0;
  tokens.push({ start, end: start + word.length, word, base: baseOf(word), glued, place });
}

function isGlued(text: string, lastEnd: number, start: number): boolean {
  if (start > lastEnd + 1) return false;
  return start === lastEnd || '-/'.includes(text.charAt(lastEnd));
}

function baseOf(word: string): string {
  return word.charAt(word.length - 2) === "'" && word.endsWith('s') ? word.slice(0, -2) : word;
}

/** Where "500mg" turns from number to unit; 0 when it does not. */
function unitStart(word: string): number {
  if (word.length > 12) return 0;
  let at = 1;
  while (at < word.length && '0123456789.,:'.includes(word.charAt(at))) at += 1;
  return UNITS.has(word.slice(at)) ? at : 0;
}

function classAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return OTHER;
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII_CLASS[code] ?? OTHER;
  return LETTER_OR_DIGIT.test(charAt(text, at)) ? WORDY : OTHER;
}

function isEmoji(text: string, at: number): boolean {
  return text.charCodeAt(at) > 0x203b && EMOJI.test(charAt(text, at));
}

/** The whole character, also when `at` is its second half. */
function charAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  const from = code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
  return String.fromCodePoint(text.codePointAt(from) ?? 0);
}

function sizeAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function asciiClasses(): Uint8Array {
  const classes = new Uint8Array(128);
  for (let code = 0; code < 128; code += 1) {
    const char = String.fromCharCode(code);
    if (/[a-z_]/i.test(char)) classes[code] = WORDY;
    if (/[0-9]/.test(char)) classes[code] = DIGIT;
  }
  return classes;
}
