import fc from 'fast-check';
import { finish } from '../domain';
import { smallKnowledge } from '../domain/testing/small-knowledge';
import { createSearch, openSearch } from '.';

const search = createSearch(smallKnowledge());

function firstClause(text: string): string | undefined {
  return search.find(text).hits[0]?.clause;
}

describe('a question finds its clause', () => {
  it.each([
    ['can i post a photo of my patient', 'phi-images'],
    ['is a selfie w/ a pt ok', 'phi-images'],
    ['can i shre a pictre of a pateint', 'phi-images'],
    ['friend request from a patient?', 'patient-connections'],
    ['may we write about pay', 'protected-rights'],
    ['which song can we use', 'copyright-media'],
  ])('%j → %s', (text, clause) => {
    expect(firstClause(text)).toBe(clause);
  });

  it('with the FAQ entry that asks the same', () => {
    expect(
      search.find('is an old friend who lies on my ward still a friend online').hits[0],
    ).toMatchObject({
      clause: 'patient-connections',
      faq: 'friend-from-before',
    });
  });

  it('with a walk when it leaves out what decides', () => {
    expect(search.find('can i post this').hits[0]).toMatchObject({ walk: 'photo' });
  });
});

describe('a clause whose owner decided questions', () => {
  const knowledge = smallKnowledge();
  const rights = knowledge.clauses.get('protected-rights')!;
  const decided = {
    allowed: ['may I say that our unit is short of people', 'is a rant on my pay okay'],
    'not-allowed': ['may I prove it with the name of a patient', 'rant about the woman in bed two'],
  };
  const taught = createSearch({
    ...knowledge,
    clauses: new Map([...knowledge.clauses, [rights.id, { ...rights, decided }]]),
  });

  it.each([
    ['may I say that my pay is short', 'allowed'],
    ['may I rant about a patient by name', 'not-allowed'],
  ])('tells which verdict questions like %j get: %s', (text, verdict) => {
    const hit = taught.find(text).hits.find(({ clause }) => clause === rights.id);
    expect(hit?.leaning).toMatchObject({ verdict });
  });

  it('is found by them', () => {
    expect(taught.find('short of people on our unit').hits[0]).toMatchObject({ clause: rights.id });
  });
});

describe('a question outside the policy', () => {
  it.each(['what is for lunch', 'where can i park', 'dose of ibuprofen'])(
    '%j is likelier outside than inside',
    (text) => {
      expect(search.find(text).inScope).toBeLessThan(0.5);
    },
  );
});

describe('the language of a question', () => {
  it.each([
    ['can i post a photo', 'en', undefined],
    ['¿puedo subir una foto?', 'es', undefined],
    ['je peux publier une photo', 'fr', undefined],
    ['darf ich ein foto posten', 'en', 'de'],
    ['写真を投稿してもいいですか', 'en', 'ja'],
    ['photo', 'en', undefined],
  ])('%j is read as %s, foreign: %s', (text, lang, foreign) => {
    expect(search.find(text)).toMatchObject({ lang, ...(foreign && { foreign }) });
  });

  it('is the chosen one when the asker chose', () => {
    expect(search.find('photo', 'fr').lang).toBe('fr');
  });
});

describe('any text', () => {
  it.each([
    ['lunr operators', 'title:photo +patient -post ~2 ^9 *'],
    ['control characters', '\u0000\u0007 photo \u202E'],
    ['40,000 characters', 'photo '.repeat(7_000)],
    ['emoji alone', '😀😀😀'],
    ['nothing', ''],
    ['names of object fields', 'constructor __proto__ toString'],
  ])('such as %s gets hits that name known clauses', (_, text) => {
    const { hits, inScope } = search.find(text);
    expect(inScope).toBeGreaterThanOrEqual(0);
    for (const { clause } of hits) expect(smallKnowledge().clauses.has(clause)).toBe(true);
  });

  it('is ranked the same by two searches on the same knowledge', () => {
    const other = createSearch(smallKnowledge());
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(other.find(text)).toEqual(search.find(text));
      }),
      { numRuns: 50 },
    );
  });

  it('is ranked the same by a search that was opened from what another one learned', () => {
    const opened = finish(openSearch(smallKnowledge(), search.learned()));
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(opened.trace(text)).toEqual(search.trace(text));
      }),
      { numRuns: 50 },
    );
  });

  it('gets beliefs between 0 and 1, best first', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const beliefs = search.find(text).hits.map(({ confidence }) => confidence);
        for (const belief of beliefs) expect(belief >= 0 && belief <= 1).toBe(true);
        expect(beliefs).toEqual(beliefs.toSorted((a, b) => b - a));
      }),
      { numRuns: 50 },
    );
  });
});
