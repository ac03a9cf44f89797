import { hash } from '../domain';
import type { Steps } from '../domain';
import type { Vector } from './features';
import type { Terms } from './read-terms';

// Looked up once: inside a test sandbox every global costs a thousand times more.
const { abs, exp, max, sqrt } = Math;

/** Probability of each class, in the order of their numbers. */
export type Head = (vector: Vector) => Float64Array;

/** What training found, in arrays that can be stored. */
export interface HeadIndex {
  /** One row of classes a feature. */
  weights: Float32Array;
  /** One number a class. */
  bias: Float64Array;
}

export interface HeadExample {
  vector: Vector;
  /** Number of the class. */
  target: number;
  weight: number;
  /** Its place in the training; the same for the same text, whatever else is learned. */
  order: number;
}

const STEP = 1;
const START = 0.05;
const BIAS_STEP = 0.02;
/** A class less likely than this learns nothing from an example that is not its own. */
const NEGLIGIBLE = 0.01;
const EXAMPLES_A_STEP = 100;

/**
 * Fits a multinomial logistic regression in a fixed order: the same examples give the same head,
 * and an example more or less leaves the others in their places, so that it changes little else.
 * AdaGrad with one step size a feature: one a weight costs three times as much and gains nothing.
 */
export function* trainHead(
  examples: readonly HeadExample[],
  { classes, features, rounds }: Training,
): Steps<HeadIndex> {
  const model: Model = {
    weights: new Float32Array(features * classes),
    squares: new Float32Array(features).fill(START),
    bias: new Float64Array(classes),
    scores: new Float64Array(classes),
    wrong: new Int32Array(classes),
    errors: new Float64Array(classes),
  };
  const ordered = examples.toSorted((a, b) => a.order - b.order || a.target - b.target);
  for (let round = 0; round < rounds; round++) {
    // There and back, so that no example always has the last word.
    if (round > 0) ordered.reverse();
    for (let start = 0; start < ordered.length; start += EXAMPLES_A_STEP) {
      for (const example of ordered.slice(start, start + EXAMPLES_A_STEP)) learn(model, example);
      yield;
    }
  }
  return { weights: model.weights, bias: model.bias };
}

/** Places texts by nothing but their words: neighbours in the files are not neighbours in training. */
export function orderOf({ stems, glossed }: Terms): number {
  return hash([...stems, ...glossed].join(' '));
}

export function createHead(index: HeadIndex): Head {
  return (vector) => score(index, vector, new Float64Array(index.bias.length));
}

/** A head for several vectors that begin alike: what they share is looked at once. */
export function createSharingHead(index: HeadIndex): (shared: Vector) => Head {
  return ({ ids, values }) => {
    const whole = ids.length - (ids.length % 4);
    const begun = Float64Array.from(index.bias);
    addRows(index, { ids: ids.slice(0, whole), values: values.slice(0, whole) }, begun);
    const [lastIds, lastValues] = [ids.slice(whole), values.slice(whole)];
    return (own) => {
      const vector = { ids: lastIds.concat(own.ids), values: lastValues.concat(own.values) };
      const scores = begun.slice();
      addRows(index, vector, scores);
      softmax(scores);
      return scores;
    };
  };
}

interface Training {
  classes: number;
  features: number;
  /** How often it sees each example. */
  rounds: number;
}

interface Model extends HeadIndex {
  squares: Float32Array;
  scores: Float64Array;
  /** Classes that an example corrects, and by how much; the rest of the arrays is stale. */
  wrong: Int32Array;
  errors: Float64Array;
}

function learn(model: Model, example: HeadExample): void {
  const { ids, values } = example.vector;
  const { weights, squares, wrong, errors } = model;
  const classes = model.bias.length;
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
  const { bias, wrong, errors } = model;
  const classes = bias.length;
  const scores = score(model, vector, model.scores);
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

function score(index: HeadIndex, vector: Vector, scores: Float64Array): Float64Array {
  scores.set(index.bias);
  addRows(index, vector, scores);
  softmax(scores);
  return scores;
}

/** Four features at a time: half the time of one by one. */
function addRows(
  { weights, bias }: HeadIndex,
  { ids, values }: Vector,
  scores: Float64Array,
): void {
  const classes = bias.length;
  const whole = ids.length - (ids.length % 4);
  for (let i = 0; i < whole; i += 4) {
    const a = values[i]!;
    const b = values[i + 1]!;
    const c = values[i + 2]!;
    const d = values[i + 3]!;
    const rowA = ids[i]! * classes;
    const rowB = ids[i + 1]! * classes;
    const rowC = ids[i + 2]! * classes;
    const rowD = ids[i + 3]! * classes;
    for (let k = 0; k < classes; k++)
      scores[k]! +=
        a * weights[rowA + k]! +
        b * weights[rowB + k]! +
        c * weights[rowC + k]! +
        d * weights[rowD + k]!;
  }
  for (let i = whole; i < ids.length; i++) {
    const row = ids[i]! * classes;
    const value = values[i]!;
    for (let k = 0; k < classes; k++) scores[k]! += value * weights[row + k]!;
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
