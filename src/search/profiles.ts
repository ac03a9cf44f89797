import type { Packed } from './packed';

/** What a question is compared with when candidates are looked at closely, in arrays that can be stored. */
export interface ProfilesIndex {
  /** Letter trigrams of each example, each once, and how often it has them. */
  trigrams: Packed;
  trigramCounts: Uint8Array;
  bigrams: Packed;
  /** Numbers of terms, each once. */
  terms: Packed;
  /** Numbers of terms of each title, and which title each example has; the first title is empty. */
  titles: Packed;
  titleOf: Uint32Array;
}

/** A question, ready to be compared. */
export interface Query {
  trigrams: ReadonlyMap<number, number>;
  /** Length of the trigrams as a vector. */
  length: number;
  bigrams: ReadonlySet<number>;
  /** Rarity of the terms that examples have, by number. */
  terms: ReadonlyMap<number, number>;
  termCount: number;
  /** Sum of the rarities of all terms. */
  rarity: number;
}

/** How much each view of likeness counts; lunr's is added by the caller. */
export const VIEW_WEIGHTS = { lunr: 1, trigrams: 2, bigrams: 0.7, title: 0.3, coverage: 1.2 };

/** How much an example resembles the question in letters, word pairs, title and rare words. */
export function compare(query: Query, index: ProfilesIndex, example: number): number {
  return (
    VIEW_WEIGHTS.trigrams * cosine(query, index, example) +
    VIEW_WEIGHTS.bigrams * overlap(query.bigrams, index.bigrams, example) +
    VIEW_WEIGHTS.title * titleOverlap(query, index, example) +
    VIEW_WEIGHTS.coverage * coverage(query, index.terms, example)
  );
}

function cosine(
  { trigrams: asked, length }: Query,
  { trigrams: { starts, values }, trigramCounts }: ProfilesIndex,
  example: number,
): number {
  let dot = 0;
  let square = 0;
  const end = starts[example + 1]!;
  for (let i = starts[example]!; i < end; i++) {
    const count = trigramCounts[i]!;
    square += count * count;
    const other = asked.get(values[i]!);
    if (other !== undefined) dot += count * other;
  }
  return dot / (length * Math.sqrt(square) || 1);
}

function overlap(
  asked: { readonly size: number; has(key: number): boolean },
  { starts, values }: Packed,
  example: number,
): number {
  const start = starts[example]!;
  const end = starts[example + 1]!;
  if (asked.size === 0 || start === end) return 0;
  let shared = 0;
  for (let i = start; i < end; i++) if (asked.has(values[i]!)) shared += 1;
  return shared / Math.sqrt(asked.size * (end - start));
}

function titleOverlap(
  { terms, termCount }: Query,
  { titles, titleOf }: ProfilesIndex,
  example: number,
): number {
  const asked = { size: termCount, has: (term: number) => terms.has(term) };
  return overlap(asked, titles, titleOf[example]!);
}

/** Share of the question's weight that the example has too. */
function coverage({ terms, rarity }: Query, { starts, values }: Packed, example: number): number {
  let covered = 0;
  const end = starts[example + 1]!;
  for (let i = starts[example]!; i < end; i++) covered += terms.get(values[i]!) ?? 0;
  return rarity === 0 ? 0 : covered / rarity;
}
