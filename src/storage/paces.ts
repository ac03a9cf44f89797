import type { Kysely } from 'kysely';
import type { PaceStore } from '../domain';
import type { Tables } from './tables';

/** Each call is one statement, so that no two processes get the same moment. */
export function createPaceStore(db: Kysely<Tables>): PaceStore {
  return {
    async reserve({ platform, workspace, count, everyMs, now }) {
      const line = count * everyMs;
      const { nextAt } = await db
        .insertInto('paces')
        .values({ platform, workspace, nextAt: now + line })
        .onConflict((conflict) =>
          conflict.columns(['platform', 'workspace']).doUpdateSet((eb) => ({
            nextAt: eb
              .case()
              .when('paces.nextAt', '>', now)
              .then(eb(eb.ref('paces.nextAt'), '+', line))
              .else(now + line)
              .end(),
          })),
        )
        .returning('nextAt')
        .executeTakeFirstOrThrow();
      return nextAt - line;
    },
    async holdOff(platform, workspace, until) {
      await db
        .insertInto('paces')
        .values({ platform, workspace, nextAt: until })
        .onConflict((conflict) =>
          conflict
            .columns(['platform', 'workspace'])
            .doUpdateSet({ nextAt: until })
            .where('paces.nextAt', '<', until),
        )
        .execute();
    },
  };
}
