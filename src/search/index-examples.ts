import { createPacker, pack } from '../domain';
import type { Steps } from '../domain';
import { countEach } from './count-each';
import { bigramsOf } from './features';
import { createNumbers } from './numbers';
import { indexDocuments } from './postings';
import type { PostingsIndex } from './postings';
import { PROFILE } from './profiles';
import type { ProfilesIndex } from './profiles';
import type { Terms } from './read-terms';
import { termsOf, trigramsOf } from './text-keys';

/** What was learned about the examples. */
export interface NeighboursIndex {
  postings: PostingsIndex;
  profiles: ProfilesIndex;
}

const STRIDE = 500;

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
  const profiles = createPacker(examples.length);
  const [trigramNumbers, bigramNumbers] = [createNumbers(), createNumbers()];
  const numbersOf = (list: readonly string[]): number[] => [
    ...new Set(list.flatMap((term) => numbers.get(term) ?? [])),
  ];
  const titles = collectTitles(examples);
  for (const [i, { terms }] of examples.entries()) {
    const trigrams = trigramsOf(terms).map(trigramNumbers.of);
    const bigrams = [...new Set(bigramsOf(terms))].map(bigramNumbers.of);
    const head = { trigrams: trigrams.length, bigrams: bigrams.length, title: titles.titleOf[i]! };
    profiles.add([
      ...headOf({ ...head, square: squareOf(trigrams) }),
      ...trigrams,
      ...bigrams,
      ...numbersOf(termsOf(terms)),
    ]);
    if (i % STRIDE === STRIDE - 1) yield;
  }
  return {
    profiles: profiles.pack(),
    trigramKeys: trigramNumbers.keys(),
    bigramKeys: bigramNumbers.keys(),
    titles: pack(titles.texts.map(numbersOf)),
  };
}

function headOf(said: Record<Exclude<keyof typeof PROFILE, 'first'>, number>): number[] {
  const head: number[] = [];
  head[PROFILE.square] = said.square;
  head[PROFILE.title] = said.title;
  head[PROFILE.trigrams] = said.trigrams;
  head[PROFILE.bigrams] = said.bigrams;
  return head;
}

/** Square of a list's length as a vector. */
function squareOf(numbers: readonly number[]): number {
  let square = 0;
  for (const count of countEach(numbers).values()) square += count * count;
  return square;
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
