import type { Terms } from './read-terms';

/** A sparse text: which features, and how much of each. */
export interface Vector {
  ids: number[];
  values: number[];
}

export interface Features {
  size: number;
  /** Features that no example has are left out. */
  vectorOf(terms: Terms): Vector;
}

/** How much each kind of feature counts; every kind of a text has length one before that. */
const WEIGHTS = { word: 1, concept: 1, pair: 0.7, bigram: 0.6, gram: 0.7 } as const;
type Kind = keyof typeof WEIGHTS;
const KINDS: readonly Kind[] = ['word', 'concept', 'pair', 'bigram', 'gram'];
const MIN_EXAMPLES: Record<Kind, number> = { word: 1, concept: 1, pair: 2, bigram: 2, gram: 2 };
const MAX_CONCEPTS = 12;
const GRAM_LENGTH = 4;

interface Entry {
  id: number;
  idf: number;
}

/** Learns which features the examples have, and how rare each one is. */
export function createFeatures(examples: readonly Terms[]): Features {
  const tables = KINDS.map((kind) => ({ kind, entries: new Map<number, Entry>() }));
  let size = 0;
  for (const { kind, entries } of tables) {
    const counts = new Map<number, number>();
    for (const terms of examples) {
      for (const key of new Set(keysOf(kind, terms))) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const [key, count] of counts) {
      if (count < MIN_EXAMPLES[kind]) continue;
      entries.set(key, { id: size++, idf: Math.log(1 + examples.length / count) });
    }
  }
  return {
    size,
    vectorOf(terms) {
      const vector: Vector = { ids: [], values: [] };
      for (const { kind, entries } of tables)
        addKind(vector, keysOf(kind, terms), { kind, entries });
      return vector;
    },
  };
}

function addKind(
  vector: Vector,
  keys: readonly number[],
  { kind, entries }: { kind: Kind; entries: ReadonlyMap<number, Entry> },
): void {
  const found = new Map<Entry, number>();
  for (const key of keys) {
    const entry = entries.get(key);
    if (entry) found.set(entry, entry.idf);
  }
  let square = 0;
  for (const value of found.values()) square += value * value;
  const scale = WEIGHTS[kind] / Math.sqrt(square || 1);
  for (const [{ id }, value] of found) {
    vector.ids.push(id);
    vector.values.push(value * scale);
  }
}

function keysOf(kind: Kind, { stems, words, concepts, glossed }: Terms): number[] {
  switch (kind) {
    case 'word':
      return [...stems, ...glossed].map(hash);
    case 'concept':
      return concepts.map(hash);
    case 'pair':
      return pairsOf(concepts.slice(0, MAX_CONCEPTS));
    case 'bigram':
      return stems.slice(1).map((stem, i) => hash(`${stems[i]} ${stem}`));
    case 'gram':
      return words.flatMap(gramsOf);
  }
}

function pairsOf(concepts: readonly string[]): number[] {
  const sorted = concepts.toSorted();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => hash(`${a}+${b}`)));
}

function gramsOf(word: string): number[] {
  const bounded = `_${word}_`;
  const grams: number[] = [];
  for (let at = 0; at + GRAM_LENGTH <= bounded.length; at++)
    grams.push(hash(bounded.slice(at, at + GRAM_LENGTH)));
  return grams;
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}
