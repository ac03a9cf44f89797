import type { Kysely, Transaction } from 'kysely';
import type { Forgotten } from '../domain';
import type { Tables } from './tables';

/** Everything or nothing. */
export async function forget(db: Kysely<Tables>, whom: Forgotten): Promise<void> {
  const { platform, workspace, person } = whom;
  await db
    .transaction()
    .execute((transaction) =>
      person
        ? forgetPerson(transaction, { platform, workspace }, person)
        : forgetWorkspace(transaction, { platform, workspace }),
    );
}

interface Workspace {
  platform: string;
  workspace: string;
}

async function forgetPerson(
  transaction: Transaction<Tables>,
  workspace: Workspace,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  for (const table of ['places', 'deliveries', 'tickets', 'subscriptions'] as const)
    // oxlint-disable-next-line no-await-in-loop -- one connection, one step after the other
    await transaction
      .deleteFrom(table)
      .where((where) => where.and(workspace))
      .where('place', 'in', ids)
      .execute();
  await transaction
    .deleteFrom('acknowledgements')
    .where((where) => where.and(workspace))
    .where('person', 'in', ids)
    .execute();
}

/** Runs and deliveries go with their subscription. */
async function forgetWorkspace(
  transaction: Transaction<Tables>,
  workspace: Workspace,
): Promise<void> {
  for (const table of WITH_WORKSPACE)
    // oxlint-disable-next-line no-await-in-loop -- one connection, one step after the other
    await transaction
      .deleteFrom(table)
      .where((where) => where.and(workspace))
      .execute();
}

const WITH_WORKSPACE = [
  'subscriptions',
  'deliveries',
  'places',
  'paces',
  'installations',
  'acknowledgements',
  'tickets',
  'audit',
] as const satisfies readonly (keyof Tables)[];
