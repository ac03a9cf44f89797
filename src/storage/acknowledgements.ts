import type { Kysely } from 'kysely';
import type { AcknowledgementStore } from '../domain';
import type { Tables } from './tables';

export function createAcknowledgementStore(db: Kysely<Tables>): AcknowledgementStore {
  return {
    async add({ platform, workspace, id }, version, at) {
      await db
        .insertInto('acknowledgements')
        .values({ platform, workspace, person: id, version, at })
        .onConflict((conflict) =>
          conflict.columns(['platform', 'workspace', 'person', 'version']).doNothing(),
        )
        .execute();
    },
    of: ({ platform, workspace, id }) =>
      db
        .selectFrom('acknowledgements')
        .select(['version', 'at'])
        .where((where) => where.and({ platform, workspace, person: id }))
        .orderBy('at')
        .orderBy('version')
        .execute(),
    async count({ platform, workspace }, version) {
      const { count } = await db
        .selectFrom('acknowledgements')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where((where) => where.and({ platform, workspace, version }))
        .executeTakeFirstOrThrow();
      return count;
    },
  };
}
