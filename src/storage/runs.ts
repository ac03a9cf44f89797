import type { Insertable, Kysely, Selectable } from 'kysely';
import type { ReminderRun, RunStore } from '../domain';
import { addDeliveries } from './add-deliveries';
import { createId } from './create-id';
import type { Tables } from './tables';
import { withoutNulls } from './without-nulls';

export function createRunStore(db: Kysely<Tables>): RunStore {
  return {
    open: (run, recipients) =>
      db.transaction().execute(async (transaction) => {
        const opened = await transaction
          .insertInto('runs')
          .values(columnsOf(run))
          .onConflict((conflict) => conflict.columns(['subscription', 'occurrence']).doNothing())
          .returningAll()
          .executeTakeFirst();
        if (!opened) return undefined;
        await addDeliveries(transaction, opened.id, recipients);
        return readRun(opened);
      }),
    async find(id) {
      const row = await db.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst();
      return row && readRun(row);
    },
    list: (filter) => listRuns(db, filter),
    async setState(id, { from, to, instead }) {
      if (from.length === 0) return false;
      const { numUpdatedRows } = await db
        .updateTable('runs')
        .set({ state: to, ...(instead !== undefined && { instead }) })
        .where('id', '=', id)
        .where('state', 'in', from)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    finish: () => finishRuns(db),
  };
}

async function listRuns(
  db: Kysely<Tables>,
  { subscription, states, limit }: Parameters<RunStore['list']>[0],
): Promise<ReminderRun[]> {
  if (states?.length === 0) return [];
  let query = db.selectFrom('runs').selectAll();
  if (subscription !== undefined) query = query.where('subscription', '=', subscription);
  if (states) query = query.where('state', 'in', states);
  const newestFirst = query.orderBy('plannedAt', 'desc').orderBy('id', 'desc').limit(limit);
  return (await newestFirst.execute()).map(readRun);
}

async function finishRuns(db: Kysely<Tables>): Promise<void> {
  await db
    .updateTable('runs')
    .set({ state: 'done' })
    .where('state', '=', 'open')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('deliveries')
            .select('id')
            .whereRef('deliveries.run', '=', 'runs.id')
            .where('deliveries.state', 'in', ['waiting', 'sending']),
        ),
      ),
    )
    .execute();
}

function columnsOf(run: Omit<ReminderRun, 'id'>): Insertable<Tables['runs']> {
  const { subscription, occurrence, choice, plannedAt, state, instead = null, note = null } = run;
  const rest = { subscription, occurrence, plannedAt, state, instead, note };
  return { id: createId(), ...rest, ...choice };
}

function readRun(row: Selectable<Tables['runs']>): ReminderRun {
  const { reminder, scenario, because, ...rest } = row;
  const hasChoice = reminder !== null && scenario !== null && because !== null;
  return { ...withoutNulls(rest), ...(hasChoice && { choice: { reminder, scenario, because } }) };
}
