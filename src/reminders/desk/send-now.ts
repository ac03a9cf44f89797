import type { Choice, Notice, Recipients, ReminderRun, Subscription } from '../../domain';
import { chooseReminder } from '../choice/choose-reminder';
import { readSent, readSignals } from '../choice/read-signals';
import { isBlackout } from '../plan/judge-due';
import { leaveNow } from '../plan/leave-now';
import { wallText } from '../time/occurrences';
import { zoneClock } from '../time/zone-clock';
import type { Order } from '../orders/order';
import { notice } from './desk';
import type { Desk } from './desk';
import { findSubscription } from './find-named';
import { runLine, zoneOf } from './lines';
import { remindToken } from './remind-token';

/** Another order within it is taken for the same one. */
const SAME_MS = 10 * 60_000;

type Note = NonNullable<ReminderRun['note']>;

/** Sends the next reminder, or a certain one, to a list outside its times. */
export async function sendNow(
  desk: Desk,
  { subscription: named, reminder }: Extract<Order, { kind: 'send-now' }>,
): Promise<Notice> {
  const subscription = await findSubscription(desk, named);
  if (!subscription) return notice(desk, 'no-subscription', { named });
  if (reminder !== undefined && !desk.content.reminders.has(reminder))
    return notice(desk, 'no-reminder', { named: reminder });
  const note = await whyNot(desk, subscription);
  if (note) return notice(desk, 'not-now', { note });
  const [last] = await desk.store.runs.list({ subscription: subscription.id, limit: 1 });
  if (last && desk.now - last.plannedAt < SAME_MS) return told(desk, 'just-sent', last);
  const choice = await choose(desk, subscription, reminder);
  if (!choice) return notice(desk, 'not-now', { note: 'nothing-left' });
  return open(desk, subscription, choice);
}

async function whyNot({ store, now }: Desk, subscription: Subscription): Promise<Note | undefined> {
  if (await store.switches.get('hold')) return 'held';
  if (subscription.pausedUntil !== undefined && subscription.pausedUntil > now) return 'paused';
  return isBlackout(subscription, today(subscription, now)) ? 'blackout' : undefined;
}

async function choose(
  { store, content, now }: Desk,
  subscription: Subscription,
  named: string | undefined,
): Promise<Choice | undefined> {
  const reminder = named === undefined ? undefined : content.reminders.get(named);
  if (reminder) return { reminder: reminder.id, scenario: reminder.scenario, because: 'asked' };
  return chooseReminder(content, {
    date: today(subscription, now),
    sent: await readSent(store, subscription.id),
    signals: await readSignals(store, now),
  });
}

async function open(desk: Desk, subscription: Subscription, choice: Choice): Promise<Notice> {
  const { store, now } = desk;
  const recipients = await recipientsNow(desk, subscription);
  if (!recipients) return notice(desk, 'not-now', { note: 'nobody' });
  const occurrence = wallText(zoneClock(zoneOf(subscription)).wallAt(now));
  const fresh = { subscription: subscription.id, occurrence, choice, plannedAt: now };
  const run = await store.runs.open({ ...fresh, state: 'open' }, recipients);
  if (run) return told(desk, 'sent-now', run);
  const [other] = await store.runs.list({ subscription: subscription.id, limit: 1 });
  return other ? told(desk, 'just-sent', other) : notice(desk, 'stale');
}

/** Quiet hours hold for it, too. */
async function recipientsNow(
  { store, now }: Desk,
  subscription: Subscription,
): Promise<Recipients | undefined> {
  const { audience } = subscription;
  if (audience.kind === 'place') {
    const zone = (await store.places.find(audience.place))?.zone;
    return { ...audience, notBefore: leaveNow(subscription, zone, now) };
  }
  const zones = await store.places.listZones(audience);
  if (zones.length === 0) return undefined;
  return {
    ...audience,
    notBefore: new Map(zones.map((zone) => [zone, leaveNow(subscription, zone, now)])),
  };
}

function today(subscription: Subscription, now: number): string {
  return wallText(zoneClock(zoneOf(subscription)).wallAt(now)).slice(0, 10);
}

async function told(desk: Desk, topic: Notice['topic'], run: ReminderRun): Promise<Notice> {
  return notice(desk, topic, {
    run: await runLine(desk, run),
    buttons: [{ word: 'remind-report', token: remindToken('report', run.id) }],
  });
}
