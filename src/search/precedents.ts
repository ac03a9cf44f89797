import { VERDICTS } from '../domain';
import type { Verdict } from '../domain';
import { readLabel } from './examples';
import type { Lesson } from './examples';
import type { Ranker } from './ranker';
import type { Terms } from './read-terms';

/** A question that an owner decided, with how much another is like it: 0 to about 1. */
export interface Precedent {
  clause: string;
  verdict: Verdict;
  likeness: number;
}

/** The decided questions most like one, best first. */
export type FindPrecedents = (terms: Terms) => Precedent[];

// Looked up once: inside a test sandbox every global costs a thousand times more.
const { exp } = Math;

/** How much more a verdict is believed for a precedent that is the same word for word, as a logarithm. Measured on held-back questions. */
const POWER = 4;
/** What the first, second … precedent with the same verdict counts. */
const SHARES = [1, 0.6, 0.4, 0.3];

export function createPrecedents(
  lessons: readonly Lesson[],
  { alike }: Pick<Ranker, 'alike'>,
): FindPrecedents {
  return (terms) =>
    alike(terms).flatMap(({ example, likeness }) => {
      const lesson = lessons[example];
      const meant = lesson && readLabel(lesson.label);
      if (meant?.kind !== 'clause' || !lesson?.verdict) return [];
      return [{ clause: meant.id, verdict: lesson.verdict, likeness }];
    });
}

/** Beliefs in the verdicts, in their order, once precedents on the same clause have been heard. */
export function heedPrecedents(
  beliefs: Float64Array,
  precedents: readonly Precedent[],
): Float64Array {
  const weighed = VERDICTS.map((verdict, k) => {
    const votes = precedents
      .filter((precedent) => precedent.verdict === verdict)
      .slice(0, SHARES.length)
      .reduce((sum, { likeness }, i) => sum + SHARES[i]! * likeness, 0);
    return beliefs[k]! * exp(POWER * votes);
  });
  const sum = weighed.reduce((total, belief) => total + belief, 0);
  return Float64Array.from(weighed, (belief) => belief / sum);
}
