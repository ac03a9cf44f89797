const { exp, sqrt } = Math;

/** A draft as numbers of cues: those of the whole, and those of each sentence. */
export interface Lesson {
  overall: Int32Array;
  sentences: readonly Int32Array[];
  /** For each sentence whether it tells what the rest is about. */
  frames: readonly boolean[];
}

export interface Material {
  lessons: readonly Lesson[];
  /** For each cue how far it is trusted. */
  trust: Float64Array;
  /** For each cue whether it may only speak for a class. */
  upward: readonly boolean[];
  /** For each cue how strongly the loss can bend: the inverse is a safe step. */
  stiffness: Float64Array;
}

export interface Fitted {
  weights: Float64Array;
  bias: number;
}

const ROUNDS = 120;
const START = -3;
/** How strongly weights are held near nothing. */
const RIDGE = 1.5;

/** The logistic loss bends at most a quarter of the squares; cues of one lesson share it. */
export function stiffnessOf(lessons: readonly Lesson[], trust: Float64Array): Float64Array {
  const stiffness = new Float64Array(trust.length).fill(RIDGE);
  for (const { overall, sentences } of lessons) {
    const rows = [overall, ...sentences];
    let sum = 1;
    for (const row of rows) for (const id of row) sum += trust[id]!;
    for (const row of rows) for (const id of row) stiffness[id]! += 0.25 * trust[id]! * sum;
  }
  return stiffness;
}

/**
 * Logistic regression with a ridge, by accelerated gradient steps in a fixed order. Sentences count
 * as `weigh` counts them, so that what is learned fits how it is used.
 */
export function fitClass(
  { lessons, trust, upward, stiffness }: Material,
  targets: Float64Array,
): Fitted {
  const size = trust.length;
  const biasStep = 1 / (0.25 * lessons.reduce((sum, one) => sum + sizeOf(one), 0));
  let [weights, ahead] = [new Float64Array(size), new Float64Array(size)];
  let [bias, biasAhead, pace] = [START, START, 1];
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = new Float64Array(size);
    const biasSlope = addSlopes({ lessons, trust, targets }, { weights: ahead, bias: biasAhead }, slope); // prettier-ignore
    const next = new Float64Array(size);
    for (let i = 0; i < size; i += 1) {
      const value = ahead[i]! - (slope[i]! + RIDGE * ahead[i]!) / stiffness[i]!;
      next[i] = upward[i] && value < 0 ? 0 : value;
    }
    const nextBias = biasAhead - biasSlope * biasStep;
    const nextPace = (1 + sqrt(1 + 4 * pace * pace)) / 2;
    const carry = (pace - 1) / nextPace;
    for (let i = 0; i < size; i += 1) ahead[i] = next[i]! + carry * (next[i]! - weights[i]!);
    biasAhead = nextBias + carry * (nextBias - bias);
    [weights, bias, pace] = [next, nextBias, nextPace];
  }
  return { weights, bias };
}

function sizeOf({ overall, sentences }: Lesson): number {
  return sentences.reduce((sum, row) => sum + row.length * 0.7, overall.length + 1);
}

interface Task {
  lessons: readonly Lesson[];
  trust: Float64Array;
  targets: Float64Array;
}

/** Adds each cue's slope to `slope`; the slope of the bias is returned. */
function addSlopes({ lessons, trust, targets }: Task, at: Fitted, slope: Float64Array): number {
  const scaled = at.weights.map((weight, i) => weight * trust[i]!);
  let biasSlope = 0;
  for (let l = 0; l < lessons.length; l += 1) {
    const { overall, sentences, frames } = lessons[l]!;
    const sums = sentences.map((row) => sumOf(row, scaled));
    const counted = countedSentences(sums, frames);
    let score = at.bias + sumOf(overall, scaled);
    for (const k of counted) score += sums[k]!;
    const error = 1 / (1 + exp(-score)) - targets[l]!;
    biasSlope += error;
    for (const id of overall) slope[id]! += error * trust[id]!;
    for (const k of counted) for (const id of sentences[k]!) slope[id]! += error * trust[id]!;
  }
  return biasSlope;
}

function sumOf(row: Int32Array, scaled: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < row.length; i += 1) sum += scaled[row[i]!]!;
  return sum;
}

/**
 * The sentences that speak for a class or tell what the rest is about, or else the one that speaks
 * least against it: a harmless sentence more never makes a draft less serious.
 */
export function countedSentences(sums: readonly number[], frames: readonly boolean[]): number[] {
  const counted: number[] = [];
  let mildest = 0;
  for (let k = 0; k < sums.length; k += 1) {
    if (sums[k]! > 0 || frames[k]) counted.push(k);
    if (sums[k]! > sums[mildest]!) mildest = k;
  }
  return counted.length > 0 || sums.length === 0 ? counted : [mildest];
}
