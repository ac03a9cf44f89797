import type { Order } from '../orders/order';
import type { Desk } from './desk';
import { findAudience } from './find-audience';
import { findRun, findSubscription } from './find-named';
import { MACHINE } from './who-may';

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
  const object = await objectOf(desk, order);
  await store.audit.add({
    at: now,
    by: person.id,
    platform: person.platform,
    workspace: person.workspace,
    act: outcome === 'refused' ? `refused:${order.kind}` : order.kind,
    ...(object !== undefined && { object }),
  });
}

/** What an order is about, as the store knows it: what was typed may be anything, a name too. */
async function objectOf(desk: Desk, order: Order): Promise<string | undefined> {
  if ('subscription' in order) return (await findSubscription(desk, order.subscription))?.id;
  if ('run' in order) return (await findRun(desk, order.run))?.id;
  if (order.kind !== 'subscribe') return undefined;
  const { target } = order;
  if (target.kind === 'everyone') return everyoneIn(desk, target.workspace);
  const audience = await findAudience(desk, target);
  return audience.kind === 'place' ? audience.place.place : undefined;
}

function everyoneIn({ person }: Desk, named: string | undefined): string {
  const isKnown = person.platform === MACHINE || named === `${person.platform}:${person.workspace}`;
  return named !== undefined && isKnown ? `everyone ${named}` : 'everyone';
}
