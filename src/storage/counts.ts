import type { Kysely } from 'kysely';
import type { CountEntry, CountStore } from '../domain';
import type { Tables } from './tables';

export function createCountStore(db: Kysely<Tables>): CountStore {
  return {
    async add(...entries) {
      const rows = sumUp(entries);
      if (rows.length === 0) return;
      await db
        .insertInto('counts')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['name', 'day', 'key']).doUpdateSet((eb) => ({
            count: eb(eb.ref('counts.count'), '+', eb.ref('excluded.count')),
          })),
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

/** One statement may not add to one row twice. */
function sumUp(entries: readonly CountEntry[]): Tables['counts'][] {
  const rows = new Map<string, Tables['counts']>();
  for (const { day, name, key, by = 1 } of entries) {
    const id = JSON.stringify([day, name, key]);
    const row = rows.get(id) ?? { day, name, key, count: 0 };
    rows.set(id, { ...row, count: row.count + by });
  }
  return [...rows.values()];
}
