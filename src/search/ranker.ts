import { createFeatures } from './features';
import type { Head } from './head';
import { trainHead } from './head';
import { createNeighbours } from './neighbours';
import type { Neighbour } from './neighbours';
import type { Terms } from './read-terms';

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
}

export type Rank = (terms: Terms) => Ranked[];

const HEAD_POWER = 1;
const VOTE_POWER = 6;
/** What the second, third … alike example of a label adds. */
const VOTES = [0.6, 0.25, 0.15];
/** With more labels than this a head costs more than it gives; the neighbours decide alone. */
const MAX_HEAD_LABELS = 400;

/** Learns from examples to order labels by how well they fit a text. */
export function createRanker(examples: readonly Example[]): Rank {
  const labels = [...new Set(examples.map(({ label }) => label))];
  const numbers = new Map(labels.map((label, k) => [label, k]));
  const findNeighbours = createNeighbours(examples);
  const head = labels.length <= MAX_HEAD_LABELS ? createHead(examples, numbers) : undefined;
  return (terms) => {
    const neighbours = findNeighbours(terms);
    const votes = countVotes(neighbours, examples, numbers);
    const beliefs = head?.(terms) ?? new Float64Array(labels.length).fill(1);
    const ranked = labels.map((label, k) => {
      const { best, vote } = votes[k] ?? NO_VOTE;
      const score = HEAD_POWER * Math.log((beliefs[k] ?? 0) + 1e-6) + VOTE_POWER * vote;
      return {
        label,
        belief: Math.exp(score),
        likeness: best?.likeness ?? 0,
        ...(best && { example: best.example }),
      };
    });
    return normalize(ranked);
  };
}

function createHead(
  examples: readonly Example[],
  numbers: ReadonlyMap<string, number>,
): (terms: Terms) => Float64Array {
  const features = createFeatures(examples.map(({ terms }) => terms));
  const lessons = examples.flatMap(({ terms, label, also = [], weight }) => {
    const vector = features.vectorOf(terms);
    return [{ label, weight: 1 }, ...also].flatMap((claim) => {
      const target = numbers.get(claim.label);
      return target === undefined ? [] : [{ vector, target, weight: weight * claim.weight }];
    });
  });
  const head: Head = trainHead(lessons, { classes: numbers.size, features: features.size });
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
