import type { Kysely, Selectable } from 'kysely';
import type { Delivery, DeliveryStore, Instant } from '../domain';
import { claimDeliveries } from './claim-deliveries';
import type { Database } from './database';
import { settleDelivery } from './settle-delivery';
import type { Tables } from './tables';
import { withoutNulls } from './without-nulls';

const NONE: Record<Delivery['state'], number> = {
  waiting: 0,
  sending: 0,
  sent: 0,
  failed: 0,
  unsure: 0,
  cancelled: 0,
  recalled: 0,
};

export function createDeliveryStore({ db, engine }: Database): DeliveryStore {
  return {
    async claim(order) {
      const rows = await claimDeliveries({ db, engine }, order);
      // Claiming does not change the state, so it tells how the last worker left it.
      return rows.map((row) => ({ ...readDelivery(row), wasSending: row.state === 'sending' }));
    },
    start: (id, worker, leaseUntil) => startDelivery(db, { id, worker, leaseUntil }),
    release: (id, worker, notBefore) => releaseDelivery(db, { id, worker, notBefore }),
    settle: (id, worker, end) => settleDelivery(db, { id, worker, end }),
    count: (run) => countDeliveries(db, run),
    list: (run, filter) => listDeliveries(db, run, filter),
    cancelWaiting: (run, dueBefore) => cancelWaiting(db, run, dueBefore),
    async setRecalled(id) {
      await db
        .updateTable('deliveries')
        .set({ state: 'recalled' })
        .where('id', '=', id)
        .where('state', '=', 'sent')
        .execute();
    },
    retry: (run, state, notBefore) => retryDeliveries(db, { run, state, notBefore }),
  };
}

async function countDeliveries(
  db: Kysely<Tables>,
  run: string,
): Promise<Record<Delivery['state'], number>> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .where('run', '=', run)
    .groupBy('state')
    .execute();
  return { ...NONE, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}

async function listDeliveries(
  db: Kysely<Tables>,
  run: string,
  { states, after, limit }: Parameters<DeliveryStore['list']>[1],
): Promise<Delivery[]> {
  if (states.length === 0) return [];
  let query = db.selectFrom('deliveries').selectAll().where('run', '=', run);
  if (after !== undefined) query = query.where('place', '>', after);
  const rows = await query.where('state', 'in', states).orderBy('place').limit(limit).execute();
  return rows.map(readDelivery);
}

async function cancelWaiting(
  db: Kysely<Tables>,
  run: string,
  dueBefore?: Instant,
): Promise<number> {
  let query = db
    .updateTable('deliveries')
    .set({ state: 'cancelled', worker: null, leaseUntil: null })
    .where('run', '=', run)
    .where('state', '=', 'waiting');
  if (dueBefore !== undefined) query = query.where('notBefore', '<', dueBefore);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return Number(numUpdatedRows);
}

async function startDelivery(
  db: Kysely<Tables>,
  { id, worker, leaseUntil }: { id: string; worker: string; leaseUntil: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set((eb) => ({ state: 'sending', attempts: eb('attempts', '+', 1), leaseUntil }))
    .where('id', '=', id)
    .where('worker', '=', worker)
    .where('state', 'in', ['waiting', 'sending'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('runs')
          .select('id')
          .whereRef('runs.id', '=', 'deliveries.run')
          .where('runs.state', '=', 'open'),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** One that may be on its way already keeps that mark; the end of its lease is then when it can be claimed. */
async function releaseDelivery(
  db: Kysely<Tables>,
  { id, worker, notBefore }: { id: string; worker: string; notBefore: number },
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set((eb) => ({
      worker: null,
      leaseUntil: eb
        .case()
        .when('state', '=', 'sending')
        .then(eb.cast<number | null>(eb.val(notBefore), 'bigint'))
        .else(null)
        .end(),
      notBefore,
    }))
    .where('id', '=', id)
    .where('worker', '=', worker)
    .execute();
}

async function retryDeliveries(
  db: Kysely<Tables>,
  order: { run: string; state: 'failed' | 'unsure'; notBefore: number },
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('deliveries')
      .set({ state: 'waiting', reason: null, attempts: 0, notBefore: order.notBefore })
      .where('run', '=', order.run)
      .where('state', '=', order.state)
      .executeTakeFirst();
    if (numUpdatedRows > 0n)
      await transaction
        .updateTable('runs')
        .set({ state: 'open' })
        .where('id', '=', order.run)
        .where('state', '=', 'done')
        .execute();
    return Number(numUpdatedRows);
  });
}

function readDelivery(row: Selectable<Tables['deliveries']>): Delivery {
  const { worker: _worker, leaseUntil: _leaseUntil, ...delivery } = row;
  const { platform, workspace, place, ...rest } = delivery;
  return { ...withoutNulls(rest), place: { platform, workspace, place } };
}
