import { lookAlikeOf, plainOf } from './look-alikes';

/** A draft in plain letters, and the way back to what was typed. */
export interface Folded {
  text: string;
  /** True where the author typed decorative letters; empty when there are none. */
  styled: readonly Span[];
  /** Offsets of `original` for a stretch of `text`. */
  spanOf(start: number, end: number): Span;
}

/** Half-open stretch of characters (UTF-16 code units). */
export interface Span {
  start: number;
  end: number;
}

/** More marks than this on one letter are decoration. */
const MAX_MARKS = 4;
const ASCII = /^[\t\n\r\x20-\x7e]*$/;
const MARK = /^[\p{M}\u200d\u{1f3fb}-\u{1f3ff}]$/u;
/** Variation selectors, key caps, joiners, skin tones. */
const EMOJI_PART = /[\ufe00-\ufe0f\u20e3\u200d]|\ud83c[\udffb-\udfff]/g;
const LATIN = /\p{Script=Latin}/u;
const OTHER_LETTER = /[\u0370-\u03ff\u0400-\u04ff]/;
const WORD = /[\p{L}\p{M}\p{N}_'-]+/gu;

/**
 * Folds styled letters, full-width forms, look-alikes inside Latin words, zero-width
 * characters and typographic quotes to what they stand for. Other writing systems stay intact.
 */
export function fold(original: string): Folded {
  if (ASCII.test(original)) {
    return { text: original, styled: [], spanOf: (start, end) => ({ start, end }) };
  }
  const pieces = foldClusters(original);
  const text = latinWords(pieces.chars.join(''));
  return {
    text,
    styled: pieces.styled,
    spanOf(start, end) {
      if (end <= start) return { start: 0, end: 0 };
      return { start: pieces.starts[start] ?? 0, end: pieces.ends[end - 1] ?? original.length };
    },
  };
}

interface Pieces {
  chars: string[];
  /** One entry a code unit of the folded text. */
  starts: number[];
  ends: number[];
  styled: Span[];
}

function foldClusters(original: string): Pieces {
  const pieces: Pieces = { chars: [], starts: [], ends: [], styled: [] };
  let at = 0;
  while (at < original.length) {
    const end = clusterEnd(original, at);
    push(pieces, original, { start: at, end });
    at = end;
  }
  return pieces;
}

/** A character with the combining marks that follow it. */
function clusterEnd(text: string, start: number): number {
  let end = start + sizeAt(text, start);
  while (end < text.length && text.charCodeAt(end) >= 0x300) {
    const size = sizeAt(text, end);
    if (!MARK.test(text.slice(end, end + size))) break;
    end += size;
  }
  return end;
}

function sizeAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function push(pieces: Pieces, original: string, { start, end }: Span): void {
  const code = original.codePointAt(start) ?? 0;
  if (code < 0x7f && end === start + 1) {
    add(pieces, code < 0x20 && code !== 10 ? ' ' : original.charAt(start), { start, end });
    return;
  }
  const { plain, styled } = plainOf(code);
  const marks = original
    .slice(start + sizeAt(original, start), end)
    .replace(EMOJI_PART, '')
    .slice(0, MAX_MARKS);
  const folded = marks === '' ? plain : (plain + marks).normalize('NFC');
  if (styled) addStyled(pieces.styled, { start, end });
  add(pieces, folded, { start, end });
}

function add(pieces: Pieces, folded: string, { start, end }: Span): void {
  pieces.chars.push(folded);
  for (let unit = 0; unit < folded.length; unit += 1) {
    pieces.starts.push(start);
    pieces.ends.push(end);
  }
}

function addStyled(styled: Span[], span: Span): void {
  const last = styled.at(-1);
  if (last && span.start - last.end <= 1) last.end = span.end;
  else styled.push({ ...span });
}

/** Greek and Cyrillic look-alikes become Latin only in a word that has Latin letters as well. */
function latinWords(text: string): string {
  if (!OTHER_LETTER.test(text)) return text;
  return text.replace(WORD, (word) => {
    if (!OTHER_LETTER.test(word) || !LATIN.test(word)) return word;
    return [...word].map(lookAlikeOf).join('');
  });
}
