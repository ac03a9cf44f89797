import { hash, mapInSteps } from '../domain';
import type { Steps } from '../domain';
import type { Terms } from './read-terms';

/** A sparse text: which features, and how much of each. */
export interface Vector {
  ids: readonly number[];
  values: readonly number[];
}

/** Turns a text into a vector. */
export interface Features {
  size: number;
  vectorOf: (terms: Terms) => Vector;
}

/** The features that examples have, in arrays that can be stored: by kind, then in the order first seen. */
export interface FeaturesIndex {
  /** How many features each kind has. */
  sizes: readonly number[];
  /** Hash of each feature. */
  keys: Uint32Array;
  /** How rare each feature is. */
  idf: Float64Array;
}

/** Hashes of what a text has of each kind. */
export type Keys = readonly (readonly number[])[];

/** How much each kind of feature counts; every kind of a text has length one before that. */
const KINDS = [
  { weight: 1, minExamples: 1, keysOf: wordsOf },
  { weight: 1, minExamples: 1, keysOf: conceptsOf },
  { weight: 0.7, minExamples: 2, keysOf: pairsOf },
  { weight: 0.6, minExamples: 2, keysOf: bigramsOf },
  { weight: 0.7, minExamples: 2, keysOf: gramsOf },
] as const;
const MAX_CONCEPTS = 12;
const GRAM_LENGTH = 4;

export function keysOf(terms: Terms): Keys {
  return KINDS.map((kind) => kind.keysOf(terms));
}

/** Learns which features the examples have, and how rare each one is. */
export function* learnFeatures(examples: readonly Keys[]): Steps<FeaturesIndex> {
  const found = yield* mapInSteps(KINDS, 1, ({ minExamples }, kind) => {
    const counts = countExamples(examples, kind);
    return [...counts].filter(([, { count }]) => count >= minExamples);
  });
  const all = found.flat();
  return {
    sizes: found.map(({ length }) => length),
    keys: Uint32Array.from(all, ([key]) => key),
    idf: Float64Array.from(all, ([, { count }]) => Math.log(1 + examples.length / count)),
  };
}

/** Features that no example has are left out of vectors. */
export function createFeatures(
  index: FeaturesIndex,
): Features & { vectorOfKeys: (keys: Keys) => Vector } {
  const ids = numberKeys(index);
  function vectorOfKeys(keys: Keys): Vector {
    const vector = { ids: [], values: [] };
    KINDS.forEach(({ weight }, kind) => {
      const known = ids[kind];
      if (known) addKind(vector, keys[kind] ?? [], { weight, ids: known, idf: index.idf });
    });
    return vector;
  }
  return {
    size: index.keys.length,
    vectorOfKeys,
    vectorOf: (terms) => vectorOfKeys(keysOf(terms)),
  };
}

/** Several heads look at one question: its vector is made once, and goes when the question goes. */
export function remembering({ size, vectorOf }: Features): Features {
  const known = new WeakMap<Terms, Vector>();
  return {
    size,
    vectorOf(terms) {
      const vector = known.get(terms) ?? vectorOf(terms);
      known.set(terms, vector);
      return vector;
    },
  };
}

interface Count {
  count: number;
  /** The last example that was counted. */
  last: number;
}

function countExamples(examples: readonly Keys[], kind: number): Map<number, Count> {
  const counts = new Map<number, Count>();
  for (const [example, keys] of examples.entries()) {
    for (const key of keys[kind] ?? []) {
      const known = counts.get(key);
      if (!known) counts.set(key, { count: 1, last: example });
      else if (known.last !== example) {
        known.count += 1;
        known.last = example;
      }
    }
  }
  return counts;
}

function numberKeys({ sizes, keys }: FeaturesIndex): ReadonlyMap<number, number>[] {
  let start = 0;
  return sizes.map((size) => {
    const ids = new Map<number, number>();
    for (let id = start; id < start + size; id++) ids.set(keys[id]!, id);
    start += size;
    return ids;
  });
}

function addKind(
  vector: { ids: number[]; values: number[] },
  keys: readonly number[],
  { weight, ids, idf }: { weight: number; ids: ReadonlyMap<number, number>; idf: Float64Array },
): void {
  const found = new Set<number>();
  let square = 0;
  for (const key of keys) {
    const id = ids.get(key);
    if (id === undefined || found.has(id)) continue;
    found.add(id);
    square += idf[id]! * idf[id]!;
  }
  const scale = weight / Math.sqrt(square || 1);
  for (const id of found) {
    vector.ids.push(id);
    vector.values.push(idf[id]! * scale);
  }
}

function wordsOf({ stems, glossed }: Terms): number[] {
  return [...stems, ...glossed].map(hash);
}

function conceptsOf({ concepts }: Terms): number[] {
  return concepts.map(hash);
}

function pairsOf({ concepts }: Terms): number[] {
  const sorted = concepts.slice(0, MAX_CONCEPTS).toSorted();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => hash(`${a}+${b}`)));
}

export function bigramsOf({ stems }: Terms): number[] {
  return stems.slice(1).map((stem, i) => hash(`${stems[i]} ${stem}`));
}

function gramsOf({ words }: Terms): number[] {
  const grams: number[] = [];
  for (const word of words) {
    const bounded = `_${word}_`;
    for (let at = 0; at + GRAM_LENGTH <= bounded.length; at++)
      grams.push(hash(bounded.slice(at, at + GRAM_LENGTH)));
  }
  return grams;
}
