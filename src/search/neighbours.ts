import { bigramsOf } from './features';
import type { NeighboursIndex } from './index-examples';
import { createPostings } from './postings';
import type { Postings } from './postings';
import { VIEW_WEIGHTS, createComparer } from './profiles';
import type { Query } from './spread-query';
import type { Terms } from './read-terms';
import { termsOf, trigramsOf } from './text-keys';

/** An example that resembles a question, with how much it does: 0 to about 1. */
export interface Neighbour {
  example: number;
  likeness: number;
}

export interface Neighbours {
  /** The examples most like a text, best first. */
  find(terms: Terms): Neighbour[];
  /** How rare a term of `termsOf` is; undefined when no example has it. */
  idf(term: string): number | undefined;
}

const TOTAL = Object.values(VIEW_WEIGHTS).reduce((sum, weight) => sum + weight);
const CANDIDATES = 40;
/** Rarity of a word that no example has: it weighs as much as the rarest. */
const UNKNOWN_TERM = 7;

/** Makes a finder of the examples most like a question: lunr finds candidates, closer looks order them. */
export function createNeighbours({ postings: index, profiles }: NeighboursIndex): Neighbours {
  const postings = createPostings(index);
  const compare = createComparer(profiles, index.terms.size);
  return {
    find(terms) {
      const query = queryOf(terms, postings);
      const candidates = postings.find(query.terms.keys(), CANDIDATES);
      const examples = candidates.map(({ document }) => document);
      const top = candidates[0]?.score ?? 1;
      const views = compare(query, examples);
      return candidates
        .map(({ document, score }, i) => {
          const likeness = (VIEW_WEIGHTS.lunr * score) / top + views[i]!;
          return { example: document, likeness: likeness / TOTAL };
        })
        .toSorted((a, b) => b.likeness - a.likeness || a.example - b.example);
    },
    idf(term) {
      const number = postings.numberOf(term);
      return number === undefined ? undefined : postings.idf(number);
    },
  };
}

function queryOf(terms: Terms, postings: Postings): Query {
  const known = new Map<number, number>();
  const all = new Set(termsOf(terms));
  let rarity = 0;
  for (const term of all) {
    const number = postings.numberOf(term);
    const weight = number === undefined ? UNKNOWN_TERM : postings.idf(number);
    if (number !== undefined) known.set(number, weight);
    rarity += weight;
  }
  return {
    trigrams: trigramsOf(terms),
    bigrams: new Set(bigramsOf(terms)),
    terms: known,
    termCount: all.size,
    rarity,
  };
}
