import type { Span } from '../fold';
import type { Reading } from '../reading';
import type { Token } from '../tokens';
import type { Topic } from '../topics';

/** More hits of one pattern than this tell nothing new, and cost time. */
const MOST_FOUND = 500;

/** Spans of the matches. Patterns must be global and bounded, and match at least one character. */
export function findAll(text: string, pattern: RegExp, accept?: Accept): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (spans.length >= MOST_FOUND) break;
    const start = match.index;
    if (!accept || accept(match, text)) spans.push({ start, end: start + match[0].length });
  }
  return spans;
}

/** Tokens near which patterns are tried: those of some topics, and how far a match may reach from one. */
export interface Around {
  topics: readonly Topic[];
  /** In tokens. */
  before: number;
  after: number;
}

/** No pattern reaches further. */
const FAR = { before: 10, after: 16 };

/** Like `findAll`, but only around the tokens of some topics; `accept` sees that part of the text alone. */
export function findNear(
  reading: Reading,
  near: readonly Topic[] | Around,
  ...searches: readonly (RegExp | readonly [RegExp, Accept])[]
): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of windowsOf(reading, near)) {
    const part = reading.text.slice(start, end);
    for (const search of searches) {
      const found = search instanceof RegExp ? findAll(part, search) : findAll(part, ...search);
      for (const span of found) spans.push({ start: span.start + start, end: span.end + start });
    }
  }
  return spans;
}

const NO_SPANS: readonly Span[] = [];

/** Stretches of the text around the tokens of some topics. */
export function windowsOf(reading: Reading, near: readonly Topic[] | Around): readonly Span[] {
  const isAround = 'topics' in near;
  const places = placesOf(reading, isAround ? near.topics : near);
  return places === NOWHERE ? NO_SPANS : windowsAround(places, isAround ? near : FAR, reading);
}

function windowsAround(
  places: readonly number[],
  { before, after }: Pick<Around, 'before' | 'after'>,
  { tokens, text }: Reading,
): Span[] {
  const windows: Span[] = [];
  for (const at of places) {
    const start = at <= before ? 0 : startOf(tokens[at - before]);
    const end = at + after >= tokens.length ? text.length : startOf(tokens[at + after]);
    const last = windows.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return windows;
}

const NOWHERE: readonly number[] = [];

/** The tokens of some topics, in order. */
function placesOf({ topics }: Reading, names: readonly Topic[]): readonly number[] {
  let places = NOWHERE;
  for (const name of names) {
    const more = topics.get(name);
    if (more) places = places === NOWHERE ? more : [...places, ...more].toSorted((a, b) => a - b);
  }
  return places;
}

function startOf(token: Token | undefined): number {
  return token?.start ?? 0;
}

/** "Apt. 3" inside an address says nothing of its own. */
export function withoutInner(spans: readonly Span[]): Span[] {
  const outer: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end > (outer.at(-1)?.end ?? 0)) outer.push(span);
  }
  return outer;
}

/** Decides whether a match is a hit. */
export type Accept = (match: RegExpExecArray, text: string) => boolean;

/** A pattern with `i`, `g` and `u`, whole words only. */
export function words(...alternatives: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
}
