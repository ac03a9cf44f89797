import { draftSchema } from '../domain';
import type { Draft } from '../domain';
import { sampleReviewer, sampleRule } from './testing/sample-rules';

/** Places of the findings of one trap, as typed. */
function caught(trap: object, text: string, about: Partial<Draft> = {}): string[] {
  const reviewer = sampleReviewer([sampleRule({ id: 'a.rule', traps: [trap] })], {
    person: ['patient|boy'],
  });
  const { findings } = reviewer.review(draftSchema.parse({ ...about, text }));
  return findings.map(({ start, end }) => text.slice(start, end));
}

const DOUBT = {
  en: { ask: 'Is it {words}?', again: 'Is point {point} it?', clears: 'No', keeps: 'Yes' },
};
const STORY = 'The patient rang the bell. We cried. A boy came home.';

test.each([
  ['what it finds', { find: ['bell'] }, ['bell']],
  ['any of several', { find: ['bell', '{person}'] }, ['patient', 'bell', 'boy']],
  ['with something in the sentence', { find: ['bell|cried'], with: ['{person}'] }, ['bell']],
  ['with all of several', { find: ['bell'], with: ['rang', '{person}'] }, ['bell']],
  ['not with one of several missing', { find: ['bell'], with: ['rang', 'home'] }, []],
  ['with one of a choice', { find: ['bell'], with: [['home', 'rang']] }, ['bell']],
  ['with something in the draft', { find: ['bell'], with: ['home'], near: 'draft' }, ['bell']],
  ['with something near', { find: ['cried'], with: ['bell'], near: 2 }, ['cried']],
  ['not with it further off', { find: ['cried'], with: ['bell'], near: 1 }, []],
  ['without something in the sentence', { find: ['bell|cried'], without: ['{person}'] }, ['cried']],
  ['without something in another sentence', { find: ['cried'], without: ['bell'] }, ['cried']],
  ['unless something is said in the draft', { find: ['cried'], unless: ['bell'] }, []],
  ['without a part of itself', { find: ['the bell'], without: ['bell'] }, []],
  ['with another than itself', { find: ['{person}'], with: ['{person}'] }, []],
  [
    'with another like itself',
    { find: ['{person}'], with: ['{person}'], near: 'draft' },
    ['patient', 'boy'],
  ],
  ['overlapping words once', { find: ['rang the bell', 'the bell'] }, ['rang the bell']],
  ['the draft as a whole', { with: ['bell', 'home'] }, ['']],
  ['not the draft as a whole', { with: ['bell'], unless: ['home'] }, []],
])('a trap catches %s', (...[, trap, words]) => {
  expect(caught(trap, STORY)).toEqual(words);
});

test.each([
  ['account', { account: 'official' }],
  ['platform', { platform: ['x', 'threads'] }],
  ['medium', { media: ['photo'] }],
  ['alt text', { alt: true }],
])('a trap may ask for an %s', (...[, when]) => {
  const fits = { account: 'official', platform: 'threads', media: 'photo', alt: true } as const;
  expect(caught({ find: ['bell'], when }, STORY, fits)).toEqual(['bell']);
  expect(caught({ find: ['bell'], when }, STORY)).toEqual([]);
});

describe('several rules', () => {
  const severe = sampleRule({ id: 'phi.bell', severity: 'block', traps: [{ find: ['bell'] }] });
  const mild = sampleRule({
    id: 'tone.bell',
    severity: 'consider',
    traps: [{ find: ['rang the bell'] }],
  });
  const review = (...rules: (typeof severe)[]) =>
    sampleReviewer(rules).review(draftSchema.parse({ text: STORY }));

  test('come severest first, and the first gives the verdict', () => {
    const { verdict, findings } = review(mild, severe);
    expect(findings.map(({ rule }) => rule)).toEqual(['phi.bell', 'tone.bell']);
    expect(verdict).toBe('block');
  });

  test('a trap’s severity counts before the rule’s', () => {
    const lowered = {
      ...severe,
      traps: severe.traps.map((trap) => ({ ...trap, severity: 'fix' as const })),
    };
    expect(review(lowered).verdict).toBe('fix');
  });

  test('one yields to another that marks the same words', () => {
    const yielding = { ...mild, yields_to: ['phi.bell'] };
    expect(review(yielding, severe).findings.map(({ rule }) => rule)).toEqual(['phi.bell']);
    expect(review(yielding).findings.map(({ rule }) => rule)).toEqual(['tone.bell']);
  });

  test('one may protect the draft from others, by pattern', () => {
    const rights = sampleRule({
      id: 'rights.talk',
      severity: 'consider',
      suppresses: ['tone.*'],
      traps: [{ find: ['cried'] }],
    });
    const { findings, protectedSpeech } = review(severe, mild, rights);
    expect(findings.map(({ rule }) => rule)).toEqual(['phi.bell', 'rights.talk']);
    expect(protectedSpeech).toBe(true);
  });

  test('patient details are known by blocking findings about patients', () => {
    expect(review(severe).containsPatientDetails).toBe(true);
    expect(review(mild).containsPatientDetails).toBe(false);
  });

  test('an unsure finding is put as a question and is no patient detail yet', () => {
    const unsure = { ...severe, traps: severe.traps.map((trap) => ({ ...trap, unsure: true })) };
    const { findings, containsPatientDetails } = review(unsure);
    expect(findings.map((finding) => finding.unsure)).toEqual([true]);
    expect(containsPatientDetails).toBe(false);
  });

  test('a sure catch at the same place makes the finding sure', () => {
    const both = sampleRule({
      id: 'a.b',
      doubt: DOUBT,
      traps: [{ find: ['bell'], unsure: true }, { find: ['the bell'] }],
    });
    expect(review(both).findings.map(({ unsure }) => unsure)).toEqual([false]);
  });

  test('a trap may be unsure only of some words', () => {
    const some = sampleRule({
      id: 'a.b',
      doubt: DOUBT,
      traps: [{ find: ['bell', 'boy'], unsure: ['boy'] }],
    });
    expect(review(some).findings.map(({ unsure }) => unsure)).toEqual([false, true]);
  });

  test('what is unsure silences nothing that is sure', () => {
    const unsure = { ...severe, traps: severe.traps.map((trap) => ({ ...trap, unsure: true })) };
    const yielding = { ...mild, yields_to: ['phi.bell'] };
    const { findings } = review(yielding, unsure);
    expect(findings.map(({ rule }) => rule)).toEqual(['phi.bell', 'tone.bell']);
  });
});

test('small details that point to one person together are named', () => {
  const rule = sampleRule({
    id: 'a.cues',
    why: 'Together, {cues} tell who it is.',
    traps: [{ find: ['{weak-cues}'] }],
  });
  const wordData = {
    'weak-cues': {
      least: 3,
      person: ['someone'],
      kinds: { 'an age': ['age'], 'a room': ['room-bed'], 'a day': ['relative-day'] },
    },
  };
  const reviewer = sampleReviewer([rule], { someone: ['a man'] }, wordData);
  const why = (text: string) =>
    reviewer.review(draftSchema.parse({ text })).findings.map((finding) => finding.why);
  expect(why('A man, 45 years old, left room 9 yesterday.')).toEqual([
    'Together, an age, a room and a day tell who it is.',
  ]);
  expect(why('A man left room 9 yesterday.')).toEqual([]);
  expect(why('I am 45 years old and left room 9 yesterday.')).toEqual([]);
});
