import { readFileSync } from 'node:fs';
import type { Store } from '../domain';
import { describeStores } from './testing/describe-stores';
import { KEPT_DAYS } from './tidy';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 30, 9);
const workspace = { platform: 'slack', workspace: 'W1' };
const place = { ...workspace, place: 'U1' };

async function closeTicket({ tickets }: Store, at: number): Promise<string> {
  const { id } = await tickets.open({ asker: place, contact: 'privacy', openedAt: at });
  await tickets.change(id, { from: ['open'], to: 'closed', by: 'U7', at });
  return id;
}

/** A run of one delivery, due then. */
async function openRun({ subscriptions, runs }: Store, at: number): Promise<string> {
  const { id: subscription } = await subscriptions.create({
    audience: { kind: 'place', place },
    cron: '0 9 * * 1',
    zone: 'UTC',
    fallbackZone: 'UTC',
    blackouts: [],
    plannedUntil: at,
    createdBy: 'U0',
    createdAt: at,
  });
  const run = { subscription, occurrence: '1', plannedAt: at, state: 'open' } as const;
  return (await runs.open(run, { kind: 'place', place, notBefore: at }))!.id;
}

describeStores('tidying up', (onStore) => {
  onStore('forgets receipts and subjects of conversations when they are old', async (store) => {
    for (const [name, age] of [
      ['old', 1],
      ['young', 0],
    ] as const) {
      await store.receipts.take(name, NOW - (KEPT_DAYS.receipts * DAY_MS + age));
      const at = NOW - (KEPT_DAYS.conversations * DAY_MS + age);
      await store.conversations.remember(new Map([[name, 'photos']]), at);
    }
    await store.tidy(NOW);
    expect(await store.receipts.take('old', NOW)).toBe(true);
    expect(await store.receipts.take('young', NOW)).toBe(false);
    expect(await store.conversations.last('old')).toBeUndefined();
    expect(await store.conversations.last('young')).toBe('photos');
  });

  onStore('forgets tickets a year after they were closed, and no open one', async (store) => {
    const past = NOW - (KEPT_DAYS.tickets * DAY_MS + 1);
    const old = await closeTicket(store, past);
    const young = await closeTicket(store, NOW);
    const open = await store.tickets.open({ asker: place, contact: 'privacy', openedAt: past });
    await store.tidy(NOW);
    expect(await store.tickets.find(old)).toBeUndefined();
    expect(await store.tickets.find(young)).toBeDefined();
    expect(await store.tickets.find(open.id)).toEqual(open);
  });

  onStore(
    'forgets who got a reminder, but neither the run nor what is still to be sent',
    async (store) => {
      const past = NOW - (KEPT_DAYS.deliveries * DAY_MS + 1);
      const [waiting, sent] = [await openRun(store, past), await openRun(store, past)];
      const [delivery] = await store.deliveries.list(sent, { states: ['waiting'], limit: 1 });
      const end = { state: 'sent', message: 'm', sentAt: past } as const;
      await store.deliveries.settle(delivery!.id, 'one', end);
      await store.tidy(NOW);
      expect(await store.deliveries.count(sent)).toMatchObject({ sent: 0 });
      expect(await store.deliveries.count(waiting)).toMatchObject({ waiting: 1 });
      expect(await store.runs.find(sent)).toBeDefined();
    },
  );
});

describe('docs/storage.md', () => {
  const text = readFileSync('docs/storage.md', 'utf8');

  it.each(Object.entries(KEPT_DAYS))('promises to keep %s for %i days', (table, days) => {
    const row = text.split('\n').find((line) => line.startsWith(`| \`${table}\``));
    expect(row).toContain(`${days} days`);
  });
});
