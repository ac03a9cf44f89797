import type { Instant, ReminderRun, Store } from '../../domain';
import { addDays } from '../time/calendar';
import type { Sent, Signals } from './choose-reminder';

const SIGNAL_DAYS = 8 * 7;
/** Two years of a daily list: no reminder rests longer. */
const MAX_RUNS = 750;
/** Those that carried a reminder, also when it was called back. */
const CARRIED: ReminderRun['state'][] = ['open', 'done', 'cancelled', 'recalled'];

/** What a list got already. */
export async function readSent(store: Store, subscription: string): Promise<Sent[]> {
  const runs = await store.runs.list({ subscription, states: CARRIED, limit: MAX_RUNS });
  return runs.flatMap(({ choice, occurrence }) =>
    choice ? [{ reminder: choice.reminder, date: occurrence.slice(0, 10) }] : [],
  );
}

/** What people got wrong, and what stayed open, in the last eight weeks. */
export async function readSignals({ counts }: Store, now: Instant): Promise<Signals> {
  const since = addDays(new Date(now).toISOString().slice(0, 10), -SIGNAL_DAYS);
  return {
    asked: await counts.since('scenario-asked', since),
    wrong: await counts.since('scenario-wrong', since),
    gaps: await counts.since('gap', since),
  };
}
