/** A document and its score for a query, the score as lunr would give it. */
export interface Scored {
  document: number;
  score: number;
}

/** The postings of all terms: a term's documents, in order, and what it adds to their scores. */
export interface PostingLists {
  documentCount: number;
  /** Where each term's documents start; one more entry than there are terms. */
  starts: Uint32Array;
  documents: Uint32Array;
  weights: Float32Array;
}

/** Finds the best documents for terms, best first; equal ones in order. */
export type FindTop = (terms: Iterable<number>, limit: number) => Scored[];

/** The most that each term adds to a score. */
export function highestWeights({ starts, weights }: PostingLists): Float32Array {
  const highest = new Float32Array(starts.length - 1);
  for (let term = 0; term < highest.length; term++) {
    const end = starts[term + 1]!;
    for (let i = starts[term]!; i < end; i++)
      if (weights[i]! > highest[term]!) highest[term] = weights[i]!;
  }
  return highest;
}

/** The terms that can add most come first: both finders add up in this order, so that both give the same sums. */
export function inOrder(terms: Iterable<number>, bounds: Float32Array): number[] {
  return [...terms].toSorted((a, b) => bounds[b]! - bounds[a]! || a - b);
}
