import lunr from 'lunr';
import { createPostings } from './postings';

const DOCUMENTS = [
  ['photo', 'patient', 'post'],
  ['photo', 'music', 'video'],
  ['pay', 'union', 'post', 'post'],
  ['patient', 'friend', 'request'],
];

describe('postings', () => {
  it('score as lunr does', () => {
    const index = lunr((builder) => {
      builder.pipeline.reset();
      builder.searchPipeline.reset();
      builder.ref('id');
      builder.field('text');
      DOCUMENTS.forEach((text, id) => builder.add({ id, text }));
    });
    const expected = index.query((query) => {
      query.term('photo', {});
      query.term('post', {});
    });
    const found = createPostings(DOCUMENTS).find(
      new Map([
        ['photo', 1],
        ['post', 1],
      ]),
      10,
    );
    expect(found.map(({ document }) => String(document))).toEqual(expected.map(({ ref }) => ref));
    const ratio = (found[0]?.score ?? 0) / (expected[0]?.score ?? 1);
    found.forEach(({ score }, i) => {
      expect(score / (expected[i]?.score ?? 1)).toBeCloseTo(ratio, 4);
    });
  });

  it('keep the best ones, and equal ones in order', () => {
    const postings = createPostings([['a'], ['a'], ['a'], ['b']]);
    const found = postings.find(new Map([['a', 1]]), 2);
    expect(found.map(({ document }) => document)).toEqual([0, 1]);
  });

  it('know no rarity of a word that no document holds', () => {
    expect(createPostings(DOCUMENTS).idf('constructor')).toBeUndefined();
  });
});
