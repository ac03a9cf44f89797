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

/** A pattern reaches no further than this from the word that its topic is known by, in tokens. */
const BEFORE = 10;
const AFTER = 16;

/** Like `findAll`, but only around the tokens of some topics; `accept` sees that part of the text alone. */
export function findNear(
  reading: Reading,
  topics: readonly Topic[],
  ...searches: readonly (RegExp | readonly [RegExp, Accept])[]
): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of windowsOf(reading, topics)) {
    const part = reading.text.slice(start, end);
    for (const search of searches) {
      const found = search instanceof RegExp ? findAll(part, search) : findAll(part, ...search);
      for (const span of found) spans.push({ start: span.start + start, end: span.end + start });
    }
  }
  return spans;
}

/** Stretches of the text around the tokens of some topics. */
export function windowsOf({ topics, tokens, text }: Reading, names: readonly Topic[]): Span[] {
  const places = names.flatMap((name) => topics.get(name) ?? []);
  if (names.length > 1) places.sort((a, b) => a - b);
  const windows: Span[] = [];
  for (const at of places) {
    const start = at <= BEFORE ? 0 : startOf(tokens[at - BEFORE]);
    const end = at + AFTER >= tokens.length ? text.length : startOf(tokens[at + AFTER]);
    const last = windows.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return windows;
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
