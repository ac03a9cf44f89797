import type { Packed } from '../domain';
import { createSpread } from './spread-query';
import type { Asked, Query } from './spread-query';

/** What a question is compared with when candidates are looked at closely, in arrays that can be stored. */
export interface ProfilesIndex {
  /** Numbers of the letter trigrams of each example, each once, and how often it has them. */
  trigrams: Packed;
  trigramCounts: Uint8Array;
  /** Hash of each trigram, by number. */
  trigramKeys: Uint32Array;
  /** Length of each example's trigrams as a vector. */
  lengths: Float64Array;
  /** Numbers of word pairs, each once, and the hash of each. */
  bigrams: Packed;
  bigramKeys: Uint32Array;
  /** Numbers of terms, each once. */
  terms: Packed;
  /** Numbers of terms of each title, and which title each example has; the first title is empty. */
  titles: Packed;
  titleOf: Uint32Array;
}

/** How much each of the examples resembles the question in letters, word pairs, title and rare words. */
export type Compare = (query: Query, examples: readonly number[]) => number[];

/** How much each view of likeness counts; lunr's is added by the caller. */
export const VIEW_WEIGHTS = { lunr: 1, trigrams: 2, bigrams: 0.7, title: 0.3, coverage: 1.2 };

// Looked up once: inside a test sandbox every global costs a thousand times more.
const { sqrt } = Math;

export function createComparer(index: ProfilesIndex, termCount: number): Compare {
  const { asked, spread, forget } = createSpread(index, termCount);
  return (query, examples) => {
    spread(query);
    const views = examples.map((example) => viewsOf(query, asked, { index, example }));
    forget(query);
    return views;
  };
}

function viewsOf(
  query: Query,
  asked: Asked,
  { index, example }: { index: ProfilesIndex; example: number },
): number {
  const { bigrams, termCount } = query;
  const title = index.titleOf[example]!;
  const pairs = overlap(index.bigrams, example, { marks: asked.bigrams, size: bigrams.size });
  const named = overlap(index.titles, title, { marks: asked.terms, size: termCount });
  return (
    VIEW_WEIGHTS.trigrams * cosine(asked, index, example) +
    VIEW_WEIGHTS.bigrams * pairs +
    VIEW_WEIGHTS.title * named +
    VIEW_WEIGHTS.coverage * coverage(query.rarity, asked.rarities, { index, example })
  );
}

function cosine({ trigrams: asked, length }: Asked, index: ProfilesIndex, example: number): number {
  const { trigramCounts, lengths } = index;
  const { starts, values } = index.trigrams;
  let dot = 0;
  const end = starts[example + 1]!;
  for (let i = starts[example]!; i < end; i++) dot += trigramCounts[i]! * asked[values[i]!]!;
  return dot / (length * lengths[example]! || 1);
}

function overlap(
  { starts, values }: Packed,
  list: number,
  { marks, size }: { marks: Uint8Array; size: number },
): number {
  const start = starts[list]!;
  const end = starts[list + 1]!;
  if (size === 0 || start === end) return 0;
  let shared = 0;
  for (let i = start; i < end; i++) shared += marks[values[i]!]!;
  return shared / sqrt(size * (end - start));
}

/** Share of the question's weight that the example has too. */
function coverage(
  rarity: number,
  rarities: Float64Array,
  { index, example }: { index: ProfilesIndex; example: number },
): number {
  const { starts, values } = index.terms;
  let covered = 0;
  const end = starts[example + 1]!;
  for (let i = starts[example]!; i < end; i++) covered += rarities[values[i]!]!;
  return rarity === 0 ? 0 : covered / rarity;
}
