import { StoreError } from '../../domain';
import type {
  Instant,
  Knowledge,
  Log,
  Recipients,
  ReminderRun,
  Store,
  Subscription,
} from '../../domain';
import { chooseReminder } from '../choice/choose-reminder';
import { readSent, readSignals } from '../choice/read-signals';
import { readRhythm } from '../time/rhythm';
import { judgeDue, nextDue } from './judge-due';
import type { Due } from './judge-due';

interface Setup {
  /** Content of the moment. */
  knowledge: () => Knowledge;
  store: Store;
  log: Log;
  /** Milliseconds in which a missed occurrence is caught up. */
  graceMs: number;
}

/** Turns what came due into runs with their deliveries. */
export interface Planner {
  /**
   * Plans all that came due up to `now`; gives how many runs it opened. Several processes may plan at
   * once, and one may be killed at any point: each occurrence gets one run. Throws a StoreError.
   */
  plan(now: Instant): Promise<number>;
}

export function createPlanner(setup: Setup): Planner {
  let quiet: QuietTimes = new Map();
  return {
    async plan(now) {
      const before = quiet;
      quiet = new Map();
      const isHeld = (await setup.store.switches.get('hold')) !== undefined;
      let opened = 0;
      for (const subscription of await setup.store.subscriptions.list()) {
        const { id } = subscription;
        const times = timesOf(subscription);
        try {
          const at = whenDue(subscription, before.get(id));
          quiet.set(id, { times, at });
          if (at <= now) opened += await planOne(setup, subscription, { now, isHeld });
        } catch (error) {
          if (error instanceof StoreError) throw error;
          // The others must not wait for the one that is broken.
          setup.log.error('A subscription could not be planned.', { subscription: id });
          quiet.set(id, { times, at: now + BROKEN_MS });
        }
      }
      return opened;
    },
  };
}

type Note = NonNullable<ReminderRun['note']>;

/** A broken list is tried again so seldom that the log stays readable. */
const BROKEN_MS = 10 * 60_000;

/** Until then a list has nothing due, as long as it has these times. */
interface Quiet {
  times: string;
  at: Instant;
}
type QuietTimes = Map<string, Quiet>;

function timesOf({ cron, zone, plannedUntil }: Subscription): string {
  return [cron, zone, plannedUntil].join(' ');
}

/** Reckoned once for each time that is planned: most looks find nothing to do. */
function whenDue(subscription: Subscription, known: Quiet | undefined): Instant {
  if (known?.times === timesOf(subscription)) return known.at;
  const rhythm = readRhythm(subscription.cron);
  return (rhythm && nextDue(subscription, rhythm)) ?? Infinity;
}

interface Moment {
  now: Instant;
  isHeld: boolean;
}

async function planOne(
  setup: Setup,
  subscription: Subscription,
  { now, isHeld }: Moment,
): Promise<number> {
  const rhythm = readRhythm(subscription.cron);
  if (!rhythm) return 0;
  const zones = await zonesOf(setup.store, subscription);
  const { graceMs } = setup;
  const all = judgeDue({ plan: subscription, rhythm, zones }, { now, graceMs });
  const due = isHeld ? heldTooLong(all) : all;
  let opened = 0;
  for (const one of due) {
    const run = await openRun(setup, subscription, { due: one, now });
    if (run?.state === 'open' && !(await withdraw(setup.store, subscription, run))) opened += 1;
  }
  await settle(setup.store, subscription, due.at(-1));
  return opened;
}

/** While everything is held, those that can still be caught up afterwards stay open. */
function heldTooLong(due: readonly Due[]): Due[] {
  const open = due.findIndex(({ note }) => note === undefined);
  return (open < 0 ? due : due.slice(0, open)).map((one) =>
    one.note === 'too-late' ? { ...one, note: 'held' } : one,
  );
}

async function zonesOf(
  store: Store,
  { audience, zone }: Subscription,
): Promise<(string | undefined)[]> {
  if (audience.kind === 'everyone') return store.places.listZones(audience);
  return zone === 'recipient' ? [(await store.places.find(audience.place))?.zone] : [undefined];
}

async function openRun(
  { knowledge, store }: Setup,
  subscription: Subscription,
  { due, now }: { due: Due; now: Instant },
): Promise<ReminderRun | undefined> {
  const run = { subscription: subscription.id, occurrence: due.occurrence, plannedAt: now };
  const passOver = (note: Note): Promise<ReminderRun | undefined> =>
    store.runs.open({ ...run, state: 'passed-over', note }, { kind: 'nobody' });
  if (due.note) return passOver(due.note);
  const choice = chooseReminder(knowledge(), {
    date: due.occurrence.slice(0, 10),
    sent: await readSent(store, subscription.id),
    signals: await readSignals(store, now),
  });
  if (!choice) return passOver('nothing-left');
  return store.runs.open({ ...run, choice, state: 'open' }, recipientsOf(subscription, due));
}

function recipientsOf({ audience }: Subscription, { notBefore }: Due): Recipients {
  if (audience.kind === 'everyone') return { ...audience, notBefore };
  const [leaves = 0] = notBefore.values();
  return { kind: 'place', place: audience.place, notBefore: leaves };
}

/** Somebody may have stopped or paused it while this process was planning. */
async function withdraw(
  store: Store,
  { id, pausedUntil }: Subscription,
  run: ReminderRun,
): Promise<boolean> {
  const newest = await store.subscriptions.find(id);
  const isPaused = newest?.pausedUntil !== undefined && newest.pausedUntil !== pausedUntil;
  if (newest && newest.endedAt === undefined && !isPaused) return false;
  await store.runs.setState(run.id, { from: ['open'], to: 'cancelled' });
  await store.deliveries.cancelWaiting(run.id);
  return true;
}

/** Never back: another process may have come farther, or somebody may have set new times. */
async function settle(
  store: Store,
  { id, cron, zone }: Subscription,
  last: Due | undefined,
): Promise<void> {
  const newest = await store.subscriptions.find(id);
  if (!last || newest?.cron !== cron || newest.zone !== zone) return;
  if (newest.plannedUntil < last.plannedUntil)
    await store.subscriptions.update(id, { plannedUntil: last.plannedUntil });
}
