import { wordsOf } from '../domain';
import { OUT_OF_SCOPE, readLabel } from './examples';
import type { Weighed } from './ranker';
import type { Terms } from './read-terms';

export type FavorWalks = (weighed: Weighed, terms: Terms) => Weighed;

// Looked up once: inside a test sandbox every global costs a thousand times more.
const { exp, max } = Math;

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
  labels: readonly string[],
): FavorWalks {
  const everyday = new Set(Object.values(languages).flat().flatMap(wordsOf));
  const isWalk = labels.map((label) => readLabel(label).kind === 'walk');
  const isOutside = labels.map((label) => label === OUT_OF_SCOPE);
  return ({ heard, beliefs, ...weighed }, { words }) => {
    const telling = new Set(words.filter((word) => !everyday.has(word))).size;
    const boost = exp(max(-MOST_BEYOND, TELLING - telling));
    const favored = beliefs.slice();
    let inside = 0;
    let boosted = 0;
    for (let i = 0; i < heard.length; i++) {
      const k = heard[i]!;
      if (isOutside[k]) continue;
      inside += beliefs[i]!;
      if (isWalk[k]) favored[i]! *= boost;
      boosted += favored[i]!;
    }
    const scale = inside / (boosted || 1);
    for (let i = 0; i < heard.length; i++) if (!isOutside[heard[i]!]) favored[i]! *= scale;
    return { ...weighed, heard, beliefs: favored };
  };
}
