import { countEach } from './count-each';
import { createPlaces } from './places';

/** A question, ready to be compared. */
export interface Query {
  /** Hashes of its letter trigrams, as often as it has them. */
  trigrams: readonly number[];
  /** Hashes of its word pairs. */
  bigrams: ReadonlySet<number>;
  /** Rarity of the terms that examples have, by number. */
  terms: ReadonlyMap<number, number>;
  termCount: number;
  /** Sum of the rarities of all terms. */
  rarity: number;
}

/** What a question has: how often each trigram, whether each word pair and term, how rare each term. */
export interface Asked {
  trigrams: Float64Array;
  /** Length of the trigrams as a vector. */
  length: number;
  bigrams: Uint8Array;
  terms: Float64Array;
  rarities: Float64Array;
}

/** Arrays in which one question stands at a time. */
interface Spread {
  asked: Asked;
  /** Gives what takes the question away again. */
  spread: (query: Query) => () => void;
}

/** Spreads a question over arrays, so that an example is compared by looking into them; `keys` are those of the examples. */
export function createSpread(
  keys: { trigramKeys: Uint32Array; bigramKeys: Uint32Array },
  termCount: number,
): Spread {
  const trigramOf = createPlaces(keys.trigramKeys);
  const bigramOf = createPlaces(keys.bigramKeys);
  const asked: Asked = {
    trigrams: new Float64Array(keys.trigramKeys.length),
    length: 0,
    bigrams: new Uint8Array(keys.bigramKeys.length),
    terms: new Float64Array(termCount),
    rarities: new Float64Array(termCount),
  };
  return {
    asked,
    spread({ trigrams, bigrams, terms }) {
      const letters = trigrams.map(trigramOf);
      const pairs = Array.from(bigrams, bigramOf);
      asked.length = count(letters, trigrams, asked.trigrams);
      for (const place of pairs) if (place >= 0) asked.bigrams[place] = 1;
      for (const [term, rarity] of terms) {
        asked.terms[term] = 1;
        asked.rarities[term] = rarity;
      }
      return () => {
        for (const place of letters) if (place >= 0) asked.trigrams[place] = 0;
        for (const place of pairs) if (place >= 0) asked.bigrams[place] = 0;
        for (const term of terms.keys()) asked.terms[term] = asked.rarities[term] = 0;
      };
    },
  };
}

/** Counts trigrams at their places. Gives their length as a vector; those that no example has are a part of it. */
function count(places: readonly number[], keys: readonly number[], counts: Float64Array): number {
  const unknown: number[] = [];
  let square = 0;
  places.forEach((place, i) => {
    if (place < 0) unknown.push(keys[i]!);
    // From one square to the next.
    else square += 2 * counts[place]!++ + 1;
  });
  for (const times of countEach(unknown).values()) square += times * times;
  return Math.sqrt(square);
}
