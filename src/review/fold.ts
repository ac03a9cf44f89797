import { firstIndex } from './first-index';
import { lookAlikeOf, plainOf } from './look-alikes';

/** A draft in plain letters, and the way back to what was typed. */
export interface Folded {
  text: string;
  /** Where the author typed decorative letters, in offsets of the original. */
  styled: readonly Span[];
  /** Offsets of the original for a stretch of `text`. */
  spanOf(start: number, end: number): Span;
}

/** Half-open stretch of characters (UTF-16 code units). */
export interface Span {
  start: number;
  end: number;
}

/** A stretch whose plain form has another length: half-open, in the folded and in the typed text. */
interface Edit {
  start: number;
  end: number;
  typedStart: number;
  typedEnd: number;
}

/** More marks than this on one letter are decoration. */
const MAX_MARKS = 4;
const SPECIAL = /[^\n\x20-\x7e]/g;
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
  const parts: string[] = [];
  const edits: Edit[] = [];
  const styled: Span[] = [];
  let length = 0;
  let done = 0;
  const push = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (let at = nextSpecial(original, 0); at >= 0; at = nextSpecial(original, done)) {
    const start = at > done && MARK.test(charAt(original, at)) ? at - 1 : at;
    const end = clusterEnd(original, start);
    push(original.slice(done, start));
    const cluster = foldCluster(original.slice(start, end));
    if (cluster.plain.length !== end - start || end - start > 1) {
      edits.push({
        start: length,
        end: length + cluster.plain.length,
        typedStart: start,
        typedEnd: end,
      });
    }
    if (cluster.styled) addStyled(styled, { start, end });
    push(cluster.plain);
    done = end;
  }
  push(original.slice(done));
  return {
    text: latinWords(parts.join('')),
    styled,
    spanOf: (start, end) => typedSpan(edits, { start, end }),
  };
}

function nextSpecial(text: string, from: number): number {
  SPECIAL.lastIndex = from;
  return SPECIAL.exec(text)?.index ?? -1;
}

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

/** A character with the combining marks that follow it. */
function clusterEnd(text: string, start: number): number {
  let end = start + charAt(text, start).length;
  while (end < text.length && text.charCodeAt(end) >= 0x300) {
    const char = charAt(text, end);
    if (!MARK.test(char)) break;
    end += char.length;
  }
  return end;
}

function foldCluster(cluster: string): { plain: string; styled: boolean } {
  const base = charAt(cluster, 0);
  const { plain, styled } = plainOf(base.codePointAt(0) ?? 0);
  if (cluster.length === base.length) return { plain, styled };
  const marks = cluster.slice(base.length, base.length + 16).replace(EMOJI_PART, '');
  return { plain: (plain + marks.slice(0, MAX_MARKS)).normalize('NFC'), styled };
}

function addStyled(styled: Span[], span: Span): void {
  const last = styled.at(-1);
  if (last && span.start - last.end <= 1) last.end = span.end;
  else styled.push({ ...span });
}

function typedSpan(edits: readonly Edit[], { start, end }: Span): Span {
  if (end <= start) return { start: 0, end: 0 };
  if (edits.length === 0) return { start, end };
  const first = editBefore(edits, start);
  const last = editBefore(edits, end - 1);
  return {
    start: first && start < first.end ? first.typedStart : start + shiftAfter(first),
    end: last && end <= last.end ? last.typedEnd : end + shiftAfter(last),
  };
}

function shiftAfter(edit: Edit | undefined): number {
  return edit ? edit.typedEnd - edit.end : 0;
}

/** The last edit that starts at or before a place of the folded text. */
function editBefore(edits: readonly Edit[], at: number): Edit | undefined {
  return edits[firstIndex(edits, ({ start }) => start > at) - 1];
}

/** Greek and Cyrillic look-alikes become Latin only in a word that has Latin letters as well. */
function latinWords(text: string): string {
  if (!OTHER_LETTER.test(text)) return text;
  return text.replace(WORD, (word) => {
    if (!OTHER_LETTER.test(word) || !LATIN.test(word)) return word;
    return Array.from(word, lookAlikeOf).join('');
  });
}
