import type { Features } from './features';
import type { Terms } from './read-terms';
import { START, toLengthOne } from './word-vectors';
import type { WordVectors } from './word-vectors';

/** How far apart the numbers of two texts are; larger lets the head learn faster and forget sooner. */
const SCALE = 3;

/** Makes the reader of a text's meaning: what its words add up to. */
export function createMeaning(vectors: WordVectors): Features {
  const ids = Array.from({ length: vectors.size }, (_, i) => i);
  const start = vectors.of(START) ?? new Float32Array(vectors.size);
  function meaningOf({ english }: Terms): Float32Array {
    const share = 1 / Math.sqrt(Math.max(1, english.length));
    const sum = start.slice();
    for (const word of english) {
      const vector = vectors.of(word);
      if (vector) add(sum, vector, share);
    }
    return toLengthOne(sum);
  }
  return {
    size: vectors.size,
    vectorOf(terms) {
      const values: number[] = [];
      for (const value of meaningOf(terms)) values.push(value * SCALE);
      return { ids, values };
    },
  };
}

function add(sum: Float32Array, vector: Float32Array, share: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += share * vector[i]!;
}
