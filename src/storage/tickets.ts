import type { Kysely, Selectable } from 'kysely';
import type { PlaceRef, Ticket, TicketStore } from '../domain';
import { createId } from './create-id';
import type { Tables } from './tables';
import { withoutNulls } from './without-nulls';

export function createTicketStore(db: Kysely<Tables>): TicketStore {
  return {
    ...createTicketLists(db),
    open: (ticket) => openTicket(db, ticket),
    async find(id) {
      const row = await db
        .selectFrom('tickets')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && readTicket(row);
    },
    async change(id, { from, to, by, at }) {
      const { numUpdatedRows } = await db
        .updateTable('tickets')
        .set({ state: to, changedAt: at, takenBy: by ?? null })
        .where('id', '=', id)
        .where('state', 'in', from)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function createTicketLists(
  db: Kysely<Tables>,
): Pick<TicketStore, 'list' | 'listOf' | 'listChanged'> {
  const all = db.selectFrom('tickets').selectAll();
  return {
    async list({ platform, workspace }) {
      const rows = await all
        .where((where) => where.and({ platform, workspace }))
        .where('state', '!=', 'closed')
        .orderBy('openedAt')
        .orderBy('id')
        .execute();
      return rows.map(readTicket);
    },
    async listOf(asker, limit) {
      const rows = await all
        .where((where) => where.and({ ...refOf(asker) }))
        .orderBy('openedAt', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(readTicket);
    },
    async listChanged(since) {
      const rows = await all
        .where('changedAt', '>=', since)
        .orderBy('changedAt')
        .orderBy('id')
        .execute();
      return rows.map(readTicket);
    },
  };
}

/** The ids alone: a place may come with more than a row holds. */
function refOf({ platform, workspace, place }: PlaceRef): PlaceRef {
  return { platform, workspace, place };
}

async function openTicket(
  db: Kysely<Tables>,
  { asker, contact, clause, openedAt }: Parameters<TicketStore['open']>[0],
): Promise<Ticket> {
  const ticket = { contact, ...(clause !== undefined && { clause }), openedAt };
  const fresh = { id: createId(), state: 'open' as const, changedAt: openedAt, ...ticket };
  await db
    .insertInto('tickets')
    .values({ ...fresh, ...refOf(asker) })
    .execute();
  return { ...fresh, asker: refOf(asker) };
}

function readTicket(row: Selectable<Tables['tickets']>): Ticket {
  const { platform, workspace, place, ...rest } = row;
  return { ...withoutNulls(rest), asker: { platform, workspace, place } };
}
