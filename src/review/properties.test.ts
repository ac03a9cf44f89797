import fc from 'fast-check';
import { ACCOUNTS, LOCALES, MEDIA, PLATFORMS, draftSchema } from '../domain';
import type { Draft } from '../domain';
import { rankOf, severest } from './findings';
import { createReviewer } from './reviewer';
import { createRewriter } from './rewrite/rewriter';
import { HARMLESS } from './testing/harmless';
import { readReviewContent } from './testing/read-content';

const content = readReviewContent();
const reviewer = createReviewer(content);
const rewriter = createRewriter({ ...content, neutralTexts: [] }, reviewer);
const examples = content.rules
  .flatMap(({ examples: { flags, passes } }) => [...flags, ...passes])
  .map(({ text }) => text);

/** Parts of the examples' sentences in any order: half a name, a room, a claim without its source. */
const mixture = fc
  .array(fc.constantFrom(...examples.flatMap(partsOf)), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(' '));
const sentences = fc
  .array(fc.constantFrom(...examples), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('\n'));
const free = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.lorem({ maxCount: 20 }),
);
const PIECES = [
  'Maria Lopez ', 'room 4 ', '604-731-4829', '1', '12 ', '([{"', '#', '@a', 'a-', "a'", 'e\u0301\u0302',
  '\u05d0\u200f', 'مرحبا ', '漢字', '\u200d', '\ud83d', '\udc4d', '😀', '👩‍👩‍👧', '𝓪', 'аb', '\n', '\u202e', '.', ' ',
]; // prettier-ignore
const hostile = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 40 })), { maxLength: 6 })
  .map((parts) => parts.map(([piece, times]) => piece.repeat(times)).join(''));

function draftsWith(text: fc.Arbitrary<string>): fc.Arbitrary<Draft> {
  return fc.record({
    text,
    account: fc.constantFrom(...ACCOUNTS),
    platform: fc.constantFrom(...PLATFORMS),
    media: fc.constantFrom(...MEDIA),
    alt: fc.boolean(),
  });
}

function partsOf(text: string): string[] {
  return text.split(/(?<=[,;:.!?])\s+|\s+(?=(?:and|with|in|for|y|con|et|avec)\s)/);
}

describe.each([
  ['free text', free],
  ['mixtures of examples', mixture],
  ['hostile text', hostile],
  ['all of them together', fc.tuple(hostile, mixture, free).map((texts) => texts.join(' '))],
])('%s', (...[, text]) => {
  test('is reviewed, and the verdict is the highest severity', () => {
    fc.assert(
      fc.property(draftsWith(text), (draft) => {
        const { verdict, findings } = reviewer.review(draft);
        const highest = Math.max(-1, ...findings.map(({ severity }) => rankOf(severity)));
        expect(rankOf(verdict)).toBe(highest);
        expect(findings).toEqual(severest(findings));
      }),
    );
  });

  test('is marked inside, in whole characters', () => {
    fc.assert(
      fc.property(draftsWith(text), (draft) => {
        for (const { start, end } of reviewer.review(draft).findings) {
          expect(start < end || (start === 0 && end === 0)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(draft.text.length);
          expect([start, end].filter((at) => isInsideCharacter(draft.text, at))).toEqual([]);
        }
      }),
    );
  });

  test('is not reviewed worse after it was rewritten', () => {
    fc.assert(
      fc.property(draftsWith(text), fc.constantFrom(...LOCALES), (draft, lang) => {
        const reviewed = reviewer.review(draft);
        const rewrite = rewriter.rewrite(draft, reviewed, lang);
        if (!rewrite) return;
        const again = reviewer.review({ ...draft, text: rewrite.text });
        expect(rankOf(again.verdict)).toBeLessThanOrEqual(rankOf(rewrite.verdict));
        expect(rankOf(rewrite.verdict)).toBeLessThan(rankOf(reviewed.verdict));
      }),
    );
  });

  test('is reviewed alike every time', () => {
    fc.assert(
      fc.property(draftsWith(text), (draft) => {
        expect(reviewer.review(draft)).toEqual(reviewer.review(draft));
      }),
      { numRuns: 30 },
    );
  });
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

function isInsideCharacter(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

describe('a harmless sentence', () => {
  test.each(HARMLESS)('is left alone by itself: %s', (text) => {
    for (const account of ACCOUNTS) {
      for (const media of MEDIA) {
        const draft = draftSchema.parse({ text, account, media, alt: true });
        expect(reviewer.review(draft).findings).toEqual([]);
      }
    }
  });

  test.each([
    ['mixtures of examples', mixture],
    ['whole examples', sentences],
  ])('never lowers the severity of %s', (...[, text]) => {
    fc.assert(
      fc.property(
        draftsWith(text),
        fc.constantFrom(...HARMLESS),
        fc.boolean(),
        (draft, sentence, before) => {
          const added = before ? `${sentence}\n${draft.text}` : `${draft.text}\n${sentence}`;
          const { verdict } = reviewer.review({ ...draft, text: added });
          expect(rankOf(verdict)).toBeGreaterThanOrEqual(rankOf(reviewer.review(draft).verdict));
        },
      ),
      // The same drafts each time: a new counterexample is work for who looks for it, not for who commits.
      { numRuns: 400, seed: 20_261_124 },
    );
  });
});
