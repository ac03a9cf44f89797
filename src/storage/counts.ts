import type { Kysely } from 'kysely';
import type { CountStore } from '../domain';
import type { Tables } from './tables';

export function createCountStore(db: Kysely<Tables>): CountStore {
  return {
    async add({ day, name, key, by = 1 }) {
      await db
        .insertInto('counts')
        .values({ day, name, key, count: by })
        .onConflict((conflict) =>
          conflict
            .columns(['name', 'day', 'key'])
            .doUpdateSet((eb) => ({ count: eb(eb.ref('counts.count'), '+', by) })),
        )
        .execute();
    },
    async since(name, day) {
      const rows = await db
        .selectFrom('counts')
        .select(['key', (eb) => eb.fn.sum<number>('count').as('total')])
        .where('name', '=', name)
        .where('day', '>=', day)
        .groupBy('key')
        .orderBy('key')
        .execute();
      return new Map(rows.map(({ key, total }) => [key, total]));
    },
  };
}
