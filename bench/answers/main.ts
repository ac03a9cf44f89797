/**
 * How fast and how well questions find their clause, beside other engines in the same run.
 * See ../README.md.
 *   npm run bench:answers -- [--sizes 100,1000] [--engines search,orama] [questions.jsonl] [data sets/]
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readOwnedContent } from '../../src/knowledge';
import { WORD_SCHEMAS } from '../../src/word-schemas';
import { measureApart } from './apart';
import type { Failure } from './apart';
import { entriesOf } from './corpus';
import type { Labelled } from './corpus';
import type { BuildEngine } from './engine';
import { ENGINES, JUDGES } from './engines';
import { labelledOf, readLabelled } from './labelled';
import { measure } from './measure';
import type { Cost } from './measure';
import { ask, precision, scopeQuality } from './quality';
import type { ScopeQuality } from './quality';
import { readDataSets } from './retrieval';
import { printTable } from '../table';
import { withTwoTypos } from './typos';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '100,1000,10000,100000' },
    engines: { type: 'string', default: Object.keys(ENGINES).join(',') },
    /** For the children of a run: one size and engine. */
    one: { type: 'string' },
  },
});
const content = readOwnedContent(join(__dirname, '../../knowledge'), WORD_SCHEMAS);
const { knowledge } = content;
const missing = positionals.filter((path) => !existsSync(path));
const files = positionals.filter((path) => existsSync(path) && statSync(path).isFile());
const folders = positionals.filter((path) => existsSync(path) && statSync(path).isDirectory());
const given: Labelled[] =
  files.length > 0 ? files.flatMap(readLabelled) : labelledOf(content.golden);

void main();

async function main(): Promise<void> {
  if (values.one !== undefined) return sendOne(values.one);
  for (const path of missing) console.log(`${path} does not exist and is left out.`);
  if (given.length === 0)
    console.log('No labelled questions: name a file of them, or fill knowledge/questions.yml.');
  await printSpeed();
  await printTypos();
  if (folders.length === 0)
    console.log('\nNo data sets: name a folder whose folders hold docs, queries and qrels.jsonl.');
  for (const set of folders.flatMap((folder) => readDataSets(folder, knowledge))) {
    const rows = [...set.published].map(([name, judged]) => scopeRow(name, scopeQuality(judged)));
    for (const [name, build] of chosen(JUDGES)) {
      const judged = await ask(await build(set.corpus), set.questions);
      rows.push(scopeRow(name, scopeQuality(judged)));
    }
    printTable(`${set.name}, published and measured now`, rows);
  }
}

async function printSpeed(): Promise<void> {
  for (const size of values.sizes.split(',').filter(Boolean)) {
    const rows: Record<string, string>[] = [];
    for (const [engine] of chosen(ENGINES)) {
      rows.push(costRow(engine, await measureApart(`${size}:${engine}`, files)));
    }
    printTable(`${size} clauses, CPU time a question`, rows);
  }
}

function costRow(engine: string, cost: Cost | Failure): Record<string, string> {
  const { build, p50, p95, given: right, made } = typeof cost === 'string' ? NO_COST : cost;
  return {
    engine,
    'p50 ms': typeof cost === 'string' ? cost : milliseconds(p50),
    'p95 ms': milliseconds(p95),
    'right first': share(right),
    'right first, made': share(made),
    'index s': Number.isNaN(build) ? '-' : (build / 1000).toFixed(1),
  };
}

const NO_COST: Cost = { build: NaN, p50: NaN, p95: NaN, given: NaN, made: NaN };

function milliseconds(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(2);
}

async function sendOne(one: string): Promise<void> {
  const [size = '', engine = ''] = one.split(':');
  const build = ENGINES[engine];
  if (!build)
    throw new Error(`There is no engine "${engine}"; use ${Object.keys(ENGINES).join(', ')}.`);
  process.send?.(await measure(knowledge, { size: Number(size), build, given }));
}

async function printTypos(): Promise<void> {
  const rows: Record<string, string>[] = [];
  const corpus = { knowledge, entries: entriesOf(knowledge) };
  for (const [engine, build] of chosen(JUDGES)) {
    const made = await build(corpus);
    const slipped = given.map(({ question, clauses }, i) => ({
      question: withTwoTypos(question, i),
      clauses,
    }));
    const [clean, typed] = [precision(await ask(made, given)), precision(await ask(made, slipped))];
    rows.push({ engine, 'right first': share(clean), 'with two typos': share(typed) });
  }
  printTable(`${given.length} labelled questions, shipped content`, rows);
}

function chosen(engines: typeof ENGINES): [name: string, build: BuildEngine][] {
  return Object.entries(engines).filter(([name]) => values.engines.split(',').includes(name));
}

function scopeRow(
  engine: string,
  { precision: right, auroc, accuracy }: ScopeQuality,
): Record<string, string> {
  return {
    engine,
    'right first': share(right),
    'AUROC in/out': share(auroc),
    'right, 80 % of out refused': share(accuracy),
  };
}

function share(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(3);
}
