import { bestOf } from './best-of';
import { OUT_OF_SCOPE, readLabel } from './examples';
import { createFeatures } from './features';
import type { Features, Vector } from './features';
import { createHead } from './head';
import type { Head } from './head';
import { numberLabels } from './labels';
import type { Claims } from './labels';
import { createMeaning } from './meaning';
import { createNeighbours } from './neighbours';
import type { Neighbour } from './neighbours';
import type { Terms } from './read-terms';
import type { RankerIndex } from './train-ranker';
import { createVotes } from './votes';
import type { Vote } from './votes';
import type { WordVectors } from './word-vectors';

/** A question as everything that weighs it looks at it. */
export interface Seen {
  /** What each head looks at. */
  vectors: readonly Vector[];
  /** The examples most like it, best first. */
  neighbours: readonly Neighbour[];
}

/** Labels that something speaks for, with the belief in each. */
export interface Weighed {
  /** Numbers of the labels. */
  heard: readonly number[];
  /** All beliefs, with those in labels that nothing speaks for, sum up to 1. */
  beliefs: Float64Array;
  /** By number of the label. */
  votes: ReadonlyMap<number, Vote>;
  /** What each head says, by number of the label. */
  said: readonly { power: number; belief: Float64Array }[];
}

/** A label with the belief in it. */
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
  /** Labels by number. */
  labels: readonly string[];
  look(terms: Terms): Seen;
  weigh(seen: Seen): Weighed;
  /** The labels believed most, best first: enough for as many clauses as are wanted, and what lies outside. */
  order(weighed: Weighed): Ranked[];
  /** How rare a term is among the examples; undefined when none has it. */
  idf(term: string): number | undefined;
  /** False with so many labels that the neighbours decide alone. */
  hasHeads: boolean;
}

// Looked up once: inside a test sandbox every global costs a thousand times more.
const { exp, log } = Math;

const HEAD_POWER = 1;
const MEANING_POWER = 0.4;
const VOTE_POWER = 8;
/** No head rules a label out. */
const FLOOR = 1e-6;
/** More clauses than this are never looked at. */
const MAX_CLAUSES = 8;

/** How the heads look at a question: at its words and, where there are vectors, at its meaning. */
export function createViews({ words }: RankerIndex, vectors?: WordVectors): Features[] {
  if (!words) return [];
  return [createFeatures(words.features), ...(vectors ? [createMeaning(vectors)] : [])];
}

/** Orders labels with what was learned from these same examples. */
export function createRanker(
  index: RankerIndex,
  examples: readonly Claims[],
  views: readonly Features[],
): Ranker {
  const numbers = numberLabels(examples);
  const labels = [...numbers.keys()];
  // Equal beliefs are told in the order of their labels.
  const inOrder = [...labels.keys()].toSorted((a, b) => (labels[a]! < labels[b]! ? -1 : 1));
  const neighbours = createNeighbours(index.neighbours);
  const countVotes = createVotes(examples, numbers);
  const heads = createHeads(index, views);

  function weigh({ vectors, neighbours: alike }: Seen): Weighed {
    const votes = countVotes(alike);
    const said = heads.map(({ power, head }, i) => ({ power, belief: head(vectors[i]!) }));
    const heard = said.length > 0 ? inOrder : inOrder.filter((k) => votes.has(k));
    const beliefs = new Float64Array(heard.length);
    heard.forEach((k, i) => {
      let sum = VOTE_POWER * (votes.get(k)?.vote ?? 0);
      for (const { power, belief } of said) sum += power * log(belief[k]! + FLOOR);
      beliefs[i] = exp(sum);
    });
    normalize(beliefs, labels.length - heard.length);
    return { heard, beliefs, votes, said };
  }

  return {
    labels,
    look: (terms) => ({
      vectors: views.map((view) => view.vectorOf(terms)),
      neighbours: neighbours.find(terms),
    }),
    weigh,
    order: createOrder(labels),
    idf: (term) => neighbours.idf(term),
    hasHeads: heads.length > 0,
  };
}

interface TrainedHead {
  power: number;
  head: Head;
}

function createHeads({ words, meaning }: RankerIndex, views: readonly Features[]): TrainedHead[] {
  return views.flatMap((_, view) => {
    const index = view === 0 ? words?.head : meaning;
    const power = view === 0 ? HEAD_POWER : MEANING_POWER;
    return index ? [{ power, head: createHead(index) }] : [];
  });
}

/** In place. Labels that nobody spoke for have the belief of a score of nothing. */
function normalize(beliefs: Float64Array, silent: number): void {
  let sum = silent;
  for (const belief of beliefs) sum += belief;
  for (let i = 0; i < beliefs.length; i++) beliefs[i]! /= sum;
}

function createOrder(labels: readonly string[]): Ranker['order'] {
  const walks = labels.filter((label) => readLabel(label).kind === 'walk').length;
  const outsideLabel = labels.indexOf(OUT_OF_SCOPE);
  // A walk may lead to a clause that another label names.
  const limit = MAX_CLAUSES + walks + 1;
  return (weighed) => {
    const best = bestOf(weighed.beliefs, limit).map(({ place }) => place);
    const outside = weighed.heard.indexOf(outsideLabel);
    const told = outside < 0 || best.includes(outside) ? best : [...best, outside];
    return told.map((place) => rankedAt(place, weighed, labels));
  };
}

function rankedAt(
  place: number,
  { heard, beliefs, votes, said }: Weighed,
  labels: readonly string[],
): Ranked {
  const k = heard[place]!;
  const vote = votes.get(k);
  const heads: number[] = [];
  for (const { power, belief } of said) heads.push(power * log(belief[k]! + FLOOR));
  const ranked: Ranked = {
    label: labels[k]!,
    belief: beliefs[place]!,
    likeness: vote?.best.likeness ?? 0,
    scores: { neighbours: VOTE_POWER * (vote?.vote ?? 0), heads },
  };
  if (vote) ranked.example = vote.best.example;
  return ranked;
}
