import { hash } from '../domain';
import type { Steps } from '../domain';
import { bigramsOf } from './features';
import { createPacker, pack } from './packed';
import { createPostings, indexDocuments } from './postings';
import type { Postings, PostingsIndex } from './postings';
import { VIEW_WEIGHTS, compare } from './profiles';
import type { ProfilesIndex, Query } from './profiles';
import type { Terms } from './read-terms';

/** An example that resembles a question, with how much it does: 0 to about 1. */
export interface Neighbour {
  example: number;
  likeness: number;
}

export interface Neighbours {
  /** The examples most like a text, best first. */
  find(terms: Terms): Neighbour[];
  /** How rare a term of `termsOf` is; undefined when no example has it. */
  idf(term: string): number | undefined;
}

/** What was learned about the examples. */
export interface NeighboursIndex {
  postings: PostingsIndex;
  profiles: ProfilesIndex;
}

const TOTAL = Object.values(VIEW_WEIGHTS).reduce((sum, weight) => sum + weight);
const CANDIDATES = 40;
const STRIDE = 500;
/** Rarity of a word that no example has: it weighs as much as the rarest. */
const UNKNOWN_TERM = 7;

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
  const numbersOf = (list: readonly string[]): Set<number> =>
    new Set(list.flatMap((term) => numbers.get(term) ?? []));
  for (const [i, example] of examples.entries()) {
    const found = trigramsOf(example.terms);
    trigrams.add(found.keys());
    counts.add(found.values());
    bigrams.add(new Set(bigramsOf(example.terms)));
    terms.add(numbersOf(termsOf(example.terms)));
    if (i % STRIDE === STRIDE - 1) yield;
  }
  const titles = collectTitles(examples);
  return {
    trigrams: trigrams.pack(),
    trigramCounts: Uint8Array.from(counts.pack().values, atMostAByte),
    bigrams: bigrams.pack(),
    terms: terms.pack(),
    titles: pack(titles.texts.map(numbersOf)),
    titleOf: titles.titleOf,
  };
}

function atMostAByte(count: number): number {
  return Math.min(count, 255);
}

/** Makes a finder of the examples most like a question: lunr finds candidates, closer looks order them. */
export function createNeighbours({ postings: index, profiles }: NeighboursIndex): Neighbours {
  const postings = createPostings(index);
  const known = new WeakMap<Terms, Neighbour[]>();
  function find(terms: Terms): Neighbour[] {
    const query = queryOf(terms, postings);
    const candidates = postings.find(query.terms.keys(), CANDIDATES);
    const top = candidates[0]?.score ?? 1;
    return candidates
      .map(({ document, score }) => {
        const views = compare(query, profiles, document);
        const likeness = (VIEW_WEIGHTS.lunr * score) / top + views;
        return { example: document, likeness: likeness / TOTAL };
      })
      .toSorted((a, b) => b.likeness - a.likeness || a.example - b.example);
  }
  return {
    // Asked for by who ranks and by who looks for a verdict; goes when the question goes.
    find(terms) {
      const found = known.get(terms) ?? find(terms);
      known.set(terms, found);
      return found;
    },
    idf(term) {
      const number = postings.numberOf(term);
      return number === undefined ? undefined : postings.idf(number);
    },
  };
}

function termsOf({ stems, glossed, concepts }: Terms): string[] {
  return [...stems, ...glossed, ...concepts.map((concept) => `~${concept}`)];
}

function queryOf(terms: Terms, postings: Postings): Query {
  const trigrams = trigramsOf(terms);
  const known = new Map<number, number>();
  const all = new Set(termsOf(terms));
  let rarity = 0;
  for (const term of all) {
    const number = postings.numberOf(term);
    const weight = number === undefined ? UNKNOWN_TERM : postings.idf(number);
    if (number !== undefined) known.set(number, weight);
    rarity += weight;
  }
  return {
    trigrams,
    length: lengthOf(trigrams),
    bigrams: new Set(bigramsOf(terms)),
    terms: known,
    termCount: all.size,
    rarity,
  };
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

function trigramsOf({ words }: Terms): Map<number, number> {
  const bounded = ` ${words.join(' ')} `;
  const counts = new Map<number, number>();
  for (let at = 0; at + 3 <= bounded.length; at++) {
    const key = hash(bounded.slice(at, at + 3));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function lengthOf(counts: ReadonlyMap<number, number>): number {
  let square = 0;
  for (const count of counts.values()) square += count * count;
  return Math.sqrt(square);
}
