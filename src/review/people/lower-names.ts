import type { Span } from '../fold';
import { endOf } from './judge-run';
import type { Scene } from './judge-run';

/** Names typed in lower case, beside a word that says so: "took care of jenny", "jenny went home". */
export function findLowerNames({ words, context, gazetteer, text }: Scene): Span[] {
  const spans: Span[] = [];
  words.forEach((word, at) => {
    if (word.capital || word.upper || !gazetteer.isClear(word.word)) return;
    const before = words[at - 1]?.word ?? '';
    const next = words[at + 1];
    if (context.clinicalTitles.has(before) || context.notAfter.has(next?.word ?? '')) return;
    const cue =
      context.before.has(before) ||
      context.strongBefore.has(before) ||
      context.titles.has(before) ||
      context.after.has(next?.word ?? '') ||
      word.token.word.endsWith("'s");
    if (!cue) return;
    const family = next && !next.capital && text.charAt(endOf(word)) === ' ' && isFamily(next.word);
    spans.push({ start: word.token.start, end: endOf(family ? next : word) });
  });
  return spans;

  function isFamily(word: string): boolean {
    return gazetteer.kindOf(word) === 'family' && word.length > 3;
  }
}
