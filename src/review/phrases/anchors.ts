import type { Pattern, Tag } from './compile';
import { firstSlots, pairsOf } from './compile';
import { sizeOf } from './terms';
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
  const byTerm = Array.from({ length: sizeOf(terms) }, (): number[] => []);
  const pairs = new Map<number, number[]>();
  const startsPair = new Uint8Array(byTerm.length);
  const tags: { tag: Tag; id: number }[] = [];
  const everywhere: number[] = [];
  patterns.forEach(({ anchor }, id) => {
    for (const [first, second] of pairsOf(anchor)) {
      startsPair[first] = 1;
      notePair(pairs, pairKey(first, second), id);
    }
    for (const slot of firstSlots(anchor)) {
      for (const term of [...slot.words, ...slot.prefixes]) pushOnce(byTerm[term], id);
      for (const tag of slot.tags) tags.push({ tag, id });
      if (slot.any) everywhere.push(id);
    }
  });
  return { ...inOneRow(byTerm), pairs, startsPair, tags, everywhere };
}

function pushOnce(ids: number[] | undefined, id: number): void {
  if (ids && ids.at(-1) !== id) ids.push(id);
}

const MOST_TERMS = 0x100_0000;

export function pairKey(first: number, second: number): number {
  return first * MOST_TERMS + second;
}

function notePair(pairs: Map<number, number[]>, key: number, id: number): void {
  const ids = pairs.get(key);
  if (!ids) pairs.set(key, [id]);
  else pushOnce(ids, id);
}

function inOneRow(lists: readonly (readonly number[])[]): { offsets: Int32Array; ids: Int32Array } {
  const offsets = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (offsets[i + 1] = (offsets[i] ?? 0) + list.length));
  return { offsets, ids: Int32Array.from(lists.flat()) };
}
