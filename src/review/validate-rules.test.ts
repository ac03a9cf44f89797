import type { PlaceOf } from '../domain';
import { TEST_ORGANIZATION } from './testing/read-content';
import { sampleLexicon, sampleRule } from './testing/sample-rules';
import { validateRules } from './validate-rules';

/** The name or id of an entry, and the field. */
const placeOf: PlaceOf = (entry, path = []) =>
  [...('name' in entry ? [entry.name] : []), ...('id' in entry ? [entry.id] : []), ...path].join(
    '.',
  );

function problemsOf(phrase: string, lists: Record<string, string[]> = {}, ids = ['a.rule']) {
  const content = {
    rules: ids.map((id) => sampleRule({ id, traps: [{ find: [phrase] }] })),
    lexicons: new Map(
      Object.entries(lists).map(([name, phrases]) => [name, sampleLexicon(name, phrases)]),
    ),
    wordData: new Map(),
    platforms: [],
    organization: TEST_ORGANIZATION,
  };
  return validateRules(content, placeOf);
}

test('signals of word lists and of detectors are known', () => {
  expect(problemsOf('{pet} {person-name}', { pet: ['cat'] })).toEqual([]);
});

test('a signal that nobody makes is reported at its rule', () => {
  expect(problemsOf('the {pat}')).toEqual([
    {
      place: 'a.rule.traps.0',
      message:
        'the phrase "the {pat}" uses {pat}; use a lexicon\'s name or a signal of rules/README.md.',
    },
  ]);
});

test('a phrase that cannot be read is reported at its list', () => {
  expect(problemsOf('{pet}', { pet: ['..3'] })).toEqual([
    {
      place: 'pet.phrases.0',
      message: 'the phrase "..3" has no word that must be there; add one.',
    },
  ]);
});

test('lists that need each other are reported', () => {
  expect(problemsOf('{a}', { a: ['{b}'], b: ['{a} x'] }).map(({ place }) => place)).toEqual([
    'a',
    'b',
  ]);
});

test('rules that a button could not tell apart are reported', () => {
  expect(problemsOf('bell', {}, ['a.rule-788', 'a.rule-4728']).map(({ place }) => place)).toEqual([
    'a.rule-4728.id',
  ]);
});
