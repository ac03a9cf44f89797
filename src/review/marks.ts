import { firstIndex } from './first-index';

/** A stretch of the draft that a signal or phrase marks. */
export interface Mark {
  /** Half-open range of tokens. */
  from: number;
  to: number;
  /** Offsets in the folded text. */
  start: number;
  end: number;
}

/** Marks of one signal or phrase, in order of place, with quick look-ups. */
export interface Marks {
  readonly list: readonly Mark[];
  /** Token indexes at which marks end that start at `from`. */
  endsFrom(from: number): readonly number[];
  /** Token indexes at which marks start that end before `to`. */
  startsTo(to: number): readonly number[];
  /** Some mark overlaps the tokens [from, to) and is not exactly `except`. */
  touches(from: number, to: number, except?: Mark): boolean;
  /** Marks that start in the tokens [from, to). */
  within(from: number, to: number): readonly Mark[];
}

const NONE: readonly number[] = [];
const NO_MARK: readonly Mark[] = [];

export const NO_MARKS: Marks = {
  list: [],
  endsFrom: () => NONE,
  startsTo: () => NONE,
  touches: () => false,
  within: () => NO_MARK,
};

export function createMarks(unordered: readonly Mark[]): Marks {
  return unordered.length === 0 ? NO_MARKS : new OrderedMarks(unordered);
}

class OrderedMarks implements Marks {
  readonly list: readonly Mark[];
  #reach: Int32Array | undefined;
  #starts: Map<number, number[]> | undefined;
  #ends: Map<number, number[]> | undefined;

  constructor(unordered: readonly Mark[]) {
    this.list = unordered.length === 1 ? unordered : withoutDoubles(unordered);
  }

  endsFrom(from: number): readonly number[] {
    this.#starts ??= grouped(this.list.map((mark) => [mark.from, mark.to]));
    return this.#starts.get(from) ?? NONE;
  }

  startsTo(to: number): readonly number[] {
    this.#ends ??= grouped(this.list.map((mark) => [mark.to, mark.from]));
    return this.#ends.get(to) ?? NONE;
  }

  touches(from: number, to: number, except?: Mark): boolean {
    this.#reach ??= furthestEnds(this.list);
    for (let i = lastStartingBefore(this.list, to); i >= 0; i -= 1) {
      if ((this.#reach[i] ?? 0) <= from) return false;
      const mark = this.list[i];
      if (mark && mark.to > from && !isSame(mark, except)) return true;
    }
    return false;
  }

  within(from: number, to: number): readonly Mark[] {
    const { list } = this;
    return list.slice(lastStartingBefore(list, from) + 1, lastStartingBefore(list, to) + 1);
  }
}

function isSame(mark: Mark, other: Mark | undefined): boolean {
  return other !== undefined && mark.start === other.start && mark.end === other.end;
}

function withoutDoubles(unordered: readonly Mark[]): readonly Mark[] {
  if (isOrdered(unordered)) return unordered;
  const ordered = unordered.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return ordered.filter((mark, i) => !isSame(mark, ordered[i - 1]));
}

/** In order of place, and none twice: so they come more often than not. */
function isOrdered(marks: readonly Mark[]): boolean {
  for (let i = 1; i < marks.length; i += 1) {
    const [a, b] = [marks[i - 1], marks[i]];
    if (!a || !b || a.start > b.start || (a.start === b.start && a.end >= b.end)) return false;
  }
  return true;
}

/** For each place the furthest end of the marks up to it. */
function furthestEnds(list: readonly Mark[]): Int32Array {
  const reach = new Int32Array(list.length);
  let furthest = 0;
  list.forEach(({ to }, i) => {
    furthest = Math.max(furthest, to);
    reach[i] = furthest;
  });
  return reach;
}

function lastStartingBefore(list: readonly Mark[], token: number): number {
  return firstIndex(list, ({ from }) => from >= token) - 1;
}

function grouped(entries: readonly (readonly [number, number])[]): Map<number, number[]> {
  const map = new Map<number, number[]>();
  for (const [key, value] of entries) {
    const values = map.get(key);
    if (!values) map.set(key, [value]);
    else if (!values.includes(value)) values.push(value);
  }
  return map;
}
