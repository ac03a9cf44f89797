import type { Vector } from './features';

/** Probability of each class, in the order of their numbers. */
export type Head = (vector: Vector) => Float64Array;

export interface HeadExample {
  vector: Vector;
  /** Number of the class. */
  target: number;
  weight: number;
}

const ROUNDS = 8;
const STEP = 0.5;
const DECAY = 1e-4;
/** A class less likely than this learns nothing from an example that is not its own. */
const NEGLIGIBLE = 1e-3;
/** Coprime with any likely number of examples: neighbours in the files are not neighbours in training. */
const STRIDE = 7919;

/** Fits a multinomial logistic regression (AdaGrad, fixed order): the same examples give the same head. */
export function trainHead(
  examples: readonly HeadExample[],
  { classes, features }: { classes: number; features: number },
): Head {
  const weights = new Float32Array(features * classes);
  const squares = new Float32Array(features * classes).fill(1e-2);
  const bias = new Float64Array(classes);
  const scores = new Float64Array(classes);

  function learn({ vector, target, weight }: HeadExample): void {
    score(vector);
    for (let k = 0; k < classes; k++) {
      const error = weight * (at(scores, k) - (k === target ? 1 : 0));
      if (Math.abs(error) < NEGLIGIBLE) continue;
      bias[k] = at(bias, k) - 0.02 * error;
      vector.ids.forEach((id, i) => {
        const place = id * classes + k;
        const slope = error * (vector.values[i] ?? 0) + DECAY * at(weights, place);
        squares[place] = at(squares, place) + slope * slope;
        weights[place] = at(weights, place) - (STEP * slope) / Math.sqrt(at(squares, place));
      });
    }
  }

  function score(vector: Vector): void {
    scores.set(bias);
    vector.ids.forEach((id, i) => {
      const value = vector.values[i] ?? 0;
      const row = id * classes;
      for (let k = 0; k < classes; k++) scores[k] = at(scores, k) + value * at(weights, row + k);
    });
    softmax(scores);
  }

  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < examples.length; i++) {
      const example = examples[(i * STRIDE + round) % examples.length];
      if (example) learn(example);
    }
  }
  return (vector) => {
    score(vector);
    return scores.slice();
  };
}

function softmax(scores: Float64Array): void {
  let top = -Infinity;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const value = Math.exp(at(scores, k) - top);
    scores[k] = value;
    sum += value;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = at(scores, k) / sum;
}

function at(list: Float32Array | Float64Array, index: number): number {
  return list[index] ?? 0;
}
