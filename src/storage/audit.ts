import type { Kysely } from 'kysely';
import type { AuditStore } from '../domain';
import { createId } from './create-id';
import type { Tables } from './tables';
import { withoutNulls } from './without-nulls';

export function createAuditStore(db: Kysely<Tables>): AuditStore {
  return {
    async add({ at, by, platform, workspace, act, object = null }: AuditRow) {
      await db
        .insertInto('audit')
        .values({ id: createId(), at, by, platform, workspace, act, object })
        .execute();
    },
    async list(limit) {
      const rows = await db
        .selectFrom('audit')
        .select(['at', 'by', 'platform', 'workspace', 'act', 'object'])
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(withoutNulls);
    },
  };
}

type AuditRow = Omit<Tables['audit'], 'id' | 'object'> & { object?: string | null };
