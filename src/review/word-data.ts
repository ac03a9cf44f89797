import type { Knowledge } from '../domain';

export type WordData = Knowledge['wordData'];

/** Words of a list file (several a line) or of one entry of a data file; empty when there is none. */
export function wordsOf(data: unknown): ReadonlySet<string> {
  if (!Array.isArray(data)) return new Set(wordsIn(data));
  const words = listed.get(data) ?? new Set(wordsIn(data));
  listed.set(data, words);
  return words;
}

/** The same in order, not kept for others. */
export function wordsIn(data: unknown): string[] {
  return split(typeof data === 'string' ? data : linesOf(data).join(' '));
}

/** Several detectors read the long lists. */
const listed = new WeakMap<object, ReadonlySet<string>>();

function split(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

export function linesOf(data: unknown): readonly string[] {
  return Array.isArray(data) ? data.filter((line) => typeof line === 'string') : [];
}

export function entryOf(data: unknown, key: string): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  return Object.entries(data).find(([name]) => name === key)?.[1];
}

const STROKES = new Map(Object.entries({ ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', ı: 'i' }));

/** Lower case without accents, as the lists are written. */
export function plain(word: string): string {
  if (isAscii(word)) return word;
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
  return bare.replace(/[łøđßæı]/g, (letter) => STROKES.get(letter) ?? letter);
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 126) return false;
  return true;
}
