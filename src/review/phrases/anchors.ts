import type { Pattern, Tag } from './compile';
import { firstSlots, pairsOf } from './compile';
import type { Terms } from './terms';

/** Numbers of patterns by what their anchor begins with. */
export interface Anchors {
  /** Of a term: `ids` from `offsets[term]` up to `offsets[term + 1]`. */
  offsets: Int32Array;
  ids: Int32Array;
  /** Of two words in a row, by `pairKey`. */
  pairs: ReadonlyMap<number, readonly number[]>;
  /** By term: 1 for the first word of a pair. */
  startsPair: Uint8Array;
  tags: readonly { tag: Tag; id: number }[];
  everywhere: readonly number[];
}

export function sortAnchors(patterns: readonly Pattern[], terms: Terms): Anchors {
  const byTerm = Array.from({ length: terms.size }, (): number[] => []);
  const pairs = new Map<number, number[]>();
  const startsPair = new Uint8Array(terms.size);
  const tags: { tag: Tag; id: number }[] = [];
  const everywhere: number[] = [];
  const noteTerm = (term: number | undefined, id: number): void => {
    const ids = byTerm[term ?? -1];
    if (ids && ids.at(-1) !== id) ids.push(id);
  };
  patterns.forEach(({ anchor }, id) => {
    for (const [one, two] of pairsOf(anchor)) {
      const [first, second] = [terms.wordOf(one) ?? 0, terms.wordOf(two) ?? 0];
      startsPair[first] = 1;
      notePair(pairs, pairKey(first, second), id);
    }
    for (const slot of firstSlots(anchor)) {
      for (const word of slot.words) noteTerm(terms.wordOf(word), id);
      for (const prefix of slot.prefixes) noteTerm(terms.prefixOf(prefix), id);
      for (const tag of slot.tags) tags.push({ tag, id });
      if (slot.any) everywhere.push(id);
    }
  });
  return { ...inOneRow(byTerm), pairs, startsPair, tags, everywhere };
}

const MOST_TERMS = 0x100_0000;

export function pairKey(first: number, second: number): number {
  return first * MOST_TERMS + second;
}

function notePair(pairs: Map<number, number[]>, key: number, id: number): void {
  const ids = pairs.get(key);
  if (!ids) pairs.set(key, [id]);
  else if (ids.at(-1) !== id) ids.push(id);
}

function inOneRow(lists: readonly (readonly number[])[]): { offsets: Int32Array; ids: Int32Array } {
  const offsets = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (offsets[i + 1] = (offsets[i] ?? 0) + list.length));
  return { offsets, ids: Int32Array.from(lists.flat()) };
}
