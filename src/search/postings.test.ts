import lunr from 'lunr';
import { finish } from '../domain';
import { createPostings, indexDocuments } from './postings';
import type { Postings } from './postings';
import type { Scored } from './posting-lists';

const DOCUMENTS = [
  ['photo', 'patient', 'post'],
  ['photo', 'music', 'video'],
  ['pay', 'union', 'post', 'post'],
  ['patient', 'friend', 'request'],
];

function postingsOf(documents: string[][]): Postings {
  return createPostings(finish(indexDocuments(documents)));
}

function find(documents: string[][], terms: string[], limit: number): Scored[] {
  const postings = postingsOf(documents);
  return postings.find(
    terms.flatMap((term) => postings.numberOf(term) ?? []),
    limit,
  );
}

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
    const found = find(DOCUMENTS, ['photo', 'post'], 10);
    expect(found.map(({ document }) => String(document))).toEqual(expected.map(({ ref }) => ref));
    const ratio = (found[0]?.score ?? 0) / (expected[0]?.score ?? 1);
    found.forEach(({ score }, i) => {
      expect(score / (expected[i]?.score ?? 1)).toBeCloseTo(ratio, 4);
    });
  });

  it('keep the best ones, and equal ones in order', () => {
    const found = find([['a'], ['a'], ['a'], ['b']], ['a'], 2);
    expect(found.map(({ document }) => document)).toEqual([0, 1]);
  });

  it('do not know a word that no document holds', () => {
    expect(postingsOf(DOCUMENTS).numberOf('constructor')).toBeUndefined();
  });
});
