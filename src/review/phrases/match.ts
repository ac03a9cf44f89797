import type { Mark, Marks } from '../marks';
import type { Sentence } from '../sentences';
import type { Token } from '../tokens';
import type { Pattern, Slot, Step } from './compile';
import type { TextTerms } from './text-terms';

// Math.* is slow to look up in a sandbox.
const { abs, max, min } = Math;

/** What a pattern is matched on. */
export interface Field {
  tokens: readonly Token[];
  /** What phrases may ask of the tokens. */
  terms: TextTerms;
  /** The sentence that a token stands in. */
  sentenceOf(token: number): Sentence;
  /** Marks of a source, by its number. */
  sourceMarks(source: number): Marks;
}

/** Where a pattern holds around one place of its anchor; the tightest stretch, if any. */
export function matchAt(pattern: Pattern, anchorAt: number, field: Field): Mark | undefined {
  if (!isWordAt(pattern.wordBefore, anchorAt - 1, field)) return undefined;
  if (!isWordAt(pattern.wordAfter, anchorAt + 1, field)) return undefined;
  const sentence = field.sentenceOf(anchorAt);
  const starts = run(pattern.before, [anchorAt], { field, sentence, direction: BACKWARD });
  if (starts.length === 0) return undefined;
  if (pattern.atStart && !starts.includes(sentence.from)) return undefined;
  const forwards: Walk = { field, sentence, direction: FORWARD };
  const ends = run(pattern.after, forward(pattern.anchor, anchorAt, forwards), forwards);
  if (ends.length === 0) return undefined;
  return markOf(pattern.atStart ? sentence.from : highest(starts), lowest(ends), field);
}

function highest(numbers: readonly number[]): number {
  return numbers.length === 1 ? (numbers[0] ?? 0) : max(...numbers);
}

function lowest(numbers: readonly number[]): number {
  return numbers.length === 1 ? (numbers[0] ?? 0) : min(...numbers);
}

function isWordAt(wanted: Slot | undefined, at: number, { tokens, terms }: Field): boolean {
  if (!wanted) return true;
  return at >= 0 && at < tokens.length && terms.holds(wanted, at);
}

const FORWARD = 1;
const BACKWARD = -1;

interface Walk {
  field: Field;
  sentence: Sentence;
  direction: typeof FORWARD | typeof BACKWARD;
}

function markOf(from: number, to: number, { tokens }: Field): Mark {
  return { from, to, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** Positions that can be reached from `positions` through all steps. */
function run(steps: readonly Step[], positions: readonly number[], walk: Walk): readonly number[] {
  let reached = positions;
  for (const step of steps) {
    if (reached.length === 0) return reached;
    reached = step.kind === 'gap' ? gap(reached, step.most, walk) : slot(reached, step, walk);
  }
  return reached;
}

const NO_POSITIONS: readonly number[] = [];

function slot(positions: readonly number[], step: Slot, walk: Walk): readonly number[] {
  if (step.straight && positions.length === 1) return straightSlot(positions[0] ?? 0, step, walk);
  if (step.plain) return plainSlot(positions, step, walk);
  const reached: number[] = [];
  const next = walk.direction === FORWARD ? forward : backward;
  for (const position of positions) {
    const found = next(step, position, walk);
    addAll(reached, found);
    if (step.optional && found.length === 0) add(reached, position);
  }
  return reached;
}

function straightSlot(position: number, step: Slot, walk: Walk): readonly number[] {
  const at = walk.direction === FORWARD ? position : position - 1;
  return isHeldAt(step, at, walk) ? [position + walk.direction] : NO_POSITIONS;
}

/** One word a place: most slots are of this kind. */
function plainSlot(positions: readonly number[], step: Slot, walk: Walk): readonly number[] {
  const reached: number[] = [];
  const shift = walk.direction === FORWARD ? 0 : -1;
  for (const position of positions) {
    const at = position + shift;
    if (isHeldAt(step, at, walk)) add(reached, position + walk.direction);
    else if (step.optional) add(reached, position);
  }
  return reached;
}

/** Skips up to `most` words; what is joined by a hyphen counts once. */
function gap(positions: readonly number[], most: number, walk: Walk): readonly number[] {
  const reached: number[] = [];
  for (const position of positions) {
    add(reached, position);
    for (let skipped = 1; skipped <= 2 * most + 2; skipped += 1) {
      const at = position + skipped * walk.direction;
      if (at < walk.sentence.from || at > walk.sentence.to) break;
      if (placesBetween(position, at, walk) >= most) break;
      add(reached, at);
    }
  }
  return reached;
}

/** Words from the first to the last token between two positions, the first one not counted. */
function placesBetween(position: number, at: number, { field, direction }: Walk): number {
  const first = direction === FORWARD ? position : position - 1;
  const last = direction === FORWARD ? at - 1 : at;
  return abs((field.tokens[last]?.place ?? 0) - (field.tokens[first]?.place ?? 0));
}

function add(reached: number[], position: number): void {
  if (!reached.includes(position)) reached.push(position);
}

function addAll(reached: number[], more: readonly number[]): void {
  for (const position of more) add(reached, position);
}

/** Positions after the slot when it starts at `at`. */
function forward(step: Slot, at: number, walk: Walk): readonly number[] {
  if (at >= walk.sentence.to) return NO_POSITIONS;
  const isHeld = walk.field.terms.holds(step, at);
  if (step.plain) return isHeld ? [at + 1] : NO_POSITIONS;
  const reached: number[] = isHeld ? [at + 1] : [];
  for (const source of step.signals) addAll(reached, walk.field.sourceMarks(source).endsFrom(at));
  for (const sequence of step.sequences) addAll(reached, run(sequence, [at], walk));
  return reached;
}

/** Positions before the slot when it ends at `at`. */
function backward(step: Slot, at: number, walk: Walk): readonly number[] {
  if (at <= walk.sentence.from) return NO_POSITIONS;
  const reached: number[] = walk.field.terms.holds(step, at - 1) ? [at - 1] : [];
  for (const source of step.signals) addAll(reached, walk.field.sourceMarks(source).startsTo(at));
  for (const sequence of step.sequences) {
    addAll(reached, run(sequence.toReversed(), [at], walk));
  }
  return reached;
}

function isHeldAt(step: Slot, at: number, { field, sentence }: Walk): boolean {
  return at >= sentence.from && at < sentence.to && field.terms.holds(step, at);
}
