import { createInScope } from './in-scope';
import { OUT_OF_SCOPE } from './examples';
import type { Ranked } from './ranker';
import type { Terms } from './read-terms';

const RARITY = new Map([
  ['photo', 2],
  ['patient', 2],
]);
const inScope = createInScope({ idf: (term) => RARITY.get(term), hasHeads: true });

describe('how surely a question is covered', () => {
  const clear = inScope(rankedWith({ outside: 0.01, evidence: 3 }), termsOf('photo', 'patient'));

  it('is high when much speaks for a clause and little for what lies outside', () => {
    expect(clear).toBeGreaterThan(0.95);
  });

  it.each([
    ['what lies outside is likelier', { outside: 0.99, evidence: 1 }, ['photo', 'patient']],
    ['nothing speaks for any clause', { outside: 0.01, evidence: -6 }, ['photo', 'patient']],
  ])('is low when %s', (_, found, stems) => {
    expect(inScope(rankedWith(found), termsOf(...stems))).toBeLessThan(0.5);
  });

  it('falls with every word that the content does not know', () => {
    const found = rankedWith({ outside: 0.3, evidence: 1 });
    const shares = [[], ['mattress'], ['mattress', 'refund']].map((unknown) =>
      inScope(found, termsOf('photo', 'patient', ...unknown)),
    );
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(new Set(shares).size).toBe(3);
  });

  it('is nothing when no clause was found', () => {
    expect(inScope([labelled(OUT_OF_SCOPE, 1, 0)], termsOf('photo'))).toBe(0);
  });

  it('is what lies inside where no head was trained', () => {
    const alone = createInScope({ idf: () => undefined, hasHeads: false });
    expect(alone(rankedWith({ outside: 0.25, evidence: 9 }), termsOf('x'))).toBe(0.75);
  });
});

function rankedWith({ outside, evidence }: { outside: number; evidence: number }): Ranked[] {
  return [
    labelled('clause:phi-images', 1 - outside, evidence),
    labelled(OUT_OF_SCOPE, outside, 0),
  ].toSorted((a, b) => b.belief - a.belief);
}

function labelled(label: string, belief: number, evidence: number): Ranked {
  return { label, belief, likeness: 0, scores: { neighbours: evidence + 1, heads: [-1] } };
}

function termsOf(...stems: string[]): Terms {
  return { lang: 'en', words: stems, stems, english: stems, glossed: [], concepts: [] };
}
