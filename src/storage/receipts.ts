import type { Kysely } from 'kysely';
import type { ReceiptStore } from '../domain';
import type { Tables } from './tables';

/** What is finished is dated a week ahead: nobody who asks for unfinished ones is given it. */
const FINISHED_MS = 7 * 24 * 60 * 60_000;

export function createReceiptStore(db: Kysely<Tables>): ReceiptStore {
  return {
    async take(key, now, since = -Infinity) {
      const first = await db
        .insertInto('receipts')
        .values({ key, at: now })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirst();
      if (first.numInsertedOrUpdatedRows === 1n) return true;
      if (since === -Infinity) return false;
      const again = await db
        .updateTable('receipts')
        .set({ at: now })
        .where('key', '=', key)
        .where('at', '<', since)
        .executeTakeFirst();
      return again.numUpdatedRows === 1n;
    },
    async finish(key, now) {
      const at = now + FINISHED_MS;
      await db.updateTable('receipts').set({ at }).where('key', '=', key).execute();
    },
    async drop(key) {
      await db.deleteFrom('receipts').where('key', '=', key).execute();
    },
    async forgetBefore(before) {
      await db.deleteFrom('receipts').where('at', '<', before).execute();
    },
  };
}
