import type { Vector } from './features';

// Looked up once: inside a test sandbox every global costs a thousand times more.
const { abs, exp, max, sqrt } = Math;

/** Probability of each class, in the order of their numbers. */
export type Head = (vector: Vector) => Float64Array;

export interface HeadExample {
  vector: Vector;
  /** Number of the class. */
  target: number;
  weight: number;
}

const ROUNDS = 4;
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

  function learn({ vector: { ids, values }, target, weight }: HeadExample): void {
    score(ids, values);
    for (let k = 0; k < classes; k++) {
      const error = weight * (scores[k]! - (k === target ? 1 : 0));
      if (abs(error) < NEGLIGIBLE) continue;
      bias[k] = bias[k]! - 0.02 * error;
      for (let i = 0; i < ids.length; i++) {
        const place = ids[i]! * classes + k;
        const slope = error * values[i]! + DECAY * weights[place]!;
        const square = squares[place]! + slope * slope;
        squares[place] = square;
        weights[place] = weights[place]! - (STEP * slope) / sqrt(square);
      }
    }
  }

  function score(ids: Vector['ids'], values: Vector['values']): void {
    scores.set(bias);
    for (let i = 0; i < ids.length; i++) {
      const value = values[i]!;
      const row = ids[i]! * classes;
      for (let k = 0; k < classes; k++) scores[k] = scores[k]! + value * weights[row + k]!;
    }
    softmax(scores);
  }

  for (const at of trainingOrder(examples.length)) learn(examples[at]!);
  return (vector) => {
    score(vector.ids, vector.values);
    return scores.slice();
  };
}

function* trainingOrder(count: number): Generator<number> {
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < count; i++) yield (i * STRIDE + round) % count;
  }
}

function softmax(scores: Float64Array): void {
  let top = -Infinity;
  for (let k = 0; k < scores.length; k++) top = max(top, scores[k]!);
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const value = exp(scores[k]! - top);
    scores[k] = value;
    sum += value;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = scores[k]! / sum;
}
