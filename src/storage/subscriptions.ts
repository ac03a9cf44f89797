import type { Insertable, Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { Audience, Subscription, SubscriptionStore } from '../domain';
import { createId } from './create-id';
import type { Tables } from './tables';
import { withoutNulls } from './without-nulls';

type Columns = Insertable<Tables['subscriptions']>;
const blackoutsSchema = z.array(z.object({ from: z.string(), to: z.string() }));

export function createSubscriptionStore(db: Kysely<Tables>): SubscriptionStore {
  return {
    async create(subscription) {
      const { audience, quiet, blackouts, ...rest } = subscription;
      const id = createId();
      const given = { ...audienceColumns(audience), ...quietColumns(quiet), ...rest };
      await db
        .insertInto('subscriptions')
        .values({ ...given, id, blackouts: JSON.stringify(blackouts) })
        .execute();
      return { ...subscription, id };
    },
    async find(id) {
      const row = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && readSubscription(row);
    },
    async list(workspace) {
      let query = db.selectFrom('subscriptions').selectAll().where('endedAt', 'is', null);
      if (workspace)
        query = query
          .where('platform', '=', workspace.platform)
          .where('workspace', '=', workspace.workspace);
      const rows = await query.orderBy('createdAt').orderBy('id').execute();
      return rows.map(readSubscription);
    },
    async update(id, change) {
      const columns = changedColumns(change);
      if (Object.keys(columns).length === 0) return;
      await db.updateTable('subscriptions').set(columns).where('id', '=', id).execute();
    },
  };
}

function changedColumns(change: Parameters<SubscriptionStore['update']>[1]): Partial<Columns> {
  const { audience, quiet, blackouts, ...rest } = change;
  return {
    // Kysely passes over undefined; null takes a value away.
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? null])),
    ...(audience && audienceColumns(audience)),
    ...('quiet' in change && quietColumns(quiet)),
    ...('blackouts' in change && { blackouts: JSON.stringify(blackouts ?? []) }),
  };
}

function audienceColumns(audience: Audience): Pick<Columns, 'platform' | 'workspace' | 'place'> {
  if (audience.kind === 'place') {
    const { platform, workspace, place } = audience.place;
    return { platform, workspace, place };
  }
  return { platform: audience.platform, workspace: audience.workspace, place: null };
}

function quietColumns(quiet: Subscription['quiet']): Pick<Columns, 'quietFrom' | 'quietTo'> {
  return { quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null };
}

function readSubscription(row: Selectable<Tables['subscriptions']>): Subscription {
  const { platform, workspace, place, quietFrom, quietTo, blackouts, ...rest } = row;
  const audience: Audience =
    place === null
      ? { kind: 'everyone', platform, workspace }
      : { kind: 'place', place: { platform, workspace, place } };
  return {
    ...withoutNulls(rest),
    audience,
    ...(quietFrom !== null && quietTo !== null && { quiet: { from: quietFrom, to: quietTo } }),
    blackouts: blackoutsSchema.parse(JSON.parse(blackouts)),
  };
}
