import type { Kysely } from 'kysely';
import type { Instant } from '../domain';
import type { Tables } from './tables';

const DAY_MS = 86_400_000;

/** Days after which a row goes. docs/storage.md promises them. */
export const KEPT_DAYS = {
  /** Platforms repeat an event for an hour or so. */
  receipts: 2,
  conversations: 30,
  /** Who got which reminder. Its run, which names nobody, stays: a topic rests up to two years. */
  deliveries: 400,
  /** From when it was closed. */
  tickets: 400,
} as const;

export async function tidy(db: Kysely<Tables>, now: Instant): Promise<void> {
  const before = (days: number): Instant => now - days * DAY_MS;
  await db.deleteFrom('receipts').where('at', '<', before(KEPT_DAYS.receipts)).execute();
  await db.deleteFrom('conversations').where('at', '<', before(KEPT_DAYS.conversations)).execute();
  await db
    .deleteFrom('tickets')
    .where('state', '=', 'closed')
    .where('changedAt', '<', before(KEPT_DAYS.tickets))
    .execute();
  await db
    .deleteFrom('deliveries')
    .where('state', 'not in', ['waiting', 'sending'])
    .where('notBefore', '<', before(KEPT_DAYS.deliveries))
    .execute();
}
