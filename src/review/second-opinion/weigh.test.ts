import type { Cue } from './cues';
import { weigh } from './weigh';
import { readWeights, writeWeights } from './weights';

const weights = readWeights(
  writeWeights(
    ['@block'],
    [0],
    new Map([
      ['w:code', [2]],
      ['w:cake', [-2]],
      ['a:official', [-1]],
    ]),
  ),
  [],
)!;

function cue(name: string): Cue {
  return { id: weights.idOf(name), from: 0, to: 1 };
}

function likely(names: string[][], { frames = false, overall = [] as string[] } = {}): number {
  const cues = {
    overall: overall.map((name) => weights.idOf(name)),
    sentences: names.map((list) => list.map(cue)),
    frames: names.map(() => frames),
  };
  return weigh(cues, weights).of('@block');
}

test('what speaks for a class makes it likelier than even, what speaks against it less', () => {
  expect(likely([['w:code']])).toBeGreaterThan(0.5);
  expect(likely([['w:cake']])).toBeLessThan(0.5);
  expect(likely([['w:code']], { overall: ['a:official'] })).toBeLessThan(likely([['w:code']]));
});

test('a harmless sentence more changes nothing, one that frames the rest does', () => {
  expect(likely([['w:code'], ['w:cake']])).toBe(likely([['w:code']]));
  expect(likely([['w:code'], ['w:cake']], { frames: true })).toBeLessThan(likely([['w:code']]));
});

test('the sentence that speaks most is known, and what a cue adds', () => {
  const sentences = [['w:cake'], ['w:code']].map((list) => list.map(cue));
  const weighed = weigh({ overall: [], sentences, frames: [false, false] }, weights);
  expect(weighed.strongest('@block')).toBe(1);
  expect(weighed.adds(cue('w:code'), ['@block'])).toBeCloseTo(2);
});

test('a class that nobody trained is not likely', () => {
  expect(weigh({ overall: [], sentences: [], frames: [] }, weights).of('@fix')).toBe(0);
});
