import fc from 'fast-check';
import { finish } from '../domain';
import { indexDocuments } from './postings';
import type { PostingLists, Scored } from './posting-lists';
import { createPruningFinder } from './pruning-finder';
import { createSummingFinder } from './summing-finder';

/** Words of which the first are in nearly every document and the last in few. */
const word = fc
  .double({ min: 0, max: 1, noNaN: true })
  .map((share) => `w${Math.floor(40 * share ** 3)}`);
const documents = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), {
  minLength: 60,
  maxLength: 200,
});

describe('the best documents', () => {
  it('are those that adding up every posting gives', () => {
    fc.assert(
      fc.property(
        documents,
        fc.uniqueArray(word, { maxLength: 6 }),
        fc.integer({ min: 1, max: 20 }),
        check,
      ),
      { numRuns: 150 },
    );
  });
});

// A property hands over its values one by one.
// oxlint-disable-next-line max-params
function check(texts: string[][], query: string[], limit: number): void {
  const index = finish(indexDocuments(texts));
  const terms = query.flatMap((text) => index.terms.get(text) ?? []);
  const expected = sumAll(index, terms).slice(0, limit);
  const finders = [createSummingFinder(index), createPruningFinder(index)];
  // Twice each: nothing is left of the question before.
  for (const find of [...finders, ...finders]) {
    const found = find(terms, limit);
    expect(found.map(({ score }) => score.toFixed(6))).toEqual(
      expected.map(({ score }) => score.toFixed(6)),
    );
    expect(new Set(found.map(({ document }) => document)).size).toBe(found.length);
  }
}

function sumAll(
  { starts, documents: list, weights }: PostingLists,
  terms: readonly number[],
): Scored[] {
  const scores = new Map<number, number>();
  for (const term of terms)
    for (let i = starts[term]!; i < starts[term + 1]!; i++)
      scores.set(list[i]!, (scores.get(list[i]!) ?? 0) + weights[i]!);
  return [...scores]
    .map(([document, score]) => ({ document, score }))
    .toSorted((a, b) => b.score - a.score || a.document - b.document);
}
