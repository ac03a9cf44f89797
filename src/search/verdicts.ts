import { VERDICTS, mapInSteps } from '../domain';
import type { Leaning, Steps, Verdict } from '../domain';
import type { Features, Vector } from './features';
import { createHead, orderOf, trainHead } from './head';
import type { HeadIndex } from './head';
import { heedPrecedents } from './precedents';
import type { FindPrecedents } from './precedents';
import type { Terms } from './read-terms';

/** A question on a clause whose verdict its owner has given. */
export interface Decided {
  terms: Terms;
  clause: string;
  verdict: Verdict;
  weight: number;
}

/** Which verdict owners gave on questions like this one about a clause. */
export type LeanOf = (terms: Terms, clause: string) => Leaning;

interface Sources {
  /** Every clause, in the order of the knowledge. */
  clauses: readonly string[];
  /** The views of a question that the ranker learned from. */
  views: readonly Features[];
}

const ROUNDS = 8;
const STRIDE = 200;
/** How much the clause itself tells, beside the words of the question, which have length one. */
const CLAUSE = 1.5;

export function* trainVerdicts(decided: readonly Decided[], sources: Sources): Steps<HeadIndex> {
  const reader = createReader(sources);
  const examples = yield* mapInSteps(decided, STRIDE, ({ terms, clause, verdict, weight }) => ({
    vector: reader.vectorOf(terms, clause),
    target: VERDICTS.indexOf(verdict),
    weight,
    order: orderOf(terms),
  }));
  return yield* trainHead(examples, {
    classes: VERDICTS.length,
    features: reader.size,
    rounds: ROUNDS,
  });
}

/** The head tells from all that was decided, precedents from what was decided in words like these: they err in different places. */
export function createVerdicts(
  index: HeadIndex,
  sources: Sources,
  findPrecedents: FindPrecedents,
): LeanOf {
  const reader = createReader(sources);
  const head = createHead(index);
  return (terms, clause) => {
    const precedents = findPrecedents(terms).filter((precedent) => precedent.clause === clause);
    const beliefs = heedPrecedents(head(reader.vectorOf(terms, clause)), precedents);
    const best = beliefs.reduce((top, belief, k) => (belief > beliefs[top]! ? k : top), 0);
    return { verdict: VERDICTS[best]!, belief: beliefs[best]! };
  };
}

/** A question about a clause as numbers: its words, its meaning, and which clause it is. */
function createReader({ clauses, views }: Sources): {
  size: number;
  vectorOf(terms: Terms, clause: string): Vector;
} {
  const start = views.reduce((sum, { size }) => sum + size, 0);
  const numbers = new Map(clauses.map((id, k) => [id, start + k]));
  return {
    size: start + clauses.length,
    vectorOf(terms, clause) {
      const ids: number[] = [];
      const values: number[] = [];
      let offset = 0;
      for (const view of views) {
        const vector = view.vectorOf(terms);
        for (let i = 0; i < vector.ids.length; i++) {
          ids.push(offset + vector.ids[i]!);
          values.push(vector.values[i]!);
        }
        offset += view.size;
      }
      const number = numbers.get(clause);
      if (number === undefined) return { ids, values };
      return { ids: [...ids, number], values: [...values, CLAUSE] };
    },
  };
}
