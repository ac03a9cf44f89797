/**
 * How well identifiers are found, how fast drafts are reviewed, and what inputs made to keep an engine
 * busy cost, beside other libraries in the same run. See ../README.md.
 *   npm run bench:review -- [--engines review,identifiers] [labelled.jsonl …] [folder …]
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readKnowledge } from '../../src/knowledge';
import { printTable } from '../table';
import { accuracyRow } from './accuracy-row';
import { runApart } from './apart';
import type { Engine } from './engine';
import { ENGINES, FINDERS } from './engines';
import { HOSTILE_LENGTH, hostileInputs } from './inputs';
import { readLabelledSets } from './labelled';
import type { LabelledSet } from './labelled';
import { measureSpeed, slices, timeOf } from './measure';
import { startWatchdog } from './watchdog';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engines: { type: 'string', default: Object.keys(ENGINES).join(',') },
    /** For the children of a run: what to measure, and of which engine. */
    one: { type: 'string' },
  },
});
/** Characters of a draft, and how many drafts are timed. */
const SIZES = [
  [280, 6_000],
  [5_000, 500],
] as const;
/** An input that takes longer is tried once. */
const SLOW = 1_000;
const WARM_UP = 500;
/** An engine that takes more CPU time for one input is cut off. */
const TOO_LONG = 20_000;

void main();

async function main(): Promise<void> {
  if (values.one !== undefined) {
    measureOne(values.one);
    return;
  }
  const finders = new Map<string, Engine>();
  for (const name of chosen(FINDERS)) finders.set(name, FINDERS[name]!());
  for (const set of readLabelledSets(positionals)) {
    const rows: Record<string, string>[] = [];
    for (const [name, engine] of finders) rows.push({ engine: name, ...accuracyRow(engine, set) });
    printTable(titleOf(set), rows);
  }
  const speed: Record<string, string>[] = [];
  const hostile: Record<string, string>[] = [];
  for (const name of chosen(ENGINES)) speed.push(await speedRow(name));
  printTable('CPU time a draft', speed);
  for (const name of chosen(ENGINES)) hostile.push(await hostileRow(name));
  printTable(`Hostile inputs of ${HOSTILE_LENGTH} characters, CPU time of the worst`, hostile);
}

function chosen(engines: typeof ENGINES): string[] {
  return Object.keys(engines).filter((name) => values.engines.split(',').includes(name));
}

function titleOf({ name, lines, cases }: LabelledSet): string {
  return lines.length > 0
    ? `${name}: ${lines.length} texts, shares of their words`
    : `${name}: ${cases.length} texts for one type each`;
}

async function speedRow(engine: string): Promise<Record<string, string>> {
  const { measured } = await runApart(`speed:${engine}`);
  const cells = measured.map(({ what, value }) => [
    what,
    value.toFixed(what.endsWith('a second') ? 0 : 2),
  ]);
  return { engine, ...Object.fromEntries(cells) };
}

async function hostileRow(engine: string): Promise<Record<string, string>> {
  const { measured, isCutOff } = await runApart(`hostile:${engine}`);
  const inputs = Object.keys(hostileInputs(corpus()));
  if (isCutOff) {
    return { engine, worst: `> ${TOO_LONG / 1000} s`, input: inputs[measured.length] ?? '' };
  }
  const [worst] = measured.toSorted((a, b) => b.value - a.value);
  return { engine, worst: `${worst?.value.toFixed(0)} ms`, input: worst?.what ?? '' };
}

/** What a child does: sends each number as soon as it is known. */
function measureOne(one: string): void {
  const [task, name = ''] = one.split(':');
  const build = ENGINES[name];
  if (!build)
    throw new Error(`There is no engine "${name}"; use ${Object.keys(ENGINES).join(', ')}.`);
  const engine = build();
  if (task === 'speed') sendSpeed(engine);
  else sendHostile(engine);
}

function sendSpeed(engine: Engine): void {
  for (const [length, count] of SIZES) {
    const { p50, p95, rate } = measureSpeed(engine, slices(corpus(), length, count));
    send(`${length}: p50 ms`, p50);
    send(`${length}: p95 ms`, p95);
    send(`${length}: a second`, rate);
  }
}

/** Of two tries the quicker one: the first one of a kind also pays for the compiler. */
function sendHostile(engine: Engine): void {
  const ordinary = corpus();
  for (const text of slices(ordinary, 280, WARM_UP)) timeOf(engine, text);
  const watchdog = startWatchdog(TOO_LONG);
  for (const [name, text] of Object.entries(hostileInputs(ordinary))) {
    watchdog.next();
    const first = timeOf(engine, text);
    send(name, first > SLOW ? first : Math.min(first, timeOf(engine, text)));
  }
}

function send(what: string, value: number): void {
  process.send?.({ what, value });
}

/** Texts of the rules' own examples, one after another. */
function corpus(): string {
  const { knowledge } = readKnowledge(join(__dirname, '../../knowledge'));
  return knowledge.rules
    .flatMap(({ examples }) => [...examples.flags, ...examples.passes])
    .map(({ text }) => text)
    .join(' ');
}
