import type { Features } from './features';
import type { Terms } from './read-terms';
import { toLengthOne } from './word-vectors';
import type { WordVectors } from './word-vectors';

/** A word in this many examples counts half. */
const HALF_WEIGHT = 40;

/** How far apart the numbers of two texts are; larger lets the head learn faster and forget sooner. */
const SCALE = 2;

/** Makes the reader of a text's meaning: the mean of its words' vectors, common words counting less. */
export function createMeaning(vectors: WordVectors, examples: readonly Terms[]): Features {
  const counts = new Map<string, number>();
  for (const { english } of examples) {
    for (const word of new Set(english)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const ids = Array.from({ length: vectors.size }, (_, i) => i);
  function meaningOf({ english }: Terms): Float32Array {
    const sum = new Float32Array(vectors.size);
    for (const word of english) {
      const vector = vectors.of(word);
      if (!vector) continue;
      const weight = 1 / (1 + (counts.get(word) ?? 0) / HALF_WEIGHT);
      for (let i = 0; i < sum.length; i++) sum[i]! += weight * vector[i]!;
    }
    return toLengthOne(sum);
  }
  return {
    size: vectors.size,
    vectorOf: (terms) => ({ ids, values: Array.from(meaningOf(terms), (value) => value * SCALE) }),
  };
}
