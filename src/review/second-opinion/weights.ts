import { linesOf } from '../word-data';
import type { CueBook } from './cues';

/** What training found: for each cue how much it speaks for each class. */
export interface Weights extends CueBook {
  /** Rules by id, and "@" with the name of a group or a severity. */
  classes: ReadonlyMap<string, LearnedClass>;
}

export interface LearnedClass {
  /** Where it starts, before any cue. */
  bias: number;
  /** By a cue's number how much it speaks for the class. */
  weights: Float32Array;
}

/** Steps that the largest weight is cut into, either way. */
const STEPS = 127;

/** Reads lexicons/opinion-weights.txt; undefined where there is none. */
export function readWeights(data: unknown, loose: readonly string[]): Weights | undefined {
  const lines = new Map(linesOf(data).map(pairOf));
  const classes = lines.get('classes')?.split(' ') ?? [];
  const scale = Number(lines.get('scale'));
  const bias = lines.get('bias');
  if (classes.length === 0 || bias === undefined || !(scale > 0)) return undefined;
  const cues = [...lines].filter(([name]) => name.includes(':'));
  const learned = bias
    .split(' ')
    .map((start) => ({ bias: Number(start), weights: new Float32Array(cues.length) }));
  cues.forEach(([, code], id) => {
    const steps = new Int8Array(Buffer.from(code, 'base64'));
    learned.forEach(({ weights }, k) => (weights[id] = (steps[k] ?? 0) * scale));
  });
  return {
    classes: new Map(learned.map((one, k) => [classes[k] ?? '', one])),
    ...bookOf(
      cues.map(([name]) => name),
      loose,
    ),
  };
}

/** Numbers by name; signals and words are written "s:…" and "w:…". */
export function bookOf(names: readonly string[], loose: readonly string[]): CueBook {
  const named = new Map(names.map((name, id) => [name, id]));
  const words = new Map<string, number>();
  const signals = new Map<string, number>();
  for (const [name, id] of named) {
    if (name.startsWith('w:')) words.set(name.slice(2), id);
    if (name.startsWith('s:')) signals.set(name.slice(2), id);
  }
  return {
    signals,
    frames: new Set([...signals].filter(([name]) => !loose.includes(name)).map(([, id]) => id)),
    wordId: (stem) => words.get(stem) ?? -1,
    idOf: (name) => named.get(name) ?? -1,
  };
}

function pairOf(line: string): [string, string] {
  const blank = line.indexOf(' ');
  return [line.slice(0, blank), line.slice(blank + 1)];
}

/** The lines that `readWeights` reads. `rows` holds one number a class for each cue. */
export function writeWeights(
  classes: readonly string[],
  bias: readonly number[],
  rows: ReadonlyMap<string, readonly number[]>,
): string[] {
  const scale = Math.max(...[...rows.values()].map(mostOf)) / STEPS;
  const telling = [...rows].filter(([, row]) => mostOf(row) > scale / 2);
  return [
    `classes ${classes.join(' ')}`,
    `bias ${bias.map((value) => value.toFixed(3)).join(' ')}`,
    `scale ${scale.toFixed(6)}`,
    ...telling.map(([name, row]) => `${name} ${bytesOf(row, scale).toString('base64')}`),
  ];
}

function mostOf(row: readonly number[]): number {
  return Math.max(...row.map(Math.abs));
}

function bytesOf(row: readonly number[], scale: number): Buffer {
  return Buffer.from(Int8Array.from(row, (value) => Math.round(value / scale)).buffer);
}
