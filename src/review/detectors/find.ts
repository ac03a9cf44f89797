import type { Span } from '../fold';

/** Spans of all matches. Patterns must be global and bounded, and match at least one character. */
export function findAll(text: string, pattern: RegExp, accept?: Accept): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    if (!accept || accept(match, text)) spans.push({ start, end: start + match[0].length });
  }
  return spans;
}

/** Decides whether a match is a hit. */
export type Accept = (match: RegExpExecArray, text: string) => boolean;

/** A pattern with `i`, `g` and `u`, whole words only. */
export function words(...alternatives: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
}
