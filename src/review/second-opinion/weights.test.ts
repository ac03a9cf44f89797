import { readWeights, writeWeights } from './weights';

const LINES = writeWeights(
  ['@block', 'phi.name'],
  [-1, 0.5],
  new Map([
    ['s:story', [2, -1]],
    ['w:ward', [0.5, 0.25]],
    ['w:the', [0, 0.001]],
  ]),
);

test('what is written is read again, in steps of the largest weight', () => {
  const weights = readWeights(LINES, [])!;
  expect([...weights.classes].map(([name, { bias }]) => [name, bias])).toEqual([
    ['@block', -1],
    ['phi.name', 0.5],
  ]);
  const story = weights.idOf('s:story');
  expect(weights.classes.get('@block')?.weights[story]).toBeCloseTo(2);
  expect(weights.classes.get('phi.name')?.weights[story]).toBeCloseTo(-1, 1);
});

test('words and signals have numbers; a cue that tells nothing is not written', () => {
  const weights = readWeights(LINES, [])!;
  expect([...weights.signals.keys()]).toEqual(['story']);
  expect(weights.wordId('ward')).toBe(weights.idOf('w:ward'));
  expect(weights.wordId('the')).toBe(-1);
});

test('a signal that any sentence may show frames nothing', () => {
  expect(readWeights(LINES, [])!.frames.size).toBe(1);
  expect(readWeights(LINES, ['story'])!.frames.size).toBe(0);
});

test.each([[undefined], [[]], [['classes @block']], [['classes @block', 'bias 0', 'scale x']]])(
  'nothing is read of %j',
  (lines) => {
    expect(readWeights(lines, [])).toBeUndefined();
  },
);
