import { pack } from '../domain';
import type { Claims } from './labels';
import type { Neighbour } from './neighbours';

/** How much the alike examples speak for a label. */
export interface Vote {
  vote: number;
  /** The most alike one. */
  best: Neighbour;
}

/** Votes by number of the label, the one of the most alike example first. */
export type CountVotes = (neighbours: readonly Neighbour[]) => Map<number, Vote>;

/** What the second, third … alike example of a label adds. */
const SHARES = [0.6, 0.25, 0.15];

/** Makes the counter of what examples speak for; `numbers` are those of the labels. */
export function createVotes(
  examples: readonly Claims[],
  numbers: ReadonlyMap<string, number>,
): CountVotes {
  const claims = examples.map((example) => claimsOf(example, numbers));
  // In arrays, as another few dozen of thousands of examples are looked at each time.
  const { starts, values: labels } = pack(claims.map((list) => list.map(({ k }) => k)));
  const weights = Float64Array.from(claims.flat(), ({ weight }) => weight);
  return (neighbours) => {
    const votes = new Map<number, Counted>();
    for (const neighbour of neighbours) {
      const end = starts[neighbour.example + 1]!;
      for (let i = starts[neighbour.example]!; i < end; i++) {
        const vote = votes.get(labels[i]!) ?? { vote: 0, count: 0, best: neighbour };
        vote.vote += (SHARES[vote.count] ?? 0) * weights[i]! * neighbour.likeness;
        vote.count += 1;
        votes.set(labels[i]!, vote);
      }
    }
    return votes;
  };
}

interface Counted extends Vote {
  count: number;
}

interface Claim {
  /** Number of the label. */
  k: number;
  weight: number;
}

function claimsOf({ label, also = [] }: Claims, numbers: ReadonlyMap<string, number>): Claim[] {
  return [{ label, weight: 1 }, ...also].flatMap((claim) => {
    const k = numbers.get(claim.label);
    return k === undefined ? [] : [{ k, weight: claim.weight }];
  });
}
