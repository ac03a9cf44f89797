import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { StorePlace } from '../../src';
import { startPostgres } from '../../src/storage/testing/postgres-server';
import { printTable } from '../table';
import { openRun, withStore } from './open-run';
import { startSlackStand } from './slack-stand';
import type { Stand } from './stand';
import { startWorker } from './start-worker';
import { startTeamsStand } from './teams-stand';

/**
 * How long a run to many people takes, against what the platform's own pace allows, and what it costs: CPU
 * a message, and the memory of the sending process at the start, in the middle and at the end.
 */
const { values } = parseArgs({
  options: {
    targets: { type: 'string', default: '10000' },
    /** A part of the name of the lines to run. */
    only: { type: 'string', default: '' },
    /** Several processes share a PostgreSQL. */
    workers: { type: 'string', default: '1' },
  },
});
const TARGETS = Number(values.targets);
const WORKERS = Number(values.workers);

interface Line {
  name: string;
  start: () => Promise<Stand>;
  /** Milliseconds between two messages. */
  everyMs: number;
}

/** The paces are those of the senders: adapters/slack/sender.ts, adapters/teams/sender.ts. */
const LINES: readonly Line[] = [
  { name: 'Slack, no limit', start: startSlackStand, everyMs: 0 },
  { name: 'Teams, no limit', start: startTeamsStand, everyMs: 0 },
  { name: 'Teams, 25 a second', start: startTeamsStand, everyMs: 40 },
  { name: 'Slack, 4 a second', start: startSlackStand, everyMs: 250 },
];

interface Figures {
  cpuMs: number;
  /** Bytes. */
  rss: number;
}

void main();

async function main(): Promise<void> {
  const lines = LINES.filter(({ name }) => name.toLowerCase().includes(values.only.toLowerCase()));
  const postgres = WORKERS > 1 ? await startPostgres() : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const rows: Record<string, string>[] = [];
  for (const [at, line] of lines.entries()) {
    const databaseUrl = await postgres?.createDatabase();
    const place = databaseUrl ? { databaseUrl } : { dataDir: join(folder, String(at)) };
    rows.push(await measure(line, place));
  }
  await postgres?.remove();
  rmSync(folder, { recursive: true });
  const where = postgres ? `PostgreSQL, ${WORKERS} processes` : 'SQLite, one process';
  printTable(`${TARGETS} targets, ${where}`, rows);
}

async function measure(
  { name, start, everyMs }: Line,
  place: StorePlace,
): Promise<Record<string, string>> {
  const stand = await start();
  await withStore(place, (store) => openRun(store, stand, TARGETS));
  const { platform, url } = stand;
  const began = Date.now();
  const order = { place, platform, url, everyMs };
  const team = await Promise.all(Array.from({ length: WORKERS }, () => startWorker(order)));
  await reached(stand, TARGETS / 20);
  const first = await figuresOf(team);
  await reached(stand, TARGETS / 2);
  const middle = await figuresOf(team);
  await reached(stand, TARGETS);
  const seconds = (Date.now() - began) / 1_000;
  const last = await figuresOf(team);
  for (const worker of team) worker.kill('SIGKILL');
  await stand.stop();
  const limit = (TARGETS * everyMs) / 1_000;
  const over = limit === 0 ? '' : `${((seconds / limit - 1) * 100).toFixed(1)} %`;
  const [atStart, inMiddle, atEnd] = [first, middle, last].map(({ rss }) =>
    (rss / 1024 / 1024).toFixed(0),
  );
  return {
    run: name,
    'limit s': limit === 0 ? 'none' : limit.toFixed(0),
    'taken s': seconds.toFixed(1),
    over,
    'CPU ms each': ((last.cpuMs - first.cpuMs) / (TARGETS * 0.95)).toFixed(2),
    'MB start': atStart ?? '',
    middle: inMiddle ?? '',
    end: atEnd ?? '',
  };
}

/** CPU time of all, and the memory of the largest. */
async function figuresOf(team: readonly ChildProcess[]): Promise<Figures> {
  const all = await Promise.all(team.map(askFigures));
  return {
    cpuMs: all.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    rss: Math.max(...all.map(({ rss }) => rss)),
  };
}

function askFigures(worker: ChildProcess): Promise<Figures> {
  return new Promise((resolve) => {
    worker.once('message', (figures) => resolve(figures as Figures));
    worker.send('figures');
  });
}

async function reached(stand: Stand, count: number): Promise<void> {
  while (stand.arrived().length < count) await new Promise((resolve) => setTimeout(resolve, 200));
}
