import type { Cue, Cues } from './cues';
import { countedSentences } from './fit-class';
import type { Weights } from './weights';

const { exp, max } = Math;

/** How likely each class is, and what speaks for it. */
export interface Weighed {
  /** Probability; 0 for a class that nobody trained. */
  of(name: string): number;
  /** The sentence that speaks most for a class. */
  strongest(name: string): number;
  /** What a cue adds to some classes. */
  adds(cue: Cue, names: readonly string[]): number;
}

/** Adds up what the cues of a draft say. */
export function weigh({ overall, sentences }: Cues, weights: Weights): Weighed {
  const { bias, classes, rows } = weights;
  const size = classes.length;
  const add = (sum: Float64Array, id: number): void => {
    const row = id * size;
    for (let k = 0; k < size; k += 1) sum[k]! += rows[row + k]!;
  };
  const start = Float64Array.from(bias);
  for (const id of overall) add(start, id);
  const sums = sentences.map(({ cues }) => {
    const sum = new Float64Array(size);
    for (const { id } of cues) add(sum, id);
    return sum;
  });
  const frames = sentences.map((one) => one.frames);
  const scores = start.map((value, k) => {
    const values = sums.map((sum) => sum[k] ?? 0);
    return countedSentences(values, frames).reduce((total, at) => total + values[at]!, value);
  });
  return {
    of(name) {
      const score = scores[classes.indexOf(name)];
      return score === undefined ? 0 : 1 / (1 + exp(-score));
    },
    strongest(name) {
      const k = classes.indexOf(name);
      const values = sums.map((sum) => sum[k] ?? 0);
      return values.indexOf(max(...values));
    },
    adds: ({ id }, names) =>
      names.reduce((sum, name) => sum + (rows[id * size + classes.indexOf(name)] ?? 0), 0),
  };
}
