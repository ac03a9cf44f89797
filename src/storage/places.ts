import type { Kysely, Selectable, SelectQueryBuilder } from 'kysely';
import type { Place, PlaceRef, PlaceStore } from '../domain';
import type { Tables } from './tables';
import { withoutNulls } from './without-nulls';

export function createPlaceStore(db: Kysely<Tables>): PlaceStore {
  return {
    remember: (place) => remember(db, place),
    async find(ref) {
      const row = await db
        .selectFrom('places')
        .selectAll()
        .where((where) => where.and(keyOf(ref)))
        .executeTakeFirst();
      return row && readPlace(row);
    },
    close: (ref, closed) => change(db, ref, { closed }),
    setOptedOut: (ref, optedOut) => change(db, ref, { optedOut: optedOut ? 1 : 0 }),
    async listPeople(workspace, { after, limit, zone }) {
      let query = selectReachable(db, workspace).selectAll().orderBy('place').limit(limit);
      if (after !== undefined) query = query.where('place', '>', after);
      if (zone !== undefined) query = query.where('zone', '=', zone);
      return (await query.execute()).map(readPlace);
    },
    async listZones(workspace) {
      const rows = await selectReachable(db, workspace)
        .select('zone')
        .distinct()
        .orderBy('zone')
        .execute();
      return rows.map(({ zone }) => zone ?? undefined);
    },
    async forgetWorkspace({ platform, workspace }) {
      await db
        .deleteFrom('places')
        .where((where) => where.and({ platform, workspace }))
        .execute();
    },
  };
}

async function remember(
  db: Kysely<Tables>,
  { platform, workspace, place, ...rest }: Parameters<PlaceStore['remember']>[0],
): Promise<void> {
  const { kind, zone = null, locale = null, address = null } = rest;
  const news = { kind, zone, locale, address, closed: null };
  await db
    .insertInto('places')
    .values({ platform, workspace, place, ...news, optedOut: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['platform', 'workspace', 'place'])
        .doUpdateSet(news)
        // Nearly every message finds its place unchanged; what is not written need not wait for the disk.
        .where((where) =>
          where.or([
            where('places.kind', 'is distinct from', kind),
            where('places.zone', 'is distinct from', zone),
            where('places.locale', 'is distinct from', locale),
            where('places.address', 'is distinct from', address),
            where('places.closed', 'is not', null),
          ]),
        ),
    )
    .execute();
}

async function change(
  db: Kysely<Tables>,
  ref: PlaceRef,
  news: { closed: Place['closed'] } | { optedOut: 0 | 1 },
): Promise<void> {
  await db
    .updateTable('places')
    .set(news)
    .where((where) => where.and(keyOf(ref)))
    .execute();
}

/** People who can be written to. */
export function selectReachable(
  db: Kysely<Tables>,
  { platform, workspace }: { platform: string; workspace: string },
): SelectQueryBuilder<Tables, 'places', object> {
  return db
    .selectFrom('places')
    .where((where) => where.and({ platform, workspace, kind: 'person', optedOut: 0 }))
    .where('closed', 'is', null);
}

/** Without what a caller's object may hold beside the key. */
function keyOf({ platform, workspace, place }: PlaceRef): PlaceRef {
  return { platform, workspace, place };
}

function readPlace({ optedOut, ...row }: Selectable<Tables['places']>): Place {
  return { ...withoutNulls(row), optedOut: optedOut === 1 };
}
