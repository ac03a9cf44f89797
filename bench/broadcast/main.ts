import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFakeSlack } from '../../adapters/slack/testing/fake-slack';
import type { FakeSlack } from '../../adapters/slack/testing/fake-slack';
import { openStore } from '../../src';
import type { Store, StorePlace } from '../../src';
import { startPostgres } from '../../src/storage/testing/postgres-server';

/**
 * A run to many people, by several processes that are killed (-9) in the middle, against a strict stand-in
 * for Slack that limits, breaks lines after it took a message, and fails. Counts what was lost and doubled.
 */
const TARGETS = Number(process.argv[2] ?? 1_000);
const KILLS = 5;
/** A run that takes longer is given up, in milliseconds. */
const LIMIT_MS = 240_000;
const WORKSPACE = { platform: 'slack', workspace: 'T1' };

interface Outcome {
  store: string;
  workers: number;
  kills: number;
  lost: number;
  doubled: number;
  unsure: number;
  seconds: number;
}

void main();

async function main(): Promise<void> {
  const outcomes: Outcome[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'broadcast-'));
  outcomes.push(await broadcast('SQLite', { dataDir: folder }, 1));
  rmSync(folder, { recursive: true });
  const postgres = await startPostgres();
  if (postgres) {
    const databaseUrl = await postgres.createDatabase();
    outcomes.push(await broadcast('PostgreSQL', { databaseUrl }, 3));
    await postgres.remove();
  }
  print(outcomes);
  process.exit(outcomes.every(({ lost, doubled }) => lost + doubled === 0) ? 0 : 1);
}

async function broadcast(name: string, place: StorePlace, workers: number): Promise<Outcome> {
  const slack = await startFakeSlack();
  const run = await withStore(place, openRun);
  const began = Date.now();
  const team = await Promise.all(
    Array.from({ length: workers }, () => startWorker(place, slack.apiUrl)),
  );
  for (let kill = 0; kill < KILLS; kill += 1) {
    await reached(slack, Math.floor((TARGETS * (kill + 1)) / (KILLS + 2)));
    spoil(slack, kill);
    const at = kill % workers;
    team[at]?.kill('SIGKILL');
    // A folder is free again only when its process is gone.
    await new Promise((resolve) => setTimeout(resolve, 200));
    team[at] = await startWorker(place, slack.apiUrl);
  }
  await reached(slack, TARGETS, began);
  // What is in hand is written down, and a doubled one would come now.
  await new Promise((resolve) => setTimeout(resolve, 20_000));
  for (const worker of team) worker.kill('SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 300));
  const counts = await withStore(place, (store) => store.deliveries.count(run));
  const ids = deliveriesOf(slack);
  await slack.stop();
  return {
    store: name,
    workers,
    kills: KILLS,
    lost: TARGETS - new Set(ids).size,
    doubled: ids.length - new Set(ids).size,
    unsure: counts.unsure,
    seconds: Math.round((Date.now() - began) / 1_000),
  };
}

async function withStore<T>(place: StorePlace, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(place);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

async function openRun(store: Store): Promise<string> {
  const now = Date.now();
  for (let n = 0; n < TARGETS; n += 1)
    await store.places.remember({ ...WORKSPACE, place: `U${10_000 + n}`, kind: 'person' });
  const subscription = await store.subscriptions.create({
    audience: { kind: 'everyone', ...WORKSPACE },
    cron: '0 9 * * 1',
    zone: 'UTC',
    fallbackZone: 'UTC',
    blackouts: [],
    plannedUntil: now,
    createdBy: 'U1',
    createdAt: now,
  });
  const run = await store.runs.open(
    {
      subscription: subscription.id,
      occurrence: '2026-11-30T09:00',
      choice: { reminder: 'r', scenario: 's', because: 'turn' },
      plannedAt: now,
      state: 'open',
    },
    { kind: 'everyone', ...WORKSPACE, notBefore: new Map([[undefined, now]]) },
  );
  return run?.id ?? '';
}

function startWorker(place: StorePlace, slackApiUrl: string): Promise<ChildProcess> {
  const child = fork(join(__dirname, 'worker.ts'), [JSON.stringify(place), slackApiUrl]);
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => {
      if (code !== null) reject(new Error(`A worker ended with ${code}.`));
    });
  });
}

/** What goes wrong in Slack, a different thing each time. */
function spoil(slack: FakeSlack, turn: number): void {
  const faults = [
    () => slack.limit('chat.postMessage', 1, 3),
    () => slack.breakLine('chat.postMessage'),
    () => slack.fail('chat.postMessage', 'internal_error', 2),
    () => slack.delay('chat.postMessage', 4_000),
    () => slack.breakLine('chat.postMessage'),
  ];
  faults[turn % faults.length]?.();
}

async function reached(slack: FakeSlack, count: number, began = Date.now()): Promise<void> {
  while (new Set(deliveriesOf(slack)).size < count && Date.now() - began < LIMIT_MS)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

function deliveriesOf(slack: FakeSlack): string[] {
  return slack
    .metadata()
    .map((metadata) => JSON.stringify(metadata))
    .filter((metadata) => metadata?.includes('policy_reminder'));
}

function print(outcomes: readonly Outcome[]): void {
  process.stdout.write(
    `${TARGETS} targets\nstore       workers  kills  lost  doubled  unsure  seconds\n`,
  );
  for (const { store, workers, kills, lost, doubled, unsure, seconds } of outcomes)
    process.stdout.write(
      `${store.padEnd(10)}  ${[workers, kills, lost, doubled, unsure, seconds]
        .map((value, at) => String(value).padStart([7, 5, 4, 7, 6, 7][at] ?? 7))
        .join('  ')}\n`,
    );
}
