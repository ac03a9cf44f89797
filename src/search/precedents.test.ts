import type { Verdict } from '../domain';
import type { Lesson } from './examples';
import { createPrecedents, heedPrecedents } from './precedents';
import type { Precedent } from './precedents';

function lesson(label: string, verdict?: Verdict): Lesson {
  return { text: 'x', lang: 'en', weight: 1, asked: true, label, ...(verdict && { verdict }) };
}

function precedent(verdict: Verdict, likeness: number): Precedent {
  return { clause: 'phi-images', verdict, likeness };
}

describe('precedents', () => {
  it('are the decided questions among those alike, the most alike first', () => {
    const lessons = [
      lesson('clause:phi-images', 'not-allowed'),
      lesson('clause:phi-images'),
      lesson('walk:photo'),
      lesson('clause:coworker-images', 'allowed'),
    ];
    const alike = [3, 2, 1, 0].map((example) => ({ example, likeness: example / 10 }));
    expect(createPrecedents(lessons)(alike)).toEqual([
      { clause: 'coworker-images', verdict: 'allowed', likeness: 0.3 },
      { clause: 'phi-images', verdict: 'not-allowed', likeness: 0 },
    ]);
  });
});

describe('beliefs in the verdicts', () => {
  const even = Float64Array.of(0.25, 0.25, 0.25, 0.25);
  const strongest = (beliefs: Float64Array) => beliefs.indexOf(Math.max(...beliefs));

  it('stay without precedents', () => {
    expect(heedPrecedents(even, [])).toEqual(even);
  });

  it('still sum up to one', () => {
    const beliefs = heedPrecedents(even, [precedent('allowed', 0.9), precedent('ask-first', 0.4)]);
    expect(beliefs.reduce((sum, belief) => sum + belief)).toBeCloseTo(1, 10);
  });

  it.each<[string, Precedent[], number]>([
    ['the one alike', [precedent('not-allowed', 0.5)], 3],
    ['the more alike', [precedent('allowed', 0.4), precedent('ask-first', 0.6)], 2],
    [
      'two that agree before one a little more alike',
      [precedent('allowed', 0.6), precedent('not-allowed', 0.5), precedent('not-allowed', 0.5)],
      3,
    ],
  ])('follow %s', (_, precedents, index) => {
    expect(strongest(heedPrecedents(even, precedents))).toBe(index);
  });

  it('follow the head where it is surer than a faint likeness', () => {
    const beliefs = Float64Array.of(0.9, 0.03, 0.03, 0.04);
    expect(strongest(heedPrecedents(beliefs, [precedent('not-allowed', 0.3)]))).toBe(0);
  });
});
