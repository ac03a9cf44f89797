import type { Delivery, Recipients, Store } from '../domain';
import { describeStores } from './testing/describe-stores';

const NOW = Date.UTC(2026, 10, 30, 9);
const MINUTE = 60_000;
const workspace = { platform: 'slack', workspace: 'W1' };
const order = { platform: 'slack', worker: 'one', now: NOW, leaseMs: MINUTE, limit: 100 };

async function subscribe(store: Store) {
  return store.subscriptions.create({
    audience: { kind: 'everyone', ...workspace },
    cron: '0 9 * * 1',
    zone: 'Europe/Rome',
    fallbackZone: 'Europe/Rome',
    blackouts: [],
    plannedUntil: NOW - MINUTE,
    createdBy: 'U0',
    createdAt: NOW - MINUTE,
  });
}

async function openRun(store: Store, people: readonly string[], occurrence = '2026-11-30T09:00') {
  for (const place of people)
    await store.places.remember({ ...workspace, place, kind: 'person', zone: 'Europe/Rome' });
  const { id } = (await store.subscriptions.list())[0] ?? (await subscribe(store));
  const choice = { reminder: 'ask-first', scenario: 'ask-first', because: 'turn' } as const;
  const recipients: Recipients = {
    kind: 'everyone',
    ...workspace,
    notBefore: new Map([['Europe/Rome', NOW]]),
  };
  const run = { subscription: id, occurrence, choice, plannedAt: NOW, state: 'open' } as const;
  return store.runs.open(run, recipients);
}

const ids = (deliveries: readonly Delivery[]) =>
  deliveries.map(({ place }) => place.place).toSorted();

describeStores('runs', (onStore) => {
  onStore(
    'open once an occurrence, with a delivery for each person whose zone is due',
    async (store) => {
      await store.places.remember({
        ...workspace,
        place: 'U7',
        kind: 'person',
        zone: 'Asia/Tokyo',
      });
      const run = await openRun(store, ['U1', 'U2']);
      expect(await openRun(store, ['U1', 'U2'])).toBeUndefined();
      expect(await store.runs.find(run!.id)).toEqual(run);
      const waiting = await store.deliveries.list(run!.id, { states: ['waiting'], limit: 9 });
      expect(ids(waiting)).toEqual(['U1', 'U2']);
      expect(waiting[0]).toEqual({
        id: waiting[0]!.id,
        run: run!.id,
        place: { ...workspace, place: 'U1' },
        state: 'waiting',
        notBefore: NOW,
        attempts: 0,
      });
    },
  );

  onStore('reach people whose zone is unknown, one place, or nobody', async (store) => {
    const { id: subscription } = await subscribe(store);
    await store.places.remember({ ...workspace, place: 'U1', kind: 'person' });
    const open = async (occurrence: string, recipients: Recipients) => {
      const run = { subscription, occurrence, plannedAt: NOW, state: 'open' } as const;
      const opened = await store.runs.open(run, recipients);
      return ids(await store.deliveries.list(opened!.id, { states: ['waiting'], limit: 9 }));
    };
    const everyone = { kind: 'everyone', ...workspace } as const;
    const place = { ...workspace, place: 'C1' };
    expect(await open('1', { ...everyone, notBefore: new Map([[undefined, NOW]]) })).toEqual([
      'U1',
    ]);
    expect(await open('2', { kind: 'place', place, notBefore: NOW })).toEqual(['C1']);
    expect(await open('3', { kind: 'nobody' })).toEqual([]);
  });

  onStore('reach more people than fit into one statement', async (store) => {
    const { id: subscription } = await subscribe(store);
    const people = Array.from({ length: 600 }, (_, i) => `U${i}`);
    for (const place of people)
      await store.places.remember({ ...workspace, place, kind: 'person' });
    const run = { subscription, occurrence: '1', plannedAt: NOW, state: 'open' } as const;
    const notBefore = new Map([[undefined, NOW]]);
    const { id } = (await store.runs.open(run, { kind: 'everyone', ...workspace, notBefore }))!;
    expect(await store.deliveries.count(id)).toMatchObject({ waiting: 600, sent: 0 });
  });

  onStore('are listed newest first, by subscription and state', async (store) => {
    const first = (await openRun(store, ['U1'], '1'))!;
    const second = (await openRun(store, ['U1'], '2'))!;
    const { subscription } = first;
    const list = async (filter: Parameters<typeof store.runs.list>[0]) =>
      (await store.runs.list(filter)).map(({ occurrence }) => occurrence);
    expect(await list({ limit: 9 })).toEqual(['2', '1']);
    expect(await list({ limit: 1, subscription })).toEqual(['2']);
    expect(await list({ limit: 9, subscription: 'another' })).toEqual([]);
    expect(await store.runs.setState(second.id, { from: ['open'], to: 'cancelled' })).toBe(true);
    expect(await list({ limit: 9, states: ['cancelled'] })).toEqual(['2']);
    expect(await list({ limit: 9, states: [] })).toEqual([]);
  });

  onStore('change their state for the first who asks', async (store) => {
    const { id } = (await openRun(store, ['U1']))!;
    const recall = { from: ['open', 'done'], to: 'recalled', instead: 'wrong' } as const;
    expect(await store.runs.setState(id, recall)).toBe(true);
    expect(await store.runs.setState(id, recall)).toBe(false);
    expect(await store.runs.find(id)).toMatchObject({ state: 'recalled', instead: 'wrong' });
  });

  onStore('are done when nothing is left to send', async (store) => {
    const run = (await openRun(store, ['U1', 'U2']))!;
    const [one, two] = await store.deliveries.claim(order);
    await store.deliveries.settle(one!.id, 'one', { state: 'failed', reason: 'blocked' });
    await store.runs.finish();
    expect(await store.runs.find(run.id)).toMatchObject({ state: 'open' });
    await store.deliveries.settle(two!.id, 'one', { state: 'cancelled' });
    await store.runs.finish();
    expect(await store.runs.find(run.id)).toMatchObject({ state: 'done' });
  });
});

describeStores('deliveries', (onStore) => {
  onStore('are held by one worker until its lease ends', async (store) => {
    await openRun(store, ['U1', 'U2', 'U3']);
    const { deliveries } = store;
    expect(await deliveries.claim({ ...order, limit: 2 })).toHaveLength(2);
    expect(await deliveries.claim({ ...order, worker: 'two' })).toHaveLength(1);
    expect(await deliveries.claim({ ...order, worker: 'three' })).toEqual([]);
    const later = { ...order, worker: 'three', now: NOW + MINUTE };
    expect(await deliveries.claim(later)).toHaveLength(3);
    expect(await deliveries.claim({ ...later, platform: 'teams' })).toEqual([]);
  });

  onStore('wait for their moment, and for an open run', async (store) => {
    const { id } = (await openRun(store, ['U1']))!;
    expect(await store.deliveries.claim({ ...order, now: NOW - 1 })).toEqual([]);
    await store.runs.setState(id, { from: ['open'], to: 'cancelled' });
    expect(await store.deliveries.claim(order)).toEqual([]);
  });

  onStore('are passed over where the line of their workspace is long', async (store) => {
    await openRun(store, ['U1', 'U2']);
    const lineFreeBy = NOW + 5_000;
    await store.paces.reserve({ ...workspace, count: 21, everyMs: 250, now: NOW });
    expect(await store.deliveries.claim({ ...order, lineFreeBy })).toEqual([]);
    const later = { ...order, now: NOW + 250, lineFreeBy: lineFreeBy + 250 };
    expect(ids(await store.deliveries.claim(later))).toEqual(['U1', 'U2']);
  });

  onStore('tell whether their worker died while sending', async (store) => {
    await openRun(store, ['U1', 'U2']);
    const [started] = await store.deliveries.claim(order);
    expect(await store.deliveries.start(started!.id, 'one', NOW + MINUTE)).toBe(true);
    const taken = await store.deliveries.claim({ ...order, worker: 'two', now: NOW + MINUTE });
    const seen = taken.map(({ id, wasSending, attempts }) => ({ id, wasSending, attempts }));
    expect(seen).toHaveLength(2);
    expect(seen).toContainEqual({ id: started!.id, wasSending: true, attempts: 1 });
    expect(await store.deliveries.start(started!.id, 'one', NOW + MINUTE)).toBe(false);
    expect(await store.deliveries.start(started!.id, 'two', NOW + 2 * MINUTE)).toBe(true);
  });

  onStore(
    'do not start in a cancelled run; one that was on its way is still looked after',
    async (store) => {
      const run = (await openRun(store, ['U1', 'U2']))!;
      const [one, two] = await store.deliveries.claim(order);
      await store.deliveries.start(one!.id, 'one', NOW + MINUTE);
      await store.runs.setState(run.id, { from: ['open'], to: 'cancelled' });
      expect(await store.deliveries.cancelWaiting(run.id)).toBe(1);
      expect(await store.deliveries.start(two!.id, 'one', NOW + MINUTE)).toBe(false);
      const later = await store.deliveries.claim({ ...order, worker: 'two', now: NOW + MINUTE });
      expect(later).toMatchObject([{ id: one!.id, wasSending: true }]);
      await store.deliveries.settle(one!.id, 'two', { state: 'waiting', notBefore: NOW });
      expect(await store.deliveries.count(run.id)).toMatchObject({ cancelled: 2, waiting: 0 });
    },
  );

  onStore('can be given back, and are then claimed from that moment on', async (store) => {
    await openRun(store, ['U1', 'U2']);
    const [waiting, sending] = await store.deliveries.claim(order);
    await store.deliveries.start(sending!.id, 'one', NOW + MINUTE);
    for (const { id } of [waiting!, sending!])
      await store.deliveries.release(id, 'one', NOW + 5 * MINUTE);
    expect(await store.deliveries.claim({ ...order, now: NOW + 4 * MINUTE })).toEqual([]);
    const again = await store.deliveries.claim({ ...order, now: NOW + 5 * MINUTE });
    const seen = again.map(({ id, wasSending }) => ({ id, wasSending }));
    expect(seen).toHaveLength(2);
    expect(seen).toContainEqual({ id: sending!.id, wasSending: true });
  });

  onStore('keep what became of them', async (store) => {
    const run = (await openRun(store, ['U1', 'U2', 'U3']))!;
    const [one, two, three] = await store.deliveries.claim(order);
    const sent = { state: 'sent', message: '1.2', sentAt: NOW + 5 } as const;
    await store.deliveries.settle(one!.id, 'one', sent);
    await store.deliveries.settle(two!.id, 'one', { state: 'failed', reason: 'guest' });
    await store.deliveries.settle(three!.id, 'one', { state: 'waiting', notBefore: NOW + 9 });
    const states = ['sent', 'failed', 'waiting'] as const;
    const list = await store.deliveries.list(run.id, { states, limit: 9 });
    expect(list).toContainEqual({ ...bare(one!), ...sent });
    expect(list).toContainEqual({ ...bare(two!), state: 'failed', reason: 'guest' });
    expect(list).toContainEqual({ ...bare(three!), notBefore: NOW + 9 });
    expect(await store.deliveries.list(run.id, { states, after: 'U1', limit: 1 })).toMatchObject([
      { place: { place: 'U2' } },
    ]);
  });

  onStore(
    'believe "sent" from whoever saw it, and nothing else from a worker that lost them',
    async (store) => {
      const run = (await openRun(store, ['U1', 'U2']))!;
      const [one, two] = await store.deliveries.claim(order);
      for (const { id } of [one!, two!]) await store.deliveries.start(id, 'one', NOW + MINUTE);
      await store.deliveries.claim({ ...order, worker: 'two', now: NOW + MINUTE });
      await store.deliveries.settle(one!.id, 'one', { state: 'sent', message: 'm', sentAt: NOW });
      await store.deliveries.settle(two!.id, 'one', { state: 'failed', reason: 'gone' });
      expect(await store.deliveries.start(one!.id, 'two', NOW + MINUTE)).toBe(false);
      expect(await store.deliveries.count(run.id)).toMatchObject({
        sent: 1,
        sending: 1,
        failed: 0,
      });
    },
  );

  onStore('are cancelled while they wait, all or those that were due', async (store) => {
    const run = (await openRun(store, ['U1', 'U2']))!;
    const [one] = await store.deliveries.claim({ ...order, limit: 1 });
    await store.deliveries.release(one!.id, 'one', NOW + MINUTE);
    expect(await store.deliveries.cancelWaiting(run.id, NOW)).toBe(0);
    expect(await store.deliveries.cancelWaiting(run.id, NOW + 1)).toBe(1);
    expect(await store.deliveries.cancelWaiting(run.id)).toBe(1);
    expect(await store.deliveries.count(run.id)).toMatchObject({ cancelled: 2 });
  });

  onStore(
    'can be tried again when they failed, and taken back when they were sent',
    async (store) => {
      const run = (await openRun(store, ['U1', 'U2']))!;
      const [one, two] = await store.deliveries.claim(order);
      await store.deliveries.start(one!.id, 'one', NOW + MINUTE);
      await store.deliveries.settle(one!.id, 'one', { state: 'unsure', reason: 'outcome-unknown' });
      await store.deliveries.settle(two!.id, 'one', { state: 'sent', message: 'm', sentAt: NOW });
      await store.runs.finish();
      expect(await store.deliveries.retry(run.id, 'failed', NOW)).toBe(0);
      expect(await store.runs.find(run.id)).toMatchObject({ state: 'done' });
      expect(await store.deliveries.retry(run.id, 'unsure', NOW)).toBe(1);
      expect(await store.runs.find(run.id)).toMatchObject({ state: 'open' });
      const [again] = await store.deliveries.claim(order);
      expect(again).toEqual({ ...bare(one!), wasSending: false });
      await store.deliveries.setRecalled(one!.id);
      await store.deliveries.setRecalled(two!.id);
      expect(await store.deliveries.count(run.id)).toMatchObject({ waiting: 1, recalled: 1 });
    },
  );

  onStore('go to one worker each, however many ask at once', async (store) => {
    await openRun(
      store,
      Array.from({ length: 60 }, (_, i) => `U${i}`),
    );
    const workers = Array.from({ length: 12 }, (_, i) => `worker-${i}`);
    const claims = await Promise.all(
      workers.map((worker) => store.deliveries.claim({ ...order, worker, limit: 10 })),
    );
    const all = claims.flat().map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(60);
  });
});

function bare({ wasSending: _, ...delivery }: Delivery & { wasSending: boolean }): Delivery {
  return delivery;
}
