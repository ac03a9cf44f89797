import type { Kysely, Selectable } from 'kysely';
import type { Ticket, TicketStore } from '../domain';
import { createId } from './create-id';
import type { Tables } from './tables';
import { withoutNulls } from './without-nulls';

export function createTicketStore(db: Kysely<Tables>): TicketStore {
  return {
    open: (ticket) => openTicket(db, ticket),
    async find(id) {
      const row = await db
        .selectFrom('tickets')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && readTicket(row);
    },
    async list({ platform, workspace }) {
      const rows = await db
        .selectFrom('tickets')
        .selectAll()
        .where((where) => where.and({ platform, workspace }))
        .where('state', '!=', 'closed')
        .orderBy('openedAt')
        .orderBy('id')
        .execute();
      return rows.map(readTicket);
    },
    async change(id, { state, by, at }) {
      const takenBy = { open: { takenBy: null }, taken: { takenBy: by }, closed: {} }[state];
      const { numUpdatedRows } = await db
        .updateTable('tickets')
        .set({ state, changedAt: at, ...takenBy })
        .where('id', '=', id)
        .where('state', 'in', BEFORE[state])
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

const BEFORE = {
  open: ['taken', 'closed'],
  taken: ['open'],
  closed: ['open', 'taken'],
} as const satisfies Record<Ticket['state'], readonly Ticket['state'][]>;

async function openTicket(
  db: Kysely<Tables>,
  { asker, contact, clause, openedAt }: Parameters<TicketStore['open']>[0],
): Promise<Ticket> {
  const { platform, workspace, place } = asker;
  const ticket = { contact, ...(clause !== undefined && { clause }), openedAt };
  const fresh = { id: createId(), state: 'open' as const, changedAt: openedAt, ...ticket };
  await db
    .insertInto('tickets')
    .values({ ...fresh, platform, workspace, place })
    .execute();
  return { ...fresh, asker: { platform, workspace, place } };
}

function readTicket(row: Selectable<Tables['tickets']>): Ticket {
  const { platform, workspace, place, ...rest } = row;
  return { ...withoutNulls(rest), asker: { platform, workspace, place } };
}
