import type { Kysely } from 'kysely';
import type { ReceiptStore } from '../domain';
import type { Tables } from './tables';

export function createReceiptStore(db: Kysely<Tables>): ReceiptStore {
  return {
    async take(key, now) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('receipts')
        .values({ key, at: now })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    async drop(key) {
      await db.deleteFrom('receipts').where('key', '=', key).execute();
    },
    async forgetBefore(before) {
      await db.deleteFrom('receipts').where('at', '<', before).execute();
    },
  };
}
