import type { Order } from '../orders/order';
import type { Desk } from './desk';

/** Orders that change nothing and reveal no more than counts. */
export const LOOKS: ReadonlySet<Order['kind']> = new Set([
  'help',
  'list',
  'preview',
  'runs',
  'report',
  'opt-out',
  'opt-in',
]);

/** Writes an order into the audit log before it is carried out, so that no deed lacks its line. */
export async function keepRecord(
  desk: Desk,
  order: Order,
  outcome: 'ordered' | 'refused',
): Promise<void> {
  const { store, person, now } = desk;
  if (outcome === 'ordered' && LOOKS.has(order.kind)) return;
  const object = objectOf(desk, order);
  await store.audit.add({
    at: now,
    by: person.id,
    platform: person.platform,
    workspace: person.workspace,
    act: outcome === 'refused' ? `refused:${order.kind}` : order.kind,
    ...(object !== undefined && { object }),
  });
}

function objectOf({ place }: Desk, order: Order): string | undefined {
  if ('subscription' in order) return order.subscription;
  if ('run' in order) return order.run;
  if (order.kind !== 'subscribe') return undefined;
  const { target } = order;
  if (target.kind === 'here') return place?.place;
  return target.kind === 'place'
    ? target.place
    : ['everyone', target.workspace].filter(Boolean).join(' ');
}
