import { createPacker, pack } from '../domain';
import type { Steps, Packed } from '../domain';
import { countEach } from './count-each';
import { bigramsOf } from './features';
import { createNumbers } from './numbers';
import { indexDocuments } from './postings';
import type { PostingsIndex } from './postings';
import type { ProfilesIndex } from './profiles';
import type { Terms } from './read-terms';
import { termsOf, trigramsOf } from './text-keys';

/** What was learned about the examples. */
export interface NeighboursIndex {
  postings: PostingsIndex;
  profiles: ProfilesIndex;
}

// Looked up once: inside a test sandbox every global costs a thousand times more.
const { min, sqrt } = Math;

const STRIDE = 500;
/** Counts are kept as bytes. */
const MOST = 255;

export function* indexExamples(
  examples: readonly { terms: Terms; title?: Terms }[],
): Steps<NeighboursIndex> {
  const postings = yield* indexDocuments(examples.map(({ terms }) => termsOf(terms)));
  yield;
  return { postings, profiles: yield* indexProfiles(examples, postings) };
}

function* indexProfiles(
  examples: readonly { terms: Terms; title?: Terms }[],
  { terms: numbers }: PostingsIndex,
): Steps<ProfilesIndex> {
  const [trigrams, counts, bigrams, terms] = [
    createPacker(examples.length),
    createPacker(examples.length),
    createPacker(examples.length),
    createPacker(examples.length),
  ];
  const [trigramNumbers, bigramNumbers] = [createNumbers(), createNumbers()];
  const numbersOf = (list: readonly string[]): Set<number> =>
    new Set(list.flatMap((term) => numbers.get(term) ?? []));
  for (const [i, example] of examples.entries()) {
    const found = countEach(trigramsOf(example.terms));
    trigrams.add([...found.keys()].map(trigramNumbers.of));
    counts.add([...found.values()].map((count) => min(count, MOST)));
    bigrams.add([...new Set(bigramsOf(example.terms))].map(bigramNumbers.of));
    terms.add(numbersOf(termsOf(example.terms)));
    if (i % STRIDE === STRIDE - 1) yield;
  }
  const titles = collectTitles(examples);
  const packedCounts = counts.pack();
  return {
    trigrams: trigrams.pack(),
    trigramCounts: Uint8Array.from(packedCounts.values),
    trigramKeys: trigramNumbers.keys(),
    lengths: lengthsOf(packedCounts),
    bigrams: bigrams.pack(),
    bigramKeys: bigramNumbers.keys(),
    terms: terms.pack(),
    titles: pack(titles.texts.map(numbersOf)),
    titleOf: titles.titleOf,
  };
}

/** Lengths of lists as vectors. */
function lengthsOf({ starts, values }: Packed): Float64Array {
  return Float64Array.from({ length: starts.length - 1 }, (_, list) => {
    let square = 0;
    for (let i = starts[list]!; i < starts[list + 1]!; i++) square += values[i]! * values[i]!;
    return sqrt(square);
  });
}

/** Clauses have one title and many phrasings: each title is kept once. */
function collectTitles(examples: readonly { title?: Terms }[]): {
  texts: string[][];
  titleOf: Uint32Array;
} {
  const texts: string[][] = [[]];
  const numbers = new Map<Terms, number>();
  const titleOf = Uint32Array.from(examples, ({ title }) => {
    if (!title) return 0;
    const known = numbers.get(title) ?? texts.push(termsOf(title)) - 1;
    numbers.set(title, known);
    return known;
  });
  return { texts, titleOf };
}
