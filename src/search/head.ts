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
const STEP = 1;
const START = 0.05;
const BIAS_STEP = 0.02;
/** A class less likely than this learns nothing from an example that is not its own. */
const NEGLIGIBLE = 0.01;
/** Coprime with any likely number of examples: neighbours in the files are not neighbours in training. */
const STRIDE = 7919;

/**
 * Fits a multinomial logistic regression in a fixed order: the same examples give the same head.
 * AdaGrad with one step size a feature: one a weight costs three times as much and gains nothing.
 */
export function trainHead(
  examples: readonly HeadExample[],
  { classes, features }: { classes: number; features: number },
): Head {
  const model: Model = {
    classes,
    weights: new Float32Array(features * classes),
    squares: new Float32Array(features).fill(START),
    bias: new Float64Array(classes),
    scores: new Float64Array(classes),
    wrong: new Int32Array(classes),
    errors: new Float64Array(classes),
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < examples.length; i++) {
      const example = examples[(i * STRIDE + round) % examples.length];
      if (example) learn(model, example);
    }
  }
  return (vector) => score(model, vector).slice();
}

interface Model {
  classes: number;
  /** One row of classes a feature. */
  weights: Float32Array;
  squares: Float32Array;
  bias: Float64Array;
  scores: Float64Array;
  /** Classes that an example corrects, and by how much; the rest of the arrays is stale. */
  wrong: Int32Array;
  errors: Float64Array;
}

function learn(model: Model, example: HeadExample): void {
  const { ids, values } = example.vector;
  const { classes, weights, squares, wrong, errors } = model;
  const { count, energy } = findErrors(model, example);
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!;
    const value = values[i]!;
    const square = squares[id]! + value * value * energy;
    squares[id] = square;
    const rate = (STEP * value) / sqrt(square);
    const row = id * classes;
    for (let n = 0; n < count; n++) weights[row + wrong[n]!]! -= rate * errors[n]!;
  }
}

function findErrors(
  model: Model,
  { vector, target, weight }: HeadExample,
): { count: number; energy: number } {
  const { classes, bias, wrong, errors } = model;
  const scores = score(model, vector);
  let count = 0;
  let energy = 0;
  for (let k = 0; k < classes; k++) {
    const error = weight * (scores[k]! - (k === target ? 1 : 0));
    if (abs(error) < NEGLIGIBLE) continue;
    wrong[count] = k;
    errors[count] = error;
    count += 1;
    energy += error * error;
    bias[k]! -= BIAS_STEP * error;
  }
  return { count, energy };
}

function score({ classes, weights, bias, scores }: Model, { ids, values }: Vector): Float64Array {
  scores.set(bias);
  for (let i = 0; i < ids.length; i++) {
    const value = values[i]!;
    const row = ids[i]! * classes;
    for (let k = 0; k < classes; k++) scores[k]! += value * weights[row + k]!;
  }
  softmax(scores);
  return scores;
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
