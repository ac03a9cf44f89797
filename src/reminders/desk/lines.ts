import { present } from '../../domain';
import type { ReminderRun, RunLine, Subscription, SubscriptionLine } from '../../domain';
import { upcoming } from '../plan/upcoming';
import type { Wall } from '../time/zone-clock';
import { wallText } from '../time/occurrences';
import { zoneClock } from '../time/zone-clock';
import { describeCron } from '../words/describe-cron';
import { describeWall, readWall } from '../words/describe-moment';
import type { Desk } from './desk';
import { shortId } from './find-named';

/** Times ahead that are looked at for one without a pause or a blackout. */
const MAX_AHEAD = 1000;

/** A list in words. */
export function subscriptionLine(desk: Desk, subscription: Subscription): SubscriptionLine {
  const { audience, cron, zone, quiet } = subscription;
  const next = nextWall(desk, subscription);
  return {
    id: shortId(subscription.id),
    everyone: audience.kind === 'everyone',
    when: describeCron(cron, desk.word),
    blackouts: laterBlackouts(desk, subscription),
    ...present({
      place: audience.kind === 'place' ? audience.place.place : undefined,
      zone: zone === 'recipient' ? undefined : zone,
      next: next === undefined ? undefined : describeWall(next, desk.lang),
      pausedUntil: pauseEnd(desk, subscription),
      quiet,
    }),
  };
}

/** A run in words, with its counts of now. */
export async function runLine(
  { store, content, lang }: Desk,
  { id, occurrence, state, note, choice }: ReminderRun,
): Promise<RunLine> {
  const counts = await store.deliveries.count(id);
  const title = choice && titleOf(content, choice.reminder, lang);
  return {
    id: shortId(id),
    at: describeWall(readWall(occurrence), lang),
    state,
    counts,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    ...present({ note, title }),
  };
}

/** Title of a reminder in a language; its id when it is gone. */
export function titleOf(
  { reminders, translations }: Desk['content'],
  id: string,
  lang: Desk['lang'],
): string {
  const translated = lang === 'en' ? undefined : translations.get(lang)?.reminders.get(id);
  return translated?.title ?? reminders.get(id)?.title ?? id;
}

/** The clock by which a list's times are told. */
export function zoneOf({
  zone,
  fallbackZone,
}: Pick<Subscription, 'zone' | 'fallbackZone'>): string {
  return zone === 'recipient' ? fallbackZone : zone;
}

function nextWall({ now }: Desk, subscription: Subscription): Wall | undefined {
  let seen = 0;
  for (const { wall, note } of upcoming(subscription, now)) {
    if (!note) return wall;
    if (++seen === MAX_AHEAD) break;
  }
  return undefined;
}

function laterBlackouts({ now }: Desk, subscription: Subscription): Subscription['blackouts'] {
  const today = wallText(zoneClock(zoneOf(subscription)).wallAt(now)).slice(0, 10);
  return subscription.blackouts.filter(({ to }) => to >= today);
}

function pauseEnd({ now }: Desk, subscription: Subscription): string | undefined {
  const { pausedUntil } = subscription;
  if (pausedUntil === undefined || pausedUntil <= now) return undefined;
  return wallText(zoneClock(zoneOf(subscription)).wallAt(pausedUntil)).slice(0, 10);
}
