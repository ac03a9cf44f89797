import type { Notice, Preview, PreviewItem, Schedule, Subscription } from '../../domain';
import { present } from '../../domain';
import { foresee } from '../choice/foresee';
import type { Foreseen } from '../choice/foresee';
import { readSent, readSignals } from '../choice/read-signals';
import { describeCron } from '../words/describe-cron';
import { describeMoment, describeWall } from '../words/describe-moment';
import { notice } from './desk';
import type { Desk } from './desk';
import { findSubscription, visibleSubscriptions } from './find-named';
import { subscriptionLine, titleOf } from './lines';
import { remindToken } from './remind-token';

/** How far a preview looks. */
const WEEKS = 8;
/** More lines than this are too long for a message. */
const MAX_ITEMS = 12;

/** All lists with their next times. */
export async function showSchedule(desk: Desk): Promise<Schedule> {
  const held = await desk.store.switches.get('hold');
  const subscriptions = await visibleSubscriptions(desk);
  const heldSince = held && describeMoment(held.since, desk.setup.zone, desk.lang);
  return {
    kind: 'schedule',
    lang: desk.lang,
    fallback: false,
    subscriptions: subscriptions.map((one) => subscriptionLine(desk, one)),
    ...present({ heldSince }),
    buttons: [
      ...(held ? [{ word: 'remind-release', token: remindToken('release', held.since) }] : []),
      { word: 'remind-preview', token: remindToken('preview') },
      { word: 'remind-runs', token: remindToken('runs') },
    ],
  };
}

/** What a list will get; without a name the only one there is, or a weekly one that could be. */
export async function showPreview(desk: Desk, named?: string): Promise<Preview | Notice> {
  const subscription = await pick(desk, named);
  if (named !== undefined && !subscription) return notice(desk, 'no-subscription', { named });
  const list = subscription ?? weekly(desk);
  const signals = await readSignals(desk.store, desk.now);
  const sent = subscription ? await readSent(desk.store, subscription.id) : [];
  const foreseen = foresee(
    desk.content,
    { subscription: list, now: desk.now, weeks: WEEKS },
    { sent, signals },
  );
  return {
    kind: 'preview',
    lang: desk.lang,
    fallback: false,
    when: `${describeCron(list.cron, desk.word)} (${list.zone})`,
    items: foreseen.slice(0, MAX_ITEMS).map((one) => itemOf(desk, one)),
    more: foreseen.slice(MAX_ITEMS).length,
    ...(subscription && { subscription: subscriptionLine(desk, subscription) }),
    buttons: [{ word: 'remind-list', token: remindToken('list') }],
  };
}

async function pick(desk: Desk, named: string | undefined): Promise<Subscription | undefined> {
  if (named !== undefined) return findSubscription(desk, named);
  const visible = await visibleSubscriptions(desk);
  const here = visible.filter(
    ({ audience }) => audience.kind === 'place' && audience.place.place === desk.place?.place,
  );
  return here[0] ?? (visible.length === 1 ? visible[0] : undefined);
}

/** What somebody gets who has not begun yet. */
function weekly({ now, person, setup }: Desk): Omit<Subscription, 'id'> {
  const { platform, workspace } = person;
  return {
    audience: { kind: 'everyone', platform, workspace },
    cron: '0 9 * * 1',
    zone: setup.zone,
    fallbackZone: setup.zone,
    blackouts: [],
    plannedUntil: now,
    createdBy: person.id,
    createdAt: now,
  };
}

function itemOf({ content, lang }: Desk, { wall, choice, note }: Foreseen): PreviewItem {
  const at = describeWall(wall, lang);
  if (!choice) return { at, ...present({ note }) };
  const { reminder, because } = choice;
  const clause = content.reminders.get(reminder)?.clause ?? '';
  return { at, chosen: { reminder, clause, because, title: titleOf(content, reminder, lang) } };
}
