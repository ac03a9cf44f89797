import type { Notice, Subscription, SubscriptionChange } from '../../domain';
import type { Order } from '../orders/order';
import { zoneClock } from '../time/zone-clock';
import { readWall } from '../words/describe-moment';
import { cancelRun } from './cancel-run';
import { notice } from './desk';
import type { Desk } from './desk';
import { findSubscription } from './find-named';
import { subscriptionLine, zoneOf } from './lines';

type ListOrder = Extract<Order, { kind: 'pause' | 'resume' | 'stop' | 'blackout' }>;

/** `pause`, `resume`, `stop` and `blackout` of one list. */
export async function manageList(desk: Desk, order: ListOrder): Promise<Notice> {
  const found = await findSubscription(desk, order.subscription);
  if (!found) return notice(desk, 'no-subscription', { named: order.subscription });
  switch (order.kind) {
    case 'pause': {
      const pausedUntil = zoneClock(zoneOf(found)).instantOf(readWall(`${order.until}T00:00`));
      const subscription = await update(desk, found, { pausedUntil });
      return notice(desk, 'paused', { subscription, count: await cancelOpen(desk, found) });
    }
    case 'stop': {
      const subscription = await update(desk, found, { endedAt: desk.now });
      return notice(desk, 'stopped', { subscription, count: await cancelOpen(desk, found) });
    }
    case 'resume':
      return notice(desk, 'resumed', {
        subscription: await update(desk, found, { pausedUntil: undefined }),
      });
    case 'blackout': {
      const blackouts = order.days ? [...found.blackouts, order.days] : [];
      const topic = order.days ? 'blackout-added' : 'blackouts-lifted';
      return notice(desk, topic, { subscription: await update(desk, found, { blackouts }) });
    }
  }
}

async function update(
  desk: Desk,
  subscription: Subscription,
  change: Pick<SubscriptionChange, 'pausedUntil' | 'endedAt' | 'blackouts'>,
): Promise<Notice['subscription'] & object> {
  await desk.store.subscriptions.update(subscription.id, change);
  const newest = await desk.store.subscriptions.find(subscription.id);
  return subscriptionLine(desk, newest ?? subscription);
}

/** Nothing of a list that rests is sent; after its own change, so that no new run escapes. */
async function cancelOpen({ store }: Desk, { id }: Subscription): Promise<number> {
  let cancelled = 0;
  for (const run of await store.runs.list({ subscription: id, states: ['open'], limit: 100 }))
    cancelled += (await cancelRun(store, run.id)) ?? 0;
  return cancelled;
}
