import fc from 'fast-check';
import { applyEdits, compose, ordered, stretchesOf } from './edits';
import type { Edit } from './edits';

const TEXT = 'Rosa went home today.';

test('an edit puts other words in place of a stretch', () => {
  expect(applyEdits(TEXT, [{ start: 0, end: 4, with: 'A patient' }])).toBe(
    'A patient went home today.',
  );
});

test('what is kept, struck and added is told apart', () => {
  const edits = [
    { start: 0, end: 4, with: 'A patient' },
    { start: 14, end: 20, with: '' },
  ];
  expect(stretchesOf(TEXT, edits)).toEqual([
    { kind: 'struck', text: 'Rosa' },
    { kind: 'added', text: 'A patient' },
    { kind: 'kept', text: ' went home' },
    { kind: 'struck', text: ' today' },
    { kind: 'kept', text: '.' },
  ]);
});

test('of edits that overlap the longer one stands', () => {
  const short = { start: 5, end: 9, with: 'x' };
  const long = { start: 7, end: 20, with: '' };
  expect(ordered([long, short])).toEqual([long]);
});

/** Edits of a text, apart from each other. */
const editsOf = (text: string): fc.Arbitrary<Edit[]> =>
  fc
    .array(
      fc.record({
        start: fc.nat(text.length),
        length: fc.nat(6),
        with: fc.constantFrom('', 'a', 'a patient', '\n'),
      }),
      { maxLength: 6 },
    )
    .map((list) =>
      ordered(
        list.map(({ start, length, with: words }) => ({
          start,
          end: Math.min(text.length, start + length),
          with: words,
        })),
      ),
    );

const twice = fc.lorem({ maxCount: 8 }).chain((text) =>
  editsOf(text).chain((first) =>
    fc.record({
      text: fc.constant(text),
      first: fc.constant(first),
      second: editsOf(applyEdits(text, first)),
    }),
  ),
);

test('edits made one after the other are one set of edits', () => {
  fc.assert(
    fc.property(twice, ({ text, first, second }) => {
      const after = applyEdits(applyEdits(text, first), second);
      expect(applyEdits(text, compose(first, second))).toBe(after);
    }),
  );
});

test('kept and struck words make the text that was typed', () => {
  fc.assert(
    fc.property(twice, ({ text, first, second }) => {
      const typed = stretchesOf(text, compose(first, second))
        .filter(({ kind }) => kind !== 'added')
        .map((stretch) => stretch.text)
        .join('');
      expect(typed).toBe(text);
    }),
  );
});
