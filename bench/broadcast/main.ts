import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Delivery, StorePlace } from '../../src';
import { startPostgres } from '../../src/storage/testing/postgres-server';
import { printTable } from '../table';
import { openRun, withStore } from './open-run';
import { startSlackStand } from './slack-stand';
import type { Stand } from './stand';
import { startWorker } from './start-worker';
import { startTeamsStand } from './teams-stand';

/**
 * A run to many people, by several processes that are killed (-9) in the middle, against stand-ins for
 * Slack and Teams that limit, break lines after they took a message, fail, and hang. Counts what was lost
 * and doubled, and what nobody can know.
 */
const TARGETS = Number(process.argv[2] ?? 1_000);
const KILLS = 5;
/** A run that takes longer is given up, in milliseconds. */
const LIMIT_MS = 240_000;
/** When nothing more arrives for this long, it is over: longer than a lease, and than a call may hang and be looked up. */
const QUIET_MS = 45_000;
/**
 * Slack's stand-in has no limit of its own, and its messages can be looked up: what is tried is who sends, not how
 * slowly. In Teams a kill leaves unsure what is on its way, so the real pace counts: that of its sender.
 */
const SLACK_EVERY_MS = 4;
/** Longer than anybody stands in line, as the assistant's own two minutes are. */
const LEASE_MS = 15_000;
const TICK_MS = 100;

interface Outcome {
  store: string;
  platform: string;
  workers: number;
  lost: number;
  doubled: number;
  unsure: number;
  /** Unsure ones that had arrived all the same. */
  unsureArrived: number;
  seconds: number;
}

void main();

async function main(): Promise<void> {
  const outcomes: Outcome[] = [];
  const stands = [startSlackStand, startTeamsStand];
  for (const start of stands) {
    const folder = mkdtempSync(join(tmpdir(), 'broadcast-'));
    outcomes.push(await broadcast('SQLite', { dataDir: folder }, { start, workers: 1 }));
    rmSync(folder, { recursive: true });
  }
  const postgres = await startPostgres();
  for (const start of postgres ? stands : []) {
    const databaseUrl = (await postgres?.createDatabase()) ?? '';
    outcomes.push(await broadcast('PostgreSQL', { databaseUrl }, { start, workers: 3 }));
  }
  await postgres?.remove();
  print(outcomes);
  process.exit(outcomes.every(({ lost, doubled }) => lost + doubled === 0) ? 0 : 1);
}

async function broadcast(
  store: string,
  place: StorePlace,
  { start, workers }: { start: () => Promise<Stand>; workers: number },
): Promise<Outcome> {
  const stand = await start();
  const run = await withStore(place, (opened) => openRun(opened, stand, TARGETS));
  const began = Date.now();
  await sendWithKills(place, stand, workers);
  const took = Date.now() - began;
  const unsure = await withStore(place, (opened) =>
    opened.deliveries.list(run, { states: ['unsure'], limit: TARGETS }),
  );
  const counts = countOf(stand, unsure);
  await stand.stop();
  return {
    store,
    platform: stand.platform,
    workers,
    ...counts,
    seconds: Math.round((took - QUIET_MS) / 1_000),
  };
}

async function sendWithKills(place: StorePlace, stand: Stand, workers: number): Promise<void> {
  const { platform, url } = stand;
  const pace = platform === 'slack' ? { everyMs: SLACK_EVERY_MS } : {};
  const order = { place, platform, url, ...pace, leaseMs: LEASE_MS, tickMs: TICK_MS };
  const team = await Promise.all(Array.from({ length: workers }, () => startWorker(order)));
  for (let kill = 0; kill < KILLS; kill += 1) {
    await reached(stand, Math.floor((TARGETS * (kill + 1)) / (KILLS + 2)));
    stand.spoil(kill);
    const at = kill % workers;
    team[at]?.kill('SIGKILL');
    // A folder is free again only when its process is gone.
    await pause(200);
    team[at] = await startWorker(order);
  }
  await settled(stand);
  await Promise.all(team.map(end));
}

function end(worker: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    worker.once('exit', () => resolve());
    worker.kill('SIGKILL');
  });
}

async function reached(stand: Stand, count: number): Promise<void> {
  const began = Date.now();
  while (stand.arrived().length < count && Date.now() - began < LIMIT_MS) await pause(20);
}

/** All is in hand no longer, and a doubled one would have come. */
async function settled(stand: Stand): Promise<void> {
  const began = Date.now();
  let changed = began;
  let count = 0;
  while (Date.now() - changed < QUIET_MS && Date.now() - began < LIMIT_MS) {
    await pause(100);
    if (stand.arrived().length !== count) changed = Date.now();
    count = stand.arrived().length;
  }
}

function countOf(
  stand: Stand,
  unsure: readonly Delivery[],
): Pick<Outcome, 'lost' | 'doubled' | 'unsure' | 'unsureArrived'> {
  const entries = stand.arrived();
  const arrived = new Set(entries);
  const told = unsure.map((delivery) => stand.entryOf(delivery));
  const known = new Set([...arrived, ...told]);
  return {
    lost: TARGETS - known.size,
    doubled: entries.length - arrived.size,
    unsure: told.length,
    unsureArrived: told.filter((entry) => arrived.has(entry)).length,
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function print(outcomes: readonly Outcome[]): void {
  printTable(
    `${TARGETS} targets, ${KILLS} times kill -9`,
    outcomes.map(({ store, platform, ...numbers }) => ({
      store,
      platform,
      workers: String(numbers.workers),
      kills: String(KILLS),
      lost: String(numbers.lost),
      doubled: String(numbers.doubled),
      unsure: String(numbers.unsure),
      'of them arrived': String(numbers.unsureArrived),
      seconds: String(numbers.seconds),
    })),
  );
}
