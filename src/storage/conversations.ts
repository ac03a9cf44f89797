import type { Kysely } from 'kysely';
import type { ConversationStore } from '../domain';
import type { Tables } from './tables';

export function createConversationStore(db: Kysely<Tables>): ConversationStore {
  // Put into SQL once: every question asks this.
  const subjectOf = db
    .selectFrom('conversations')
    .select('subject')
    .where('key', '=', '')
    .compile();
  return {
    async last(key) {
      const { rows } = await db.executeQuery<{ subject: string }>({
        ...subjectOf,
        parameters: [key],
      });
      return rows[0]?.subject;
    },
    async remember(subjects, now) {
      if (subjects.size === 0) return;
      await db
        .insertInto('conversations')
        .values(Array.from(subjects, ([key, subject]) => ({ key, subject, at: now })))
        .onConflict((conflict) =>
          conflict
            .column('key')
            .doUpdateSet((eb) => ({ subject: eb.ref('excluded.subject'), at: now })),
        )
        .execute();
    },
    async forgetBefore(before) {
      await db.deleteFrom('conversations').where('at', '<', before).execute();
    },
  };
}
