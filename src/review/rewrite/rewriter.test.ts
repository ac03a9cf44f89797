import fc from 'fast-check';
import { ACCOUNTS, MEDIA, PLATFORMS, draftSchema } from '../../domain';
import type { Locale, NeutralText } from '../../domain';
import { rankOf } from '../findings';
import { createReviewer } from '../reviewer';
import { readReviewContent } from '../testing/read-content';
import { sampleRule } from '../testing/sample-rules';
import { createRewriter } from './rewriter';

const OWN_VIEWS: NeutralText = {
  id: 'own-views',
  title: 'Own views',
  use: 'Any post.',
  clause: 'some-clause',
  text: { en: 'Views are my own.', es: 'Opino por mí.' },
};
const shipped = { ...readReviewContent(), neutralTexts: [OWN_VIEWS] };
const rewriteWords = shipped.wordData.get('rewrite-words');

interface Case {
  rewrite: unknown;
  words: string[];
  without?: string[];
  lang?: Locale;
}

/** The rewrite of a text when one rule marks `words`. */
function rewriteOf(
  { rewrite, words, without = [], lang = 'en' }: Case,
  text: string,
): string | undefined {
  const knowledge = {
    ...shipped,
    rules: [sampleRule({ id: 'a.rule', rewrite, traps: [{ find: words, unless: without }] })],
    lexicons: new Map(),
    wordData: new Map([['rewrite-words', rewriteWords]]),
  };
  const reviewer = createReviewer(knowledge);
  const draft = draftSchema.parse({ text });
  return createRewriter(knowledge, reviewer).rewrite(draft, reviewer.review(draft), lang)?.text;
}

describe('words that go', () => {
  const gone = (words: string, text: string, lang: Locale = 'en') =>
    rewriteOf({ rewrite: 'remove', words: [words], lang }, text);

  test.each([
    ['alone', 'We cried yesterday and laughed.', 'We cried and laughed.'],
    ['with what leads to them', 'A man woke up on yesterday at last.', 'A man woke up at last.'],
    ['at the end', 'A man woke up and smiled, yesterday!', 'A man woke up and smiled!'],
    ['at the start', 'Yesterday, a man woke up.', 'A man woke up.'],
    ['in brackets', 'A man woke up (yesterday) and smiled.', 'A man woke up and smiled.'],
  ])('go %s', (...[, text, expected]) => {
    expect(gone('yesterday', text)).toBe(expected);
  });

  test.each([
    ['en', 'room 4', 'A man woke up in our room 4 and smiled.', 'A man woke up and smiled.'],
    ['es', 'martes', 'El paciente despertó el martes y sonrió.', 'El paciente despertó y sonrió.'],
    ['fr', 'mardi', 'Un homme a souri le mardi avec nous.', 'Un homme a souri avec nous.'],
  ] as const)('go with the small words of a language: %s', (...[lang, words, text, expected]) => {
    expect(gone(words, text, lang)).toBe(expected);
  });

  test('take their sentence along where the rest would not read well', () => {
    const text = 'What a night. Her room 4 was full of balloons. We love this job.';
    expect(gone('room 4', text)).toBe('What a night. We love this job.');
  });
});

describe('a sentence that goes', () => {
  const gone = (text: string) => rewriteOf({ rewrite: 'sentence', words: ['bell'] }, text);

  test('takes those along that lean on it', () => {
    const text = 'Long day for us. A man rang the bell. He cried. Good night to all of you.';
    expect(gone(text)).toBe('Long day for us. Good night to all of you.');
  });

  test('takes its line along', () => {
    expect(gone('Long day for all of us.\nA man rang the bell.\nGood night.')).toBe(
      'Long day for all of us.\nGood night.',
    );
  });

  test.each([
    [
      'the first one, which tells what the rest is about',
      'A man rang the bell. We love it here so.',
    ],
    ['the answer to a question', 'Long day here. Why we do it? A man rang the bell. Good night.'],
    ['nearly all there is', 'Long day. A man in green rang the big bell for all of us to hear.'],
  ])('is never %s', (_name, text) => {
    expect(gone(text)).toBeUndefined();
  });
});

describe('a name', () => {
  const NAME = { en: ['a patient', 'the patient'], es: ['una persona', 'esa persona'] };
  const replaced = (text: string, lang: Locale = 'en') =>
    rewriteOf({ rewrite: { replace: NAME }, words: ['rosa', 'rosa lee'], lang }, text);

  test.each([
    ['by other words', 'So happy for Rosa Lee today!', 'So happy for a patient today!'],
    ['with a capital', 'Rosa Lee rang the bell.', 'A patient rang the bell.'],
    [
      'the same way later',
      'Rosa rang it. We all love Rosa.',
      'A patient rang it. We all love the patient.',
    ],
    ['with its ending', "We love Rosa's new song a lot.", "We love a patient's new song a lot."],
    ['with what goes along', 'We love sweet little Rosa so much.', 'We love a patient so much.'],
    ['by nothing beside a noun', 'Our patient Rosa rang the bell.', 'Our patient rang the bell.'],
    ['by its explanation', 'Rosa, our patient, rang the bell.', 'Our patient rang the bell.'],
    ['beside "my"', 'I sang for my Rosa Lee here.', 'I sang for my patient here.'],
    ['by nothing where it is called', 'Rosa, you made our day here.', 'You made our day here.'],
    ['by nothing at the end', 'You made our day, Rosa!', 'You made our day!'],
    ['by nothing in the middle', 'Aww, Rosa, you made our day!', 'Aww, you made our day!'],
    ['by nothing after a greeting', 'Hello Rosa! We love it here.', 'Hello! We love it here.'],
  ])('is replaced %s', (...[, text, expected]) => {
    expect(replaced(text)).toBe(expected);
  });

  test('is replaced with the stop of its initials', () => {
    const initials = { rewrite: { replace: NAME }, words: ['{initials}'] };
    expect(rewriteOf(initials, 'A card for L.M. on our floor.')).toBe(
      'A card for a patient on our floor.',
    );
    expect(rewriteOf(initials, 'We made a card for L.M. We hope it helps.')).toBe(
      'We made a card for a patient. We hope it helps.',
    );
  });

  test('is replaced in the language of the draft', () => {
    expect(replaced('Hoy Rosa tocó la campana aquí.', 'es')).toBe(
      'Hoy una persona tocó la campana aquí.',
    );
  });
});

test('a number of years beside a person becomes a plain word, with its article', () => {
  const rewrite = { describe: { en: ['older', 'older person'] } };
  const described = (text: string) => rewriteOf({ rewrite, words: ['93-year-old'] }, text);
  expect(described('We met a 93-year-old patient today.')).toBe('We met an older patient today.');
  expect(described('A 93-year-old danced with us.')).toBe('An older person danced with us.');
  expect(described('She was 93-year-old and proud of it.')).toBeUndefined();
});

test.each([
  ['Bad rules, I think.', 'Bad rules, I think. Views are my own.'],
  ['I think these are bad rules', 'I think these are bad rules. Views are my own.'],
  ['Bad rules, I think 🙄', 'Bad rules, I think 🙄 Views are my own.'],
])('a missing line is added once: %s', (text, expected) => {
  const rewrite = { add: 'own-views', at: 'end' };
  const words = ['i think', 'bad rules'];
  expect(rewriteOf({ rewrite, words, without: ['my own'] }, text)).toBe(expected);
});

test('decorative letters become plain ones, and a run of emoji one', () => {
  const plain = (words: string, text: string) =>
    rewriteOf({ rewrite: 'plain', words: [words] }, text);
  expect(plain('{styled-letters}', '𝓖𝓮𝓽 𝔂𝓸𝓾𝓻 shot here today')).toBe('Get your shot here today');
  expect(plain('{emoji-run}', 'Get your shot here today 🎉🎉🎉🎉')).toBe(
    'Get your shot here today 🎉',
  );
});

describe('a rewrite', () => {
  const man = sampleRule({
    id: 'a.man',
    severity: 'block',
    traps: [{ find: ['man'], with: ['{room-bed}'] }],
  });
  const rules = [
    sampleRule({
      id: 'a.room',
      severity: 'block',
      rewrite: 'remove',
      traps: [{ find: ['{room-bed}'] }],
    }),
    sampleRule({ id: 'a.bell', severity: 'fix', traps: [{ find: ['bell'] }] }),
  ];
  const of = (text: string, others = [man]) => {
    const knowledge = { ...shipped, rules: [...rules, ...others], lexicons: new Map() };
    const reviewer = createReviewer(knowledge);
    const draft = draftSchema.parse({ text });
    return createRewriter(knowledge, reviewer).rewrite(draft, reviewer.review(draft), 'en');
  };

  test('says what it leaves to the author', () => {
    const rewrite = of('She rang the bell in room 4 with us.');
    expect(rewrite).toMatchObject({ text: 'She rang the bell with us.', verdict: 'fix' });
    expect(rewrite?.left.map(({ rule }) => rule)).toEqual(['a.bell']);
  });

  test('is not offered because the words around a finding went: its own words still stand', () => {
    expect(of('The man smiled in room 4 with us.')).toBeUndefined();
  });

  test('takes what is harmless apart for settled when the rest has gone', () => {
    const apart = { ...man, rewrite: 'apart' as const };
    expect(of('The man smiled in room 4 with us.', [apart])).toMatchObject({ verdict: 'clear' });
  });

  test('is not offered for what it cannot mend', () => {
    expect(of('She rang the bell with us.')).toBeUndefined();
  });
});

describe('with the rules that ship', () => {
  const reviewer = createReviewer(shipped);
  const rewriter = createRewriter(shipped, reviewer);
  const examples = shipped.rules.flatMap(({ examples: { flags } }) => flags);
  const drafts = fc.record({
    text: fc
      .array(
        fc.oneof(fc.constantFrom(...examples.map(({ text }) => text)), fc.lorem({ maxCount: 4 })),
        {
          minLength: 1,
          maxLength: 4,
        },
      )
      .map((parts) => parts.join(' ')),
    account: fc.constantFrom(...ACCOUNTS),
    platform: fc.constantFrom(...PLATFORMS),
    media: fc.constantFrom(...MEDIA),
    alt: fc.boolean(),
  });

  test('the review of a rewrite is better, and its pieces make both texts', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom<Locale>('en', 'es', 'fr'), (draft, lang) => {
        const reviewed = reviewer.review(draft);
        const rewrite = rewriter.rewrite(draft, reviewed, lang);
        if (!rewrite) return;
        const { text, stretches, verdict, left } = rewrite;
        expect(rankOf(verdict)).toBeLessThan(rankOf(reviewed.verdict));
        expect(rankOf(reviewer.review({ ...draft, text }).verdict)).toBeLessThanOrEqual(
          rankOf(verdict),
        );
        const without = (kind: string) =>
          stretches.flatMap((stretch) => (stretch.kind === kind ? [] : [stretch.text])).join('');
        expect(without('added')).toBe(draft.text);
        expect(without('struck')).toBe(text);
        for (const { start, end } of left) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a good part of the examples gets one', () => {
    const rewritten = examples.filter((example) => {
      const { text, account, platform, media, alt } = example;
      const draft = draftSchema.parse({ text, account, platform, media, alt });
      return rewriter.rewrite(draft, reviewer.review(draft), 'en') !== undefined;
    });
    expect(rewritten.length).toBeGreaterThan(examples.length / 25);
  });
});
