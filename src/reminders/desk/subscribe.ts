import { present } from '../../domain';
import type { Audience, Notice, Subscription } from '../../domain';
import type { Order } from '../orders/order';
import { notice } from './desk';
import type { Desk } from './desk';
import { findAudience } from './find-audience';
import { visibleSubscriptions } from './find-named';
import { subscriptionLine } from './lines';
import { remindToken } from './remind-token';
import { mayTouch } from './who-may';

type Subscribe = Extract<Order, { kind: 'subscribe' }>;

/** Begins a list, or gives the one that is there its new times: two would send twice. */
export async function subscribe(desk: Desk, order: Subscribe): Promise<Notice> {
  const audience = await findAudience(desk, order.target);
  if (audience.kind === 'notice') return audience;
  if (!mayTouch(desk.setup, desk.person, audience)) return notice(desk, 'not-allowed');
  const visible = await visibleSubscriptions(desk);
  const existing = visible.find((one) => isSame(one.audience, audience));
  const settings = await settingsOf(desk, order);
  const subscription = existing
    ? await change(desk, existing, settings)
    : await create(desk, audience, settings);
  return notice(desk, existing ? 'changed' : 'subscribed', {
    subscription: subscriptionLine(desk, subscription),
    buttons: [
      { word: 'remind-preview', token: remindToken('preview', subscription.id) },
      { word: 'remind-stop', token: remindToken('stop', subscription.id) },
      { word: 'remind-list', token: remindToken('list') },
    ],
  });
}

type Settings = Pick<Subscription, 'cron' | 'zone' | 'fallbackZone' | 'quiet' | 'locale'>;

async function settingsOf(desk: Desk, { cron, zone, quiet, lang }: Subscribe): Promise<Settings> {
  const own = await ownZone(desk);
  return {
    cron,
    zone: zone ?? own,
    fallbackZone: zone === undefined || zone === 'recipient' ? own : zone,
    ...present({ quiet, locale: lang }),
  };
}

/** The zone of who gives the order, as the platform told it. */
async function ownZone({ store, setup, person }: Desk): Promise<string> {
  const { platform, workspace, id: place } = person;
  const known = await store.places.find({ platform, workspace, place });
  return known?.zone ?? setup.zone;
}

async function create(
  { store, now, person }: Desk,
  audience: Audience,
  settings: Settings,
): Promise<Subscription> {
  const made = { blackouts: [], plannedUntil: now, createdBy: person.id, createdAt: now };
  return store.subscriptions.create({ audience, ...settings, ...made });
}

/** What was due by the old times is not caught up by the new ones. */
async function change(
  { store, now }: Desk,
  { quiet: _quiet, locale: _locale, ...rest }: Subscription,
  settings: Settings,
): Promise<Subscription> {
  const { cron, zone, fallbackZone, quiet, locale } = settings;
  const news = { cron, zone, fallbackZone, quiet, locale, plannedUntil: now };
  await store.subscriptions.update(rest.id, news);
  return { ...rest, ...settings, plannedUntil: now };
}

function isSame(a: Audience, b: Audience): boolean {
  if (a.kind === 'place' && b.kind === 'place')
    return (
      a.place.platform === b.place.platform &&
      a.place.workspace === b.place.workspace &&
      a.place.place === b.place.place
    );
  if (a.kind !== 'everyone' || b.kind !== 'everyone') return false;
  return a.platform === b.platform && a.workspace === b.workspace;
}
