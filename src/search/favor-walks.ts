import { wordsOf } from '../domain';
import { OUT_OF_SCOPE, readLabel } from './examples';
import type { Ranked } from './ranker';
import type { Terms } from './read-terms';

export type FavorWalks = (ranked: readonly Ranked[], terms: Terms) => Ranked[];

/** A question with as many telling words as this is not vague. */
const TELLING = 3;
/** However many more it has, a walk loses no more than these would take. */
const MOST_BEYOND = 2;

/**
 * Makes the reader of vague questions ("can I post this?"): the fewer words beyond the everyday
 * ones, the more a walk, which asks back, is believed; the more there are, the less. How likely
 * the policy covers it stays.
 */
export function createWalkFavor(
  languages: Readonly<Record<string, readonly string[]>>,
): FavorWalks {
  const everyday = new Set(Object.values(languages).flat().flatMap(wordsOf));
  return (ranked, { words }) => {
    const telling = new Set(words.filter((word) => !everyday.has(word))).size;
    const boost = Math.exp(Math.max(-MOST_BEYOND, TELLING - telling));
    const boosted = ranked.map((entry) =>
      readLabel(entry.label).kind === 'walk' ? { ...entry, belief: entry.belief * boost } : entry,
    );
    const scale = insideOf(ranked) / (insideOf(boosted) || 1);
    return boosted
      .map((entry) =>
        entry.label === OUT_OF_SCOPE ? entry : { ...entry, belief: entry.belief * scale },
      )
      .toSorted((a, b) => b.belief - a.belief || (a.label < b.label ? -1 : 1));
  };
}

function insideOf(ranked: readonly Ranked[]): number {
  return ranked.reduce(
    (sum, { label, belief }) => (label === OUT_OF_SCOPE ? sum : sum + belief),
    0,
  );
}
