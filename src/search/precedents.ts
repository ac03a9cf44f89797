import { VERDICTS } from '../domain';
import type { Verdict } from '../domain';
import { readLabel } from './examples';
import type { Lesson } from './examples';
import type { Neighbour } from './neighbours';

/** A question that an owner decided, with how much another is like it: 0 to about 1. */
export interface Precedent {
  clause: string;
  verdict: Verdict;
  likeness: number;
}

/** The decided questions among those most like one, best first. */
export type FindPrecedents = (neighbours: readonly Neighbour[]) => Precedent[];

// Looked up once: inside a test sandbox every global costs a thousand times more.
const { exp } = Math;

/** How much more a verdict is believed for a precedent that is the same word for word, as a logarithm. Measured on held-back questions. */
const POWER = 4;
/** What the first, second … precedent with the same verdict counts. */
const SHARES = [1, 0.6, 0.4, 0.3];

export function createPrecedents(lessons: readonly Lesson[]): FindPrecedents {
  const decided = decidedClauses(lessons);
  const clauses = [...new Set(decided)];
  const numbers = new Map(clauses.map((clause, number) => [clause, number]));
  // In arrays, as another few dozen of thousands of lessons are looked at each time.
  const clauseOf = Uint32Array.from(decided, (clause) => numbers.get(clause)!);
  const verdictOf = Uint8Array.from(lessons, ({ verdict }) =>
    verdict ? VERDICTS.indexOf(verdict) : 0,
  );
  return (neighbours) => {
    const precedents: Precedent[] = [];
    for (const { example, likeness } of neighbours) {
      const clause = clauses[clauseOf[example]!];
      if (clause !== undefined)
        precedents.push({ clause, verdict: VERDICTS[verdictOf[example]!]!, likeness });
    }
    return precedents;
  };
}

/** The clause that an owner decided on in each lesson. */
function decidedClauses(lessons: readonly Lesson[]): (string | undefined)[] {
  return lessons.map(({ label, verdict }) => {
    const { kind, id } = readLabel(label);
    return kind === 'clause' && verdict ? id : undefined;
  });
}

/** Beliefs in the verdicts, in their order, once precedents on the same clause have been heard. */
export function heedPrecedents(
  beliefs: Float64Array,
  precedents: readonly Precedent[],
): Float64Array {
  const weighed = new Float64Array(beliefs.length);
  let sum = 0;
  for (let k = 0; k < beliefs.length; k++) {
    weighed[k] = beliefs[k]! * exp(POWER * votesFor(VERDICTS[k]!, precedents));
    sum += weighed[k]!;
  }
  for (let k = 0; k < weighed.length; k++) weighed[k]! /= sum;
  return weighed;
}

function votesFor(verdict: Verdict, precedents: readonly Precedent[]): number {
  let votes = 0;
  let heard = 0;
  for (const precedent of precedents)
    if (precedent.verdict === verdict) votes += (SHARES[heard++] ?? 0) * precedent.likeness;
  return votes;
}
