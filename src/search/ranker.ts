import { createFeatures } from './features';
import type { Features } from './features';
import { trainHead } from './head';
import { createNeighbours } from './neighbours';
import type { Neighbour } from './neighbours';
import { createMeaning } from './meaning';
import type { Terms } from './read-terms';
import type { WordVectors } from './word-vectors';

/** A text whose right answer is known. */
export interface Example {
  terms: Terms;
  title?: Terms;
  /** What a question like this asks for. */
  label: string;
  /** Further labels that it speaks for, with how much: 0 to 1. */
  also?: readonly { label: string; weight: number }[];
  /** How much the head learns from it. */
  weight: number;
}

/** A label with the belief in it; all beliefs sum up to 1. */
export interface Ranked {
  label: string;
  belief: number;
  /** The most alike example with this label. */
  example?: number;
  likeness: number;
  /** What the neighbours and each head say; before normalizing their sum is the belief's logarithm. */
  scores: { neighbours: number; heads: readonly number[] };
}

export interface Ranker {
  /** All labels, the one believed most first. */
  rank(terms: Terms): Ranked[];
  /** How rare a term is among the examples; undefined when none has it. */
  idf(term: string): number | undefined;
}

const HEAD_POWER = 1;
const MEANING_POWER = 0.4;
const VOTE_POWER = 8;
/** No head rules a label out. */
const FLOOR = 1e-6;
/** What the second, third … alike example of a label adds. */
const VOTES = [0.6, 0.25, 0.15];
/** With more labels than this a head costs more than it gives; the neighbours decide alone. */
const MAX_HEAD_LABELS = 400;

/** Learns from examples to order labels by how well they fit a text. */
export function createRanker(examples: readonly Example[], vectors?: WordVectors): Ranker {
  const labels = [...new Set(examples.map(({ label }) => label))];
  const numbers = new Map(labels.map((label, k) => [label, k]));
  const neighbours = createNeighbours(examples);
  const heads = labels.length <= MAX_HEAD_LABELS ? createHeads(examples, { numbers, vectors }) : [];
  function rank(terms: Terms): Ranked[] {
    const votes = countVotes(neighbours.find(terms), examples, numbers);
    const beliefs = heads.map(({ power, believe }) => ({ power, belief: believe(terms) }));
    const ranked = labels.map((label, k) => {
      const { best, vote } = votes[k] ?? NO_VOTE;
      const heard = beliefs.map(({ power, belief }) => power * Math.log((belief[k] ?? 0) + FLOOR));
      const voted = VOTE_POWER * vote;
      return {
        label,
        belief: Math.exp(heard.reduce((sum, value) => sum + value, voted)),
        likeness: best?.likeness ?? 0,
        scores: { neighbours: voted, heads: heard },
        ...(best && { example: best.example }),
      };
    });
    return normalize(ranked);
  }
  return { rank, idf: (term) => neighbours.idf(term) };
}

interface TrainedHead {
  power: number;
  believe: (terms: Terms) => Float64Array;
}

/** One head for the words as they stand, one for what they mean: they err in different places. */
function createHeads(
  examples: readonly Example[],
  { numbers, vectors }: { numbers: ReadonlyMap<string, number>; vectors: WordVectors | undefined },
): TrainedHead[] {
  const texts = examples.map(({ terms }) => terms);
  const words = createHead(examples, { numbers, features: createFeatures(texts) });
  const meaning = vectors && createMeaning(vectors);
  return [
    { power: HEAD_POWER, believe: words },
    ...(meaning
      ? [{ power: MEANING_POWER, believe: createHead(examples, { numbers, features: meaning }) }]
      : []),
  ];
}

function createHead(
  examples: readonly Example[],
  { numbers, features }: { numbers: ReadonlyMap<string, number>; features: Features },
): (terms: Terms) => Float64Array {
  const lessons = examples.flatMap(({ terms, label, also = [], weight }) => {
    const vector = features.vectorOf(terms);
    return [{ label, weight: 1 }, ...also].flatMap((claim) => {
      const target = numbers.get(claim.label);
      return target === undefined ? [] : [{ vector, target, weight: weight * claim.weight }];
    });
  });
  const head = trainHead(lessons, { classes: numbers.size, features: features.size });
  return (terms) => head(features.vectorOf(terms));
}

interface Vote {
  vote: number;
  best?: Neighbour;
  count: number;
}
const NO_VOTE: Vote = { vote: 0, count: 0 };

function countVotes(
  neighbours: readonly Neighbour[],
  examples: readonly Example[],
  numbers: ReadonlyMap<string, number>,
): Vote[] {
  const votes: Vote[] = [];
  for (const neighbour of neighbours) {
    const example = examples[neighbour.example];
    if (!example) continue;
    for (const { label, weight } of [
      { label: example.label, weight: 1 },
      ...(example.also ?? []),
    ]) {
      const k = numbers.get(label);
      if (k === undefined) continue;
      const earlier = votes[k] ?? NO_VOTE;
      const share = VOTES[earlier.count] ?? 0;
      votes[k] = {
        vote: earlier.vote + share * weight * neighbour.likeness,
        count: earlier.count + 1,
        best: earlier.best ?? neighbour,
      };
    }
  }
  return votes;
}

function normalize(ranked: readonly Ranked[]): Ranked[] {
  const sum = ranked.reduce((total, { belief }) => total + belief, 0);
  return ranked
    .map((entry) => ({ ...entry, belief: entry.belief / sum }))
    .toSorted((a, b) => b.belief - a.belief || (a.label < b.label ? -1 : 1));
}
