import type { Kysely } from 'kysely';
import type { DeliveryEnd } from '../domain';
import type { Tables } from './tables';

interface Settlement {
  id: string;
  worker: string;
  end: DeliveryEnd;
}

export async function settleDelivery(db: Kysely<Tables>, settlement: Settlement): Promise<void> {
  const { id, worker, end } = settlement;
  if (end.state === 'sent') return settleSent(db, id, end);
  if (end.state === 'waiting') return settleWaiting(db, settlement, end.notBefore);
  await db
    .updateTable('deliveries')
    .set({
      state: end.state,
      reason: end.state === 'cancelled' ? null : end.reason,
      worker: null,
      leaseUntil: null,
    })
    .where('id', '=', id)
    .where('worker', '=', worker)
    .where('state', 'in', ['waiting', 'sending'])
    .execute();
}

/**
 * True whoever holds the delivery by now: without a worker, the one who took it over cannot start it again.
 * Cancelled, too: the message had left when the run was cancelled.
 */
async function settleSent(
  db: Kysely<Tables>,
  id: string,
  { message, sentAt }: Extract<DeliveryEnd, { state: 'sent' }>,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'sent', message, sentAt, reason: null, worker: null, leaseUntil: null })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'sending', 'unsure', 'cancelled'])
    .execute();
}

async function settleWaiting(
  db: Kysely<Tables>,
  { id, worker }: Settlement,
  notBefore: number,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set((eb) => ({
      state: eb
        .case()
        .when(
          eb.selectFrom('runs').select('runs.state').whereRef('runs.id', '=', 'deliveries.run'),
          '=',
          'open',
        )
        .then('waiting' as const)
        .else('cancelled' as const)
        .end(),
      notBefore,
      worker: null,
      leaseUntil: null,
    }))
    .where('id', '=', id)
    .where('worker', '=', worker)
    .where('state', 'in', ['waiting', 'sending'])
    .execute();
}
