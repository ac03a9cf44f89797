import type { Expression, ExpressionBuilder, Selectable, SqlBool } from 'kysely';
import type { DeliveryStore } from '../domain';
import type { Database } from './database';
import type { Tables } from './tables';

type Order = Parameters<DeliveryStore['claim']>[0];

/**
 * One statement that picks and marks, so that two workers never hold the same row. In PostgreSQL rows that
 * another worker is just picking are passed over instead of waited for; SQLite has one writer at a time.
 */
export function claimDeliveries(
  { db, engine }: Pick<Database, 'db' | 'engine'>,
  { platform, worker, now, leaseMs, limit, lineFreeBy }: Order,
): Promise<Selectable<Tables['deliveries']>[]> {
  return db
    .with(
      (name) => name('picked').materialized(),
      (queries) => {
        const due = queries
          .selectFrom('deliveries')
          .innerJoin('runs', 'runs.id', 'deliveries.run')
          .select('deliveries.id')
          .where('deliveries.platform', '=', platform)
          // Says nothing new, but lets SQLite pass over all that was sent.
          .where('deliveries.state', 'in', ['waiting', 'sending'])
          .where((where) => where.or([isWaiting(where, now), isAbandoned(where, now)]))
          .$if(lineFreeBy !== undefined, (all) =>
            all.where((where) => where.not(hasLine(where, lineFreeBy ?? 0))),
          )
          .orderBy('deliveries.notBefore')
          .orderBy('deliveries.id')
          .limit(limit);
        return engine === 'postgres' ? due.forUpdate('deliveries').skipLocked() : due;
      },
    )
    .updateTable('deliveries')
    .set({ worker, leaseUntil: now + leaseMs })
    .where('id', 'in', (where) => where.selectFrom('picked').select('picked.id'))
    .returningAll()
    .execute();
}

type Where = ExpressionBuilder<Tables, 'deliveries' | 'runs'>;

function isWaiting(where: Where, now: number): Expression<SqlBool> {
  return where.and([
    where('deliveries.state', '=', 'waiting'),
    where('deliveries.notBefore', '<=', now),
    where('runs.state', '=', 'open'),
    where.or([
      where('deliveries.leaseUntil', 'is', null),
      where('deliveries.leaseUntil', '<=', now),
    ]),
  ]);
}

/** Its worker died, or waits for an answer since before its lease. Its run may have been cancelled since. */
function isAbandoned(where: Where, now: number): Expression<SqlBool> {
  return where.and([
    where('deliveries.state', '=', 'sending'),
    where('deliveries.leaseUntil', '<=', now),
  ]);
}

/** Others are in line there already, or the platform asked to wait. */
function hasLine(where: Where, freeBy: number): Expression<SqlBool> {
  return where.exists(
    where
      .selectFrom('paces')
      .select('paces.nextAt')
      .whereRef('paces.platform', '=', 'deliveries.platform')
      .whereRef('paces.workspace', '=', 'deliveries.workspace')
      .where('paces.nextAt', '>', freeBy),
  );
}
