import { smallKnowledge } from '../domain/testing/small-knowledge';
import { createSearch } from '.';

const search = createSearch(smallKnowledge());

describe('the trace of a question', () => {
  const trace = search.trace('can i share a pic of a pateint');

  it('finds what a search finds', () => {
    expect(trace.found).toEqual(search.find('can i share a pic of a pateint'));
  });

  it('tells which words were read differently', () => {
    expect(trace.words.filter(({ typed, read }) => read.join(' ') !== typed)).toEqual([
      { typed: 'pic', read: ['photo'] },
      { typed: 'pateint', read: ['patient'] },
    ]);
  });

  it('weighs its terms, the rarer one more, and names ideas', () => {
    const weightOf = (term: string): number | undefined =>
      trace.terms.find((entry) => entry.term === term)?.weight;
    expect(weightOf('photo')).toBeGreaterThan(weightOf('can') ?? Infinity);
    expect(trace.terms).toContainEqual(expect.objectContaining({ term: 'photo', kind: 'idea' }));
  });

  it('orders the candidates by belief, with what each part says and the most alike phrasing', () => {
    const [best] = trace.candidates;
    expect(best).toMatchObject({
      kind: 'clause',
      id: 'phi-images',
      nearest: { text: 'can i post a photo of a patient' },
    });
    const beliefs = trace.candidates.map(({ belief }) => belief);
    expect(beliefs).toEqual(beliefs.toSorted((a, b) => b - a));
    expect(best?.scores.head).toBeLessThan(0);
    expect(best?.scores.phrasings).toBeGreaterThan(0);
  });

  it('has no weight for a word that no phrasing holds', () => {
    const [term] = search.trace('zyzzyva').terms;
    expect(term).toEqual({ term: expect.any(String), kind: 'stem' });
  });
});
