import type { Kysely } from 'kysely';
import type { SwitchStore } from '../domain';
import type { Tables } from './tables';

export function createSwitchStore(db: Kysely<Tables>): SwitchStore {
  return {
    get: (name) =>
      db.selectFrom('switches').select(['since', 'by']).where('name', '=', name).executeTakeFirst(),
    async set(name, by, now) {
      if (by === undefined) {
        await db.deleteFrom('switches').where('name', '=', name).execute();
        return;
      }
      await db
        .insertInto('switches')
        .values({ name, by, since: now })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
    },
  };
}
