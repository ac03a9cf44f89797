import { splitLines } from './split-lines';

test('single words of all lines become one phrase, rows of words stay apart', () => {
  const { whole, parts } = splitLines(['cat|guide-dog', 'parrot*', 'my ..2 horse']);
  expect(whole).toEqual(['my ..2 horse']);
  expect(parts).toEqual([
    {
      atStart: false,
      elements: [
        {
          kind: 'slot',
          optional: false,
          alternatives: [[{ kind: 'word', word: 'cat' }], [{ kind: 'prefix', prefix: 'parrot' }]],
        },
      ],
    },
    {
      atStart: false,
      elements: [
        {
          kind: 'slot',
          optional: false,
          alternatives: [
            [
              { kind: 'word', word: 'guide' },
              { kind: 'word', word: 'dog' },
            ],
          ],
        },
      ],
    },
  ]);
});

test('lines with signals or gaps stay whole', () => {
  const lines = ['{patient}', 'rang ..3 bell', '^ guess'];
  expect(splitLines(lines)).toEqual({ whole: lines, parts: [] });
});
