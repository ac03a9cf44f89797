import fc from 'fast-check';
import { ACCOUNTS, MEDIA, PLATFORMS, draftSchema } from '../domain';
import type { Draft, Finding } from '../domain';
import { rankOf } from './findings';
import { createReviewer } from './reviewer';
import { readReviewContent } from './testing/read-content';
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

describe('with the rules that ship', () => {
  const reviewer = createReviewer(readReviewContent());
  const clues = fc.constantFrom(
    'Maria Lopez',
    'room 412',
    'last Tuesday',
    'the patient',
    'rang the bell',
    '@jane',
    '#teammaria',
    '93-year-old',
    'cure',
    '👀',
    '𝓯𝓵𝓾',
    'from Millbrook',
    '604-731-4829',
    '\n',
    '. ',
    'Dr. Lee',
    'union',
  );
  const text = fc
    .array(
      fc.oneof(clues, fc.string({ unit: 'binary', maxLength: 12 }), fc.lorem({ maxCount: 3 })),
      { maxLength: 14 },
    )
    .map((parts) => parts.join(' '));
  const drafts = fc.record({
    text,
    account: fc.constantFrom(...ACCOUNTS),
    platform: fc.constantFrom(...PLATFORMS),
    media: fc.constantFrom(...MEDIA),
    alt: fc.boolean(),
  });

  test('any draft is reviewed: places lie inside it, in order, and the verdict is the severest', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { verdict, findings } = reviewer.review(draft);
        expect(verdict).toBe(findings[0]?.severity ?? 'clear');
        expect(findings).toEqual(findings.toSorted(bySeverityAndPlace));
        for (const { start, end } of findings) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(draft.text.length);
          expect(start < end || (start === 0 && end === 0)).toBe(true);
        }
      }),
    );
  });

  test('the same draft gives the same findings', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(reviewer.review(draft)).toEqual(reviewer.review(draft));
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ['one letter', 'a'],
    ['digits', '1'],
    ['digits and blanks', '1 '],
    ['nested signs', '([{"'],
    ['at signs', '@'],
    ['hashes', '#'],
    ['hyphens', 'a1-'],
    ['combining marks', '\u0301'],
    ['right-to-left marks', '\u05d0\u202e'],
    ['joiners', '\u200d'],
    ['emoji', '😀'],
    ['lone surrogates', '\ud83d'],
    ['decorative letters', '𝓪'],
    ['names', 'Maria Lopez '],
    ['phones', 'call 604-731-4829 '],
    ['months', 'May 3 '],
    ['words of every rule', 'the patient in room 3 today '],
    ['links', 'http://'],
    ['colons', 'a:'],
    ['line breaks', '\n'],
  ])('50,000 characters of %s are reviewed with a bounded number of findings', (...[, piece]) => {
    const long = piece.repeat(Math.ceil(50_000 / piece.length)).slice(0, 50_000);
    const { findings } = reviewer.review(draftSchema.parse({ text: long, platform: 'x' }));
    expect(findings.length).toBeLessThan(600);
  });
});

function bySeverityAndPlace(a: Finding, b: Finding): number {
  return (
    rankOf(b.severity) - rankOf(a.severity) ||
    a.start - b.start ||
    a.end - b.end ||
    a.rule.localeCompare(b.rule)
  );
}
