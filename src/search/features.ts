import { hash, hashPart, mapInSteps } from '../domain';
import type { Steps } from '../domain';
import { createPlaces } from './places';
import type { PlaceOf } from './places';
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
// Looked up once: inside a test sandbox every global costs a thousand times more.
const { sqrt } = Math;
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
  const { idf } = index;
  const placesOf = placesByKind(index);
  const isFound = new Uint8Array(idf.length);

  function addKind({ ids, values }: Parts, keys: readonly number[], kind: number): void {
    const { placeOf, first } = placesOf[kind]!;
    const start = ids.length;
    let square = 0;
    for (const key of keys) {
      const place = placeOf(key);
      const id = first + place;
      if (place < 0 || isFound[id] === 1) continue;
      isFound[id] = 1;
      ids.push(id);
      square += idf[id]! * idf[id]!;
    }
    const scale = KINDS[kind]!.weight / sqrt(square || 1);
    for (let i = start; i < ids.length; i++) values.push(idf[ids[i]!]! * scale);
  }

  function vectorOfKeys(keys: Keys): Vector {
    const vector: Parts = { ids: [], values: [] };
    keys.forEach((ofKind, kind) => addKind(vector, ofKind, kind));
    for (const id of vector.ids) isFound[id] = 0;
    return vector;
  }

  return {
    size: index.keys.length,
    vectorOfKeys,
    vectorOf: (terms) => vectorOfKeys(keysOf(terms)),
  };
}

interface Parts {
  ids: number[];
  values: number[];
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

/** Where a key stands among those of its kind, and the number of the first one. */
function placesByKind({ sizes, keys }: FeaturesIndex): { placeOf: PlaceOf; first: number }[] {
  let end = 0;
  return sizes.map((size) => {
    const first = end;
    end += size;
    return { first, placeOf: createPlaces(keys.subarray(first, end)) };
  });
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
      grams.push(hashPart(bounded, at, at + GRAM_LENGTH));
  }
  return grams;
}
