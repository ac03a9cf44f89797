import { mapInSteps } from '../domain';
import type { Steps } from '../domain';
import { createFeatures, keysOf, learnFeatures } from './features';
import type { FeaturesIndex, Vector } from './features';
import { orderOf, trainHead } from './head';
import type { HeadIndex } from './head';
import { createMeaning } from './meaning';
import { indexExamples } from './index-examples';
import type { NeighboursIndex } from './index-examples';
import { numberLabels } from './labels';
import type { Claims } from './labels';
import type { Terms } from './read-terms';
import type { WordVectors } from './word-vectors';

/** A text whose right answer is known. */
export interface Example extends Claims {
  terms: Terms;
  title?: Terms;
  /** How much the head learns from it. */
  weight: number;
}

/** What was learned from the examples. One head for the words as they stand, one for what they mean: they err in different places. */
export interface RankerIndex {
  neighbours: NeighboursIndex;
  words?: { features: FeaturesIndex; head: HeadIndex };
  meaning?: HeadIndex;
}

const WORD_ROUNDS = 8;
/** More than these gain nothing. */
const MEANING_ROUNDS = 4;
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
