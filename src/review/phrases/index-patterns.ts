import type { Token } from '../tokens';
import type { Pattern, Tag } from './compile';
import { firstSlots, isTag, pairsOf } from './compile';

/** Finds the patterns worth trying on a text, at a cost that does not grow with their number. */
export interface PatternIndex {
  /** For each pattern that may hold: the places of its anchor, in order. */
  candidates(tokens: readonly Token[]): ReadonlyMap<number, readonly number[]>;
}

export function indexPatterns(patterns: readonly Pattern[]): PatternIndex {
  const words = new Map<string, number[]>();
  const pairs = new Map<string, Map<string, number[]>>();
  const prefixes = new Map<string, number[]>();
  const tags: { tag: Tag; ids: number[] }[] = [];
  const everywhere: number[] = [];
  patterns.forEach(({ anchor }, id) => {
    for (const [first, second] of pairsOf(anchor)) {
      const seconds = pairs.get(first) ?? new Map<string, number[]>();
      push(seconds, second, id);
      pairs.set(first, seconds);
    }
    for (const slot of firstSlots(anchor)) {
      for (const word of slot.words) push(words, word, id);
      for (const prefix of slot.prefixes) push(prefixes, prefix, id);
      for (const tag of slot.tags) tags.push({ tag, ids: [id] });
      if (slot.any) everywhere.push(id);
    }
  });
  const short = lengthsOf(prefixes, (length) => length < HEAD);
  const long = lengthsOf(prefixes, (length) => length >= HEAD);
  const heads = new Set([...prefixes.keys()].map(headOf));
  return {
    candidates(tokens) {
      const found = new Map<number, number[]>();
      tokens.forEach(({ word, base }, at) => {
        const next = tokens[at + 1];
        const seconds = next && (pairs.get(word) ?? pairs.get(base));
        if (seconds) note(found, seconds.get(next.word) ?? seconds.get(next.base), at);
        note(found, words.get(word), at);
        if (base !== word) note(found, words.get(base), at);
        for (const length of short) note(found, prefixes.get(word.slice(0, length)), at);
        if (word.length >= HEAD && heads.has(headOf(word))) {
          for (const length of long) {
            if (length > word.length) break;
            note(found, prefixes.get(word.slice(0, length)), at);
          }
        }
        if (word.length > 1 && '#@'.includes(word.charAt(0))) {
          for (const { tag, ids } of tags) if (isTag(word, tag)) note(found, ids, at);
        }
        note(found, everywhere, at);
      });
      return found;
    },
  };
}

/** Prefixes are looked up by their first letters first: few words share these with one. */
const HEAD = 3;

/** The first three letters as one number: quicker than a string of its own. */
function headOf(word: string): number {
  return (word.charCodeAt(0) * 0x10000 + word.charCodeAt(1)) * 0x10000 + word.charCodeAt(2);
}

function lengthsOf(
  prefixes: ReadonlyMap<string, unknown>,
  fits: (length: number) => boolean,
): number[] {
  const lengths = [...prefixes.keys()].map(({ length }) => length).filter(fits);
  return [...new Set(lengths)].toSorted((a, b) => a - b);
}

/** One phrase begins at so many places only in a text made to keep us busy. */
const MOST_PLACES = 1_000;

function note(found: Map<number, number[]>, ids: readonly number[] | undefined, at: number): void {
  if (!ids) return;
  for (const id of ids) {
    const places = found.get(id);
    if (!places) found.set(id, [at]);
    else if (places.length < MOST_PLACES && places.at(-1) !== at) places.push(at);
  }
}

function push(map: Map<string, number[]>, key: string, id: number): void {
  const ids = map.get(key);
  if (!ids) map.set(key, [id]);
  else if (ids.at(-1) !== id) ids.push(id);
}
