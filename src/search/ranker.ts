import { mapInSteps } from '../domain';
import type { Steps } from '../domain';
import { createFeatures, keysOf, learnFeatures, remembering } from './features';
import type { Features, FeaturesIndex, Vector } from './features';
import { createHead, orderOf, trainHead } from './head';
import type { Head, HeadIndex } from './head';
import { createMeaning } from './meaning';
import { createNeighbours, indexExamples } from './neighbours';
import type { Neighbour, NeighboursIndex } from './neighbours';
import type { Terms } from './read-terms';
import type { WordVectors } from './word-vectors';

/** A text whose right answer is known. */
export interface Example extends Claims {
  terms: Terms;
  title?: Terms;
  /** How much the head learns from it. */
  weight: number;
}

/** What a question like an example asks for. */
export interface Claims {
  label: string;
  /** Further labels that it speaks for, with how much: 0 to 1. */
  also?: readonly { label: string; weight: number }[];
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
  /** All labels that something speaks for, the one believed most first. */
  rank(terms: Terms): Ranked[];
  /** The examples most like a text, best first. */
  alike(terms: Terms): readonly Neighbour[];
  /** How rare a term is among the examples; undefined when none has it. */
  idf(term: string): number | undefined;
  /** False with so many labels that the neighbours decide alone. */
  hasHeads: boolean;
}

/** What was learned from the examples. One head for the words as they stand, one for what they mean: they err in different places. */
export interface RankerIndex {
  neighbours: NeighboursIndex;
  words?: { features: FeaturesIndex; head: HeadIndex };
  meaning?: HeadIndex;
}

// Looked up once: inside a test sandbox every global costs a thousand times more.
const { exp, log } = Math;

const WORD_ROUNDS = 8;
/** More than these gain nothing. */
const MEANING_ROUNDS = 4;
const HEAD_POWER = 1;
const MEANING_POWER = 0.4;
const VOTE_POWER = 8;
/** No head rules a label out. */
const FLOOR = 1e-6;
/** What the second, third … alike example of a label adds. */
const VOTES = [0.6, 0.25, 0.15];
/** With more labels than this a head costs more than it gives; the neighbours decide alone. */
const MAX_HEAD_LABELS = 400;
const STRIDE = 200;

/** Learns from examples to order labels by how well they fit a text. */
export function* trainRanker(
  examples: readonly Example[],
  vectors?: WordVectors,
): Steps<RankerIndex> {
  const neighbours = yield* indexExamples(examples);
  if (numberLabels(examples).size > MAX_HEAD_LABELS) return { neighbours };
  const keys = yield* mapInSteps(examples, STRIDE, ({ terms }) => keysOf(terms));
  const index = yield* learnFeatures(keys);
  const features = createFeatures(index);
  const words = yield* mapInSteps(keys, STRIDE, features.vectorOfKeys);
  const head = yield* train(examples, words, { features: features.size, rounds: WORD_ROUNDS });
  const meaning = vectors && createMeaning(vectors);
  if (!meaning) return { neighbours, words: { features: index, head } };
  const meanings = yield* mapInSteps(examples, STRIDE, ({ terms }) => meaning.vectorOf(terms));
  return {
    neighbours,
    words: { features: index, head },
    meaning: yield* train(examples, meanings, { features: meaning.size, rounds: MEANING_ROUNDS }),
  };
}

/** How the heads look at a question: at its words and, where there are vectors, at its meaning. */
export function createViews({ words }: RankerIndex, vectors?: WordVectors): Features[] {
  if (!words) return [];
  const views = [createFeatures(words.features), ...(vectors ? [createMeaning(vectors)] : [])];
  return views.map(remembering);
}

/** Orders labels with what was learned from these same examples. */
export function createRanker(
  index: RankerIndex,
  examples: readonly Claims[],
  views: readonly Features[],
): Ranker {
  const numbers = numberLabels(examples);
  const labels = [...numbers.keys()];
  const neighbours = createNeighbours(index.neighbours);
  const heads = createHeads(index, views);
  function rank(terms: Terms): Ranked[] {
    const votes = countVotes(neighbours.find(terms), examples, numbers);
    const beliefs = heads.map(({ power, features, head }) => ({
      power,
      belief: head(features.vectorOf(terms)),
    }));
    const heard = heads.length > 0 ? labels.keys() : votes.keys();
    const ranked = Array.from(heard, (k): Ranked => {
      const { best, vote } = votes.get(k) ?? NO_VOTE;
      const said = beliefs.map(({ power, belief }) => power * log((belief[k] ?? 0) + FLOOR));
      const voted = VOTE_POWER * vote;
      return {
        label: labels[k] ?? '',
        belief: exp(said.reduce((sum, value) => sum + value, voted)),
        likeness: best?.likeness ?? 0,
        scores: { neighbours: voted, heads: said },
        ...(best && { example: best.example }),
      };
    });
    return normalize(ranked, labels.length - ranked.length);
  }
  return {
    rank,
    alike: (terms) => neighbours.find(terms),
    idf: (term) => neighbours.idf(term),
    hasHeads: heads.length > 0,
  };
}

function numberLabels(examples: readonly Claims[]): Map<string, number> {
  const labels = new Set(examples.map(({ label }) => label));
  return new Map([...labels].map((label, k) => [label, k]));
}

function* train(
  examples: readonly Example[],
  vectors: readonly Vector[],
  size: { features: number; rounds: number },
): Steps<HeadIndex> {
  const numbers = numberLabels(examples);
  const lessons = examples.flatMap(({ label, also = [], weight, terms }, i) =>
    [{ label, weight: 1 }, ...also].flatMap((claim) => {
      const target = numbers.get(claim.label);
      const vector = vectors[i];
      return target === undefined || !vector
        ? []
        : [{ vector, target, weight: weight * claim.weight, order: orderOf(terms) }];
    }),
  );
  return yield* trainHead(lessons, { classes: numbers.size, ...size });
}

interface TrainedHead {
  power: number;
  features: Features;
  head: Head;
}

function createHeads({ words, meaning }: RankerIndex, views: readonly Features[]): TrainedHead[] {
  return views.flatMap((features, view) => {
    const index = view === 0 ? words?.head : meaning;
    const power = view === 0 ? HEAD_POWER : MEANING_POWER;
    return index ? [{ power, features, head: createHead(index) }] : [];
  });
}

interface Vote {
  vote: number;
  best?: Neighbour;
  count: number;
}
const NO_VOTE: Vote = { vote: 0, count: 0 };

function countVotes(
  neighbours: readonly Neighbour[],
  examples: readonly Claims[],
  numbers: ReadonlyMap<string, number>,
): Map<number, Vote> {
  const votes = new Map<number, Vote>();
  for (const neighbour of neighbours) {
    const example = examples[neighbour.example];
    if (!example) continue;
    for (const { label, weight } of [
      { label: example.label, weight: 1 },
      ...(example.also ?? []),
    ]) {
      const k = numbers.get(label);
      if (k === undefined) continue;
      const earlier = votes.get(k) ?? NO_VOTE;
      const share = VOTES[earlier.count] ?? 0;
      votes.set(k, {
        vote: earlier.vote + share * weight * neighbour.likeness,
        count: earlier.count + 1,
        best: earlier.best ?? neighbour,
      });
    }
  }
  return votes;
}

/** Labels that nobody spoke for are left out; each of them has the belief of a score of nothing. */
function normalize(ranked: readonly Ranked[], silent: number): Ranked[] {
  const sum = ranked.reduce((total, { belief }) => total + belief, silent);
  return ranked
    .map((entry) => ({ ...entry, belief: entry.belief / sum }))
    .toSorted((a, b) => b.belief - a.belief || (a.label < b.label ? -1 : 1));
}
