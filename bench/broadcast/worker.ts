import { createSlackSender } from '../../adapters/slack/sender';
import { openStore } from '../../src';
import type { Handled, Log, StorePlace } from '../../src';
import { startWork } from '../../src/reminders';

/** One process that sends, until it is killed. Arguments: where the store is, where Slack is. */
const [place = '{}', slackApiUrl = ''] = process.argv.slice(2);

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
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => 'error' as never,
  setName: nothing,
};

void main();

async function main(): Promise<void> {
  const store = await openStore(JSON.parse(place) as StorePlace);
  const sender = createSlackSender({
    tokenOf: () => Promise.resolve('xoxb-test'),
    options: { slackApiUrl, timeout: 2_000, logger: silent },
  });
  startWork({
    store,
    // The stand-in has no limit of its own: what is tried here is who sends, not how slowly.
    senders: [{ ...sender, everyMs: 4 }],
    write: () => Promise.resolve(HANDLED),
    leavesAt: () => Promise.resolve(0),
    writeInstead: () => undefined,
    plan: () => Promise.resolve(0),
    worker: `worker-${process.pid}`,
    now: Date.now,
    log,
    tickMs: 100,
    leaseMs: 4_000,
  });
  process.send?.('ready');
}
