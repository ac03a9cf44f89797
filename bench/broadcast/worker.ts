import { createSlackSender } from '../../adapters/slack/sender';
import { createTeamsSender } from '../../adapters/teams/sender';
import { openStore } from '../../src';
import type { Handled, Log, Sender } from '../../src';
import { startWork } from '../../src/reminders';
import type { WorkerOrder } from './start-worker';

/** One process that sends, until it is killed. Asked for its figures, it tells CPU time and memory. */
const order = JSON.parse(process.argv[2] ?? '{}') as WorkerOrder;

const HANDLED: Handled = {
  reply: { kind: 'help', topic: 'overview', lang: 'en', fallback: false },
  message: {
    tone: 'neutral',
    passages: [{ kind: 'paragraph', content: [{ text: 'A weekly word on the policy.' }] }],
    actions: [],
    summary: 'A weekly word on the policy.',
    visibility: 'place',
  },
};

const nothing = (): void => undefined;
const log: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
const silent = {
  ...log,
  setLevel: nothing,
  getLevel: () => 'error' as never,
  setName: nothing,
};

void main();

async function main(): Promise<void> {
  const store = await openStore(order.place);
  const sender = senderOf(order);
  startWork({
    store,
    senders: [{ ...sender, everyMs: order.everyMs ?? sender.everyMs }],
    write: () => Promise.resolve(HANDLED),
    leavesAt: () => Promise.resolve(0),
    writeInstead: () => undefined,
    plan: () => Promise.resolve(0),
    worker: `worker-${process.pid}`,
    now: Date.now,
    log,
    ...(order.leaseMs !== undefined && { leaseMs: order.leaseMs }),
    ...(order.tickMs !== undefined && { tickMs: order.tickMs }),
  });
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1_000, rss: process.memoryUsage.rss() });
  });
  process.send?.('ready');
}

function senderOf({ platform, url }: WorkerOrder): Sender {
  if (platform === 'teams')
    return createTeamsSender(async (_service, headers) => headers.set('authorization', 'Bearer t'));
  return createSlackSender({
    tokenOf: () => Promise.resolve('xoxb-test'),
    options: { slackApiUrl: url, timeout: 2_000, logger: silent },
  });
}
