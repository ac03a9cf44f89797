import type { Instant, PlaceRef, Store } from '../../domain';
import { openStore } from '../../storage';
import { describeStores } from '../../storage/testing/describe-stores';
import { reminderKnowledge } from '../testing/reminder-knowledge';
import { sampleSubscription } from '../testing/sample-subscription';
import { silentLog } from '../testing/silent-log';
import { createPlanner } from './create-planner';

const DAY_MS = 86_400_000;
/** A Monday, nine o'clock in Madrid. */
const MONDAY = Date.parse('2026-11-30T08:00Z');
const WORKSPACE = { platform: 'slack', workspace: 'T1' };
const EVERYONE = { kind: 'everyone' as const, ...WORKSPACE };
const knowledge = reminderKnowledge([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);

function plannerOn(store: Store, known = knowledge, log = silentLog()) {
  return createPlanner({ knowledge: () => known, store, log, graceMs: DAY_MS });
}

async function runsOf(store: Store): Promise<string[]> {
  const runs = await store.runs.list({ limit: 100 });
  const told = runs.map(async ({ id, occurrence, state, note, choice }) => {
    const { waiting, cancelled } = await store.deliveries.count(id);
    const sending = cancelled > 0 ? `${cancelled} cancelled` : `${waiting} waiting`;
    return `${occurrence} ${note ?? `${state}: ${choice?.because}, ${sending}`}`;
  });
  return (await Promise.all(told)).toSorted();
}

async function addPeople(store: Store, zones: (string | undefined)[]): Promise<void> {
  for (const [i, zone] of zones.entries()) {
    const place: PlaceRef = { ...WORKSPACE, place: `U${String(i).padStart(5, '0')}` };
    await store.places.remember({ ...place, kind: 'person', ...(zone && { zone }) });
  }
}

describeStores('planning', (onStore) => {
  onStore('opens one run with its delivery when a time comes, and no second one', async (store) => {
    await store.subscriptions.create(sampleSubscription());
    const planner = plannerOn(store);
    expect(await planner.plan(MONDAY - 1)).toBe(0);
    expect(await planner.plan(MONDAY)).toBe(1);
    expect(await planner.plan(MONDAY + 1)).toBe(0);
    expect(await runsOf(store)).toEqual(['2026-11-30T09:00 open: turn, 1 waiting']);
  });

  onStore('takes another reminder each week, until all of them rest', async (store) => {
    await store.subscriptions.create(sampleSubscription());
    const planner = plannerOn(store);
    for (let week = 0; week < 4; week++) await planner.plan(MONDAY + week * 7 * DAY_MS);
    const runs = await store.runs.list({ limit: 10 });
    expect(new Set(runs.map(({ choice }) => choice?.reminder))).toEqual(
      new Set(['a', 'b', 'c', undefined]),
    );
    expect(runs[0]).toMatchObject({ state: 'passed-over', note: 'nothing-left' });
  });

  onStore('gives everyone a delivery at nine of their own clock', async (store) => {
    await addPeople(store, ['Pacific/Kiritimati', 'Europe/Madrid', undefined, 'Etc/GMT+12']);
    await store.subscriptions.create(sampleSubscription({ audience: EVERYONE, zone: 'recipient' }));
    await plannerOn(store).plan(Date.parse('2026-11-29T19:00Z'));
    const [run] = await store.runs.list({ limit: 1 });
    const all = await store.deliveries.list(run!.id, { states: ['waiting'], limit: 10 });
    const hours = all.map(({ notBefore }) => new Date(notBefore).toISOString().slice(8, 13));
    expect(hours).toEqual(['29T19', '30T08', '30T08', '30T21']);
  });

  onStore('reaches more people than one page holds', async (store) => {
    await addPeople(store, Array<string>(1203).fill('Europe/Madrid'));
    await store.subscriptions.create(sampleSubscription({ audience: EVERYONE }));
    await plannerOn(store).plan(MONDAY);
    expect(await runsOf(store)).toEqual(['2026-11-30T09:00 open: turn, 1203 waiting']);
  });

  onStore('passes over a time at which nobody can be written to', async (store) => {
    await store.subscriptions.create(sampleSubscription({ audience: EVERYONE }));
    await plannerOn(store).plan(MONDAY);
    expect(await runsOf(store)).toEqual(['2026-11-30T09:00 nobody']);
  });

  onStore('plans nothing on hold, and the newest within the grace afterwards', async (store) => {
    await store.subscriptions.create(
      sampleSubscription({ cron: '0 9 * * *', plannedUntil: MONDAY }),
    );
    const planner = plannerOn(store);
    await store.switches.set('hold', 'U1', MONDAY);
    for (const days of [1, 2, 3]) await planner.plan(MONDAY + days * DAY_MS + 1);
    expect(await runsOf(store)).toEqual(['2026-12-01T09:00 held', '2026-12-02T09:00 held']);
    await store.switches.set('hold', undefined, MONDAY);
    expect(await planner.plan(MONDAY + 3 * DAY_MS + 3_600_000)).toBe(1);
    expect((await runsOf(store)).at(-1)).toBe('2026-12-03T09:00 open: turn, 1 waiting');
  });

  onStore('does not send what was paused or stopped while it was planning', async (store) => {
    for (const change of [{ pausedUntil: MONDAY + DAY_MS }, { endedAt: MONDAY }]) {
      const { id } = await store.subscriptions.create(sampleSubscription());
      const late = beforeOpening(store, () => store.subscriptions.update(id, change));
      expect(await plannerOn(late).plan(MONDAY)).toBe(0);
      await store.subscriptions.update(id, { endedAt: MONDAY });
    }
    expect(await runsOf(store)).toEqual([
      '2026-11-30T09:00 cancelled: turn, 1 cancelled',
      '2026-11-30T09:00 cancelled: turn, 1 cancelled',
    ]);
  });

  onStore('goes on with the others when one subscription is broken', async (store) => {
    await store.subscriptions.create(sampleSubscription({ zone: 'Mars/Olympus' }));
    await store.subscriptions.create(sampleSubscription());
    const log = silentLog();
    expect(await plannerOn(store, knowledge, log).plan(MONDAY)).toBe(1);
    expect(log.faults).toEqual(['A subscription could not be planned.']);
  });

  onStore('gives each time one run when three plan at once', async (store, place) => {
    await addPeople(store, ['Europe/Madrid', 'America/New_York']);
    for (const zone of ['recipient', 'Europe/Madrid'])
      await store.subscriptions.create(
        sampleSubscription({
          audience: EVERYONE,
          zone,
          cron: '0 9 * * *',
          plannedUntil: MONDAY - 1,
        }),
      );
    const others =
      'dataDir' in place ? [store, store] : [await openStore(place), await openStore(place)];
    const planners = [store, ...others].map((one) => plannerOn(one));
    const opened: number[] = [];
    for (let hours = 0; hours <= 72; hours += 6) {
      const now = MONDAY + hours * 3_600_000;
      opened.push(...(await Promise.all(planners.map((planner) => planner.plan(now)))));
    }
    for (const other of others) if (other !== store) await other.close();
    const runs = await store.runs.list({ limit: 100 });
    const times = runs.map(({ subscription, occurrence }) => `${subscription} ${occurrence}`);
    expect(new Set(times).size).toBe(times.length);
    const open = (await runsOf(store)).filter((run) => run.includes('open'));
    expect(open).toHaveLength(opened.reduce((a, b) => a + b, 0));
    expect(open.filter((run) => !run.endsWith('2 waiting'))).toEqual([]);
  });

  onStore(
    'ends as if nothing had happened when it is killed between any two writes',
    async (store) => {
      const fields = { cron: '0 9 * * *', plannedUntil: MONDAY - 3 * DAY_MS };
      const { id } = await store.subscriptions.create(sampleSubscription(fields));
      const expected = [
        '2026-11-28T09:00 too-late',
        '2026-11-29T09:00 too-late',
        '2026-11-30T09:00 open: turn, 1 waiting',
      ];
      for (let writes = 0; writes <= 4; writes++) {
        await plannerOn(killedAfter(store, writes))
          .plan(MONDAY)
          .catch(() => undefined);
        expect(expected).toEqual(expect.arrayContaining(await runsOf(store)));
      }
      expect(await plannerOn(store).plan(MONDAY)).toBe(0);
      expect(await runsOf(store)).toEqual(expected);
      expect((await store.subscriptions.find(id))?.plannedUntil).toBe(MONDAY);
    },
  );
});

/** A store in which something happens right before a run is opened. */
function beforeOpening(store: Store, act: () => Promise<void>): Store {
  const runs: Store['runs'] = {
    ...store.runs,
    async open(...args) {
      await act();
      return store.runs.open(...args);
    },
  };
  return { ...store, runs };
}

/** A store that is gone after so many writes of the planner. */
function killedAfter(store: Store, writes: number): Store {
  let left = writes;
  const spend = (): void => {
    if (left-- <= 0) throw new Error('killed');
  };
  return {
    ...store,
    runs: {
      ...store.runs,
      async open(...args) {
        spend();
        return store.runs.open(...args);
      },
    },
    subscriptions: {
      ...store.subscriptions,
      async update(id: string, change: { plannedUntil?: Instant }) {
        spend();
        return store.subscriptions.update(id, change);
      },
    },
  };
}
