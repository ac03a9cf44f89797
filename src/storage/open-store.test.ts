import type { Subscription, Ticket } from '../domain';
import { describeStores } from './testing/describe-stores';

const NOW = Date.UTC(2026, 10, 30, 9);
const workspace = { platform: 'slack', workspace: 'W1' };

const weekly: Omit<Subscription, 'id'> = {
  audience: { kind: 'place', place: { ...workspace, place: 'C1' } },
  cron: '0 9 * * 1',
  zone: 'recipient',
  fallbackZone: 'America/New_York',
  locale: 'es',
  quiet: { from: '21:00', to: '07:00' },
  blackouts: [{ from: '2026-12-24', to: '2027-01-02' }],
  pausedUntil: NOW + 1,
  plannedUntil: NOW,
  createdBy: 'U0',
  createdAt: NOW,
};

describeStores('subscriptions', (onStore) => {
  onStore('are found as they were made, and listed oldest first', async ({ subscriptions }) => {
    const second = await subscriptions.create({ ...weekly, createdAt: NOW + 1 });
    const first = await subscriptions.create(weekly);
    const everyone = { kind: 'everyone', platform: 'teams', workspace: 'T1' } as const;
    const third = await subscriptions.create({ ...weekly, audience: everyone, createdAt: NOW + 2 });
    expect(first).toEqual({ ...weekly, id: first.id });
    expect(await subscriptions.find(first.id)).toEqual(first);
    expect(await subscriptions.find('none')).toBeUndefined();
    expect(await subscriptions.list()).toEqual([first, second, third]);
    expect(await subscriptions.list(workspace)).toEqual([first, second]);
  });

  onStore('change where they are told to, and lose what is taken away', async (store) => {
    const { subscriptions } = store;
    const { id } = await subscriptions.create(weekly);
    await subscriptions.update(id, { cron: '0 8 * * 2', plannedUntil: NOW + 7 });
    await subscriptions.update(id, { quiet: undefined, pausedUntil: undefined, blackouts: [] });
    await subscriptions.update(id, {});
    const { quiet: _quiet, pausedUntil: _pausedUntil, ...rest } = weekly;
    const changes = { cron: '0 8 * * 2', plannedUntil: NOW + 7, blackouts: [] };
    expect(await subscriptions.find(id)).toEqual({ ...rest, ...changes, id });
  });

  onStore('are found, but no longer listed, once they ended', async ({ subscriptions }) => {
    const { id } = await subscriptions.create(weekly);
    await subscriptions.update(id, { endedAt: NOW });
    expect(await subscriptions.list()).toEqual([]);
    expect(await subscriptions.find(id)).toMatchObject({ endedAt: NOW });
  });
});

describeStores('paces', (onStore) => {
  const order = { ...workspace, count: 3, everyMs: 100 };

  onStore('give everyone moments of their own, not before now', async ({ paces }) => {
    expect(await paces.reserve({ ...order, now: NOW })).toBe(NOW);
    expect(await paces.reserve({ ...order, now: NOW + 10 })).toBe(NOW + 300);
    expect(await paces.reserve({ ...order, now: NOW + 9000 })).toBe(NOW + 9000);
    expect(await paces.reserve({ ...order, workspace: 'W2', now: NOW })).toBe(NOW);
  });

  onStore('never give a moment twice, however many ask at once', async ({ paces }) => {
    const asked = Array.from({ length: 20 }, () => paces.reserve({ ...order, now: NOW }));
    const moments = (await Promise.all(asked)).toSorted((a, b) => a - b);
    expect(moments).toEqual(Array.from({ length: 20 }, (_, i) => NOW + i * 300));
  });

  onStore('let a workspace rest, and never shorten its rest', async ({ paces }) => {
    await paces.holdOff('slack', 'W1', NOW + 5000);
    await paces.holdOff('slack', 'W1', NOW + 1000);
    expect(await paces.reserve({ ...order, now: NOW })).toBe(NOW + 5000);
    await paces.holdOff('slack', 'W1', NOW + 7000);
    expect(await paces.reserve({ ...order, now: NOW })).toBe(NOW + 7000);
  });
});

describeStores('switches', (onStore) => {
  onStore('hold from the first who set them until they are taken back', async ({ switches }) => {
    expect(await switches.get('hold')).toBeUndefined();
    await switches.set('hold', 'U1', NOW);
    await switches.set('hold', 'U2', NOW + 1);
    expect(await switches.get('hold')).toEqual({ since: NOW, by: 'U1' });
    await switches.set('hold', undefined, NOW + 2);
    expect(await switches.get('hold')).toBeUndefined();
  });
});

describeStores('receipts', (onStore) => {
  onStore('are taken once, until they are given back or forgotten', async ({ receipts }) => {
    const asked = Array.from({ length: 10 }, () => receipts.take('Ev1', NOW));
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
    await receipts.drop('Ev1');
    expect(await receipts.take('Ev1', NOW)).toBe(true);
    await receipts.forgetBefore(NOW);
    expect(await receipts.take('Ev1', NOW)).toBe(false);
    await receipts.forgetBefore(NOW + 1);
    expect(await receipts.take('Ev1', NOW)).toBe(true);
  });
});

describeStores('conversations', (onStore) => {
  onStore('have a last subject, until it is forgotten', async ({ conversations }) => {
    expect(await conversations.last('thread')).toBeUndefined();
    await conversations.remember(new Map([['thread', 'photos']]), NOW);
    await conversations.remember(new Map([['thread', 'selfies']]), NOW + 5);
    await conversations.forgetBefore(NOW + 5);
    expect(await conversations.last('thread')).toBe('selfies');
    await conversations.forgetBefore(NOW + 6);
    expect(await conversations.last('thread')).toBeUndefined();
  });
});

describeStores('the audit log', (onStore) => {
  onStore('tells the newest acts first', async ({ audit }) => {
    const hold = { at: NOW, by: 'U1', ...workspace, act: 'hold' };
    const cancel = { at: NOW, by: 'U2', ...workspace, act: 'cancel', object: 'run' };
    await audit.add(hold);
    await audit.add(cancel);
    expect(await audit.list(9)).toEqual([cancel, hold]);
    expect(await audit.list(1)).toEqual([cancel]);
  });
});

describeStores('counts', (onStore) => {
  onStore('add up by day, and are summed since a day', async ({ counts }) => {
    const asked = Array.from({ length: 10 }, () =>
      counts.add({ day: '2026-11-30', name: 'gap', key: 'photos' }),
    );
    await Promise.all(asked);
    await counts.add({ day: '2026-12-01', name: 'gap', key: 'photos', by: 5 });
    await counts.add(
      { day: '2026-12-01', name: 'gap', key: 'selfies' },
      { day: '2026-12-01', name: 'answer', key: 'photos' },
      { day: '2026-12-01', name: 'answer', key: 'photos' },
    );
    const since = async (day: string) => Object.fromEntries(await counts.since('gap', day));
    expect(await since('2026-11-30')).toEqual({ photos: 15, selfies: 1 });
    expect(await since('2026-12-01')).toEqual({ photos: 5, selfies: 1 });
    expect(await since('2026-12-02')).toEqual({});
  });
});

describeStores('acknowledgements', (onStore) => {
  onStore('keep the first moment of each version, and are counted', async (store) => {
    const { acknowledgements } = store;
    const [anna, bela] = [
      { ...workspace, id: 'anna' },
      { ...workspace, id: 'bela' },
    ];
    await acknowledgements.add(anna, '2', NOW + 2);
    await acknowledgements.add(anna, '1', NOW);
    await acknowledgements.add(anna, '1', NOW + 9);
    await acknowledgements.add(bela, '1', NOW + 9);
    expect(await acknowledgements.of(anna)).toEqual([
      { version: '1', at: NOW },
      { version: '2', at: NOW + 2 },
    ]);
    expect(await acknowledgements.count(workspace, '1')).toBe(2);
    expect(await acknowledgements.count({ ...workspace, workspace: 'W2' }, '1')).toBe(0);
  });
});

describeStores('tickets', (onStore) => {
  const asker = { ...workspace, place: 'U1' };
  const question = { asker, contact: 'privacy', clause: 'photos', openedAt: NOW };

  onStore('are taken by the first who takes them, and closed once', async ({ tickets }) => {
    const { id } = await tickets.open(question);
    const open: Ticket = { ...question, id, state: 'open', changedAt: NOW };
    expect(await tickets.find(id)).toEqual(open);
    const take = (by: string) =>
      tickets.change(id, { from: ['open'], to: 'taken', by, at: NOW + 1 });
    expect(await take('U7')).toBe(true);
    expect(await take('U8')).toBe(false);
    const taken = { ...open, state: 'taken', takenBy: 'U7', changedAt: NOW + 1 };
    expect(await tickets.list(workspace)).toEqual([taken]);
    const close = { from: ['open', 'taken'], to: 'closed', by: 'U7', at: NOW + 2 } as const;
    expect(await tickets.change(id, close)).toBe(true);
    expect(await tickets.change(id, close)).toBe(false);
    expect(await tickets.list(workspace)).toEqual([]);
    expect(await tickets.find(id)).toMatchObject({ state: 'closed', takenBy: 'U7' });
  });

  onStore('are listed oldest first, also without a clause, and can go back', async (store) => {
    const { tickets } = store;
    const { clause: _, ...unknown } = question;
    const second = await tickets.open({ ...unknown, openedAt: NOW + 1 });
    const first = await tickets.open(unknown);
    expect(await tickets.list(workspace)).toEqual([first, second]);
    await tickets.change(first.id, { from: ['open'], to: 'taken', by: 'U7', at: NOW });
    await tickets.change(first.id, { from: ['taken'], to: 'open', at: NOW });
    expect(await tickets.find(first.id)).toEqual(first);
  });

  onStore('are listed for their asker, newest first, and by their last change', async (store) => {
    const { tickets } = store;
    const old = await tickets.open({ ...question, openedAt: NOW - 5 });
    const young = await tickets.open(question);
    await tickets.open({ ...question, asker: { ...asker, place: 'U2' }, openedAt: NOW - 9 });
    await tickets.change(old.id, { from: ['open'], to: 'closed', at: NOW + 7 });
    const withdrawn = { ...old, state: 'closed', changedAt: NOW + 7 };
    expect(await tickets.listOf(asker, 5)).toEqual([young, withdrawn]);
    expect(await tickets.listOf(asker, 1)).toEqual([young]);
    expect(await tickets.listChanged(NOW)).toEqual([young, withdrawn]);
  });
});

describeStores('a store', (onStore) => {
  onStore('passes its own check, and leaves nothing behind', async (store) => {
    await store.check();
    await store.check();
    expect(await store.receipts.take('check', NOW)).toBe(true);
  });
});
