import type { Cue, Cues } from './cues';
import { countedSentences } from './fit-class';
import type { LearnedClass, Weights } from './weights';

const { exp, max } = Math;

/** How likely each class is, and what speaks for it. Classes are weighed when they are asked for. */
export interface Weighed {
  /** Probability; 0 for a class that nobody trained. */
  of(name: string): number;
  /** The sentence that speaks most for a class. */
  strongest(name: string): number;
  /** What a cue adds to some classes. */
  adds(cue: Cue, names: readonly string[]): number;
}

/** Adds up what the cues of a draft say. */
export function weigh(cues: Cues, { classes }: Weights): Weighed {
  const known = new Map<string, number>();
  const likelihoodOf = (name: string): number => {
    const learned = classes.get(name);
    return learned ? 1 / (1 + exp(-scoreOf(cues, learned))) : 0;
  };
  return {
    of(name) {
      const likelihood = known.get(name) ?? likelihoodOf(name);
      known.set(name, likelihood);
      return likelihood;
    },
    strongest(name) {
      const learned = classes.get(name);
      const sums = learned ? sentenceSums(cues, learned) : [];
      return sums.indexOf(max(...sums));
    },
    adds: ({ id }, names) =>
      names.reduce((sum, name) => sum + (classes.get(name)?.weights[id] ?? 0), 0),
  };
}

function scoreOf(cues: Cues, learned: LearnedClass): number {
  const sums = sentenceSums(cues, learned);
  let score = learned.bias;
  for (const id of cues.overall) score += learned.weights[id] ?? 0;
  for (const at of countedSentences(sums, cues.frames)) score += sums[at] ?? 0;
  return score;
}

function sentenceSums({ sentences }: Cues, { weights }: LearnedClass): number[] {
  return sentences.map((shown) => {
    let sum = 0;
    for (const { id } of shown) sum += weights[id] ?? 0;
    return sum;
  });
}
