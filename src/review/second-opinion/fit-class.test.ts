import { countedSentences, fitClass, stiffnessOf } from './fit-class';
import type { Lesson } from './fit-class';

function lesson(...ids: number[]): Lesson {
  return { overall: Int32Array.of(), sentences: [Int32Array.from(ids)], frames: [false] };
}

/** Cue 0 goes with the class, cue 1 with its absence, cue 2 with both. */
const LESSONS = [lesson(0, 2), lesson(0), lesson(0, 2), lesson(1, 2), lesson(1), lesson(1, 2)];
const TARGETS = Float64Array.of(1, 1, 1, 0, 0, 0);

function fit(upward: boolean[]) {
  const trust = new Float64Array(3).fill(1);
  const material = { lessons: LESSONS, trust, upward, stiffness: stiffnessOf(LESSONS, trust) };
  return fitClass(material, TARGETS);
}

test('a cue that goes with a class speaks for it, and one that goes with its absence against it', () => {
  const [first, second, both] = fit([false, false, false]).weights;
  expect(first).toBeGreaterThan(0);
  expect(second).toBeLessThan(0);
  expect(Math.abs(both!)).toBeLessThan(first!);
});

test('a cue that may only speak for a class never speaks against it', () => {
  expect(fit([false, true, false]).weights[1]).toBe(0);
});

test('the same lessons give the same numbers', () => {
  expect(fit([false, false, false])).toEqual(fit([false, false, false]));
});

test.each([
  ['what speaks for a class counts', [1, -2, 3], [false, false, false], [0, 2]],
  ['what speaks against it counts where it frames the rest', [1, -2], [false, true], [0, 1]],
  ['the mildest counts where nothing else does', [-3, -1], [false, false], [1]],
  ['nothing counts in an empty draft', [], [], []],
])('%s', (...[, sums, frames, counted]) => {
  expect(countedSentences(sums, frames)).toEqual(counted);
});
