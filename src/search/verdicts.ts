import { VERDICTS, mapInSteps } from '../domain';
import type { Leaning, Steps, Verdict } from '../domain';
import type { Features, Vector } from './features';
import { createSharingHead, orderOf, trainHead } from './head';
import type { HeadIndex } from './head';
import { heedPrecedents } from './precedents';
import type { FindPrecedents } from './precedents';
import type { Seen } from './ranker';
import type { Terms } from './read-terms';

/** A question on a clause whose verdict its owner has given. */
export interface Decided {
  terms: Terms;
  clause: string;
  verdict: Verdict;
  weight: number;
}

/** Which verdict owners gave on questions like this one, by clause. */
export type Leanings = (seen: Seen) => (clause: string) => Leaning;

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
  const examples = yield* mapInSteps(decided, STRIDE, ({ terms, clause, verdict, weight }) => {
    const question = reader.join(sources.views.map((view) => view.vectorOf(terms)));
    const { ids, values } = reader.vectorOf(clause);
    return {
      vector: { ids: question.ids.concat(ids), values: question.values.concat(values) },
      target: VERDICTS.indexOf(verdict),
      weight,
      order: orderOf(terms),
    };
  });
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
): Leanings {
  const reader = createReader(sources);
  const headFor = createSharingHead(index);
  return ({ vectors, neighbours }) => {
    const head = headFor(reader.join(vectors));
    const precedents = findPrecedents(neighbours);
    return (clause) => {
      const near = precedents.filter((precedent) => precedent.clause === clause);
      const beliefs = heedPrecedents(head(reader.vectorOf(clause)), near);
      let best = 0;
      for (let k = 1; k < beliefs.length; k++) if (beliefs[k]! > beliefs[best]!) best = k;
      return { verdict: VERDICTS[best]!, belief: beliefs[best]! };
    };
  };
}

/** A question about a clause as numbers: its words and its meaning, and after them which clause it is. */
interface Reader {
  size: number;
  join(vectors: readonly Vector[]): Vector;
  vectorOf(clause: string): Vector;
}

function createReader({ clauses, views }: Sources): Reader {
  const start = views.reduce((sum, { size }) => sum + size, 0);
  const numbers = new Map(clauses.map((id, k) => [id, start + k]));
  return {
    size: start + clauses.length,
    join(vectors) {
      let ids: readonly number[] = [];
      let values: readonly number[] = [];
      let offset = 0;
      views.forEach(({ size }, view) => {
        const vector = vectors[view]!;
        const first = offset;
        ids = ids.concat(vector.ids.map((id) => first + id));
        values = values.concat(vector.values);
        offset += size;
      });
      return { ids, values };
    },
    vectorOf(clause) {
      const number = numbers.get(clause);
      return number === undefined ? { ids: [], values: [] } : { ids: [number], values: [CLAUSE] };
    },
  };
}
