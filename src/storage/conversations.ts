import type { Kysely } from 'kysely';
import type { ConversationStore } from '../domain';
import type { Tables } from './tables';

export function createConversationStore(db: Kysely<Tables>): ConversationStore {
  return {
    async last(key) {
      const row = await db
        .selectFrom('conversations')
        .select('subject')
        .where('key', '=', key)
        .executeTakeFirst();
      return row?.subject;
    },
    async remember(key, subject, now) {
      await db
        .insertInto('conversations')
        .values({ key, subject, at: now })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ subject, at: now }))
        .execute();
    },
    async forgetBefore(before) {
      await db.deleteFrom('conversations').where('at', '<', before).execute();
    },
  };
}
