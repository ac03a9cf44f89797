import type { Database } from './database';

const KEY = 'check';

/** Writes, reads and takes back one row: what a full disk, a read-only folder or a lost line would not let pass. */
export async function checkDatabase({ db }: Database): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('receipts')
      .values({ key: KEY, at: 0 })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ at: 0 }))
      .execute();
    await transaction
      .selectFrom('receipts')
      .select('at')
      .where('key', '=', KEY)
      .executeTakeFirstOrThrow();
    await transaction.deleteFrom('receipts').where('key', '=', KEY).execute();
  });
}
