import type { Insertable, Kysely, Selectable } from 'kysely';
import type { InstallationKey, InstallationStore } from '../domain';
import type { Encryption } from './encryption';
import type { Tables } from './tables';

export function createInstallationStore(
  db: Kysely<Tables>,
  encryption: Encryption,
): InstallationStore {
  return {
    save: async (key, installation) => save(db, key, encryption.seal(installation, ownerOf(key))),
    async find(key) {
      const row = await db
        .selectFrom('installations')
        .select('sealed')
        .where((where) => where.and(columnsOf(key)))
        .executeTakeFirst();
      return row && encryption.open(row.sealed, ownerOf(key));
    },
    async remove(key) {
      await db
        .deleteFrom('installations')
        .where((where) => where.and(columnsOf(key)))
        .execute();
    },
    async list(platform) {
      const rows = await db
        .selectFrom('installations')
        .select(['platform', 'workspace', 'isOrganisation'])
        .where('platform', '=', platform)
        .orderBy('workspace')
        .orderBy('isOrganisation')
        .execute();
      return rows.map(readKey);
    },
    rotate: () => rotate(db, encryption),
  };
}

async function save(db: Kysely<Tables>, key: InstallationKey, sealed: string): Promise<void> {
  await db
    .insertInto('installations')
    .values({ ...columnsOf(key), sealed })
    .onConflict((conflict) =>
      conflict.columns(['platform', 'workspace', 'isOrganisation']).doUpdateSet({ sealed }),
    )
    .execute();
}

/** All or nothing, so that nobody is left wondering which keys are still needed. */
async function rotate(db: Kysely<Tables>, encryption: Encryption): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const rows = await transaction.selectFrom('installations').selectAll().execute();
    const old = rows.filter(({ sealed }) => !encryption.isNewest(sealed));
    for (const row of old) {
      const key = readKey(row);
      const sealed = encryption.seal(encryption.open(row.sealed, ownerOf(key)), ownerOf(key));
      // oxlint-disable-next-line no-await-in-loop -- one connection, one step after the other
      await transaction
        .updateTable('installations')
        .set({ sealed })
        .where((where) => where.and({ ...columnsOf(key), sealed: row.sealed }))
        .execute();
    }
    return old.length;
  });
}

/** How many tokens there are, how many cannot be opened with these keys, and how many are under an older one. */
export interface Seals {
  total: number;
  unreadable: number;
  older: number;
}

export async function readSeals(db: Kysely<Tables>, encryption: Encryption): Promise<Seals> {
  const rows = await db.selectFrom('installations').selectAll().execute();
  const readable = rows.filter((row) => isReadable(row, encryption));
  return {
    total: rows.length,
    unreadable: rows.length - readable.length,
    older: readable.filter(({ sealed }) => !encryption.isNewest(sealed)).length,
  };
}

function isReadable(row: Selectable<Tables['installations']>, encryption: Encryption): boolean {
  try {
    encryption.open(row.sealed, ownerOf(readKey(row)));
    return true;
  } catch {
    return false;
  }
}

function readKey(row: Pick<Selectable<Tables['installations']>, KeyColumn>): InstallationKey {
  const { platform, workspace, isOrganisation } = row;
  return { platform, workspace, isOrganisation: isOrganisation === 1 };
}

type KeyColumn = 'platform' | 'workspace' | 'isOrganisation';

function columnsOf(key: InstallationKey): Pick<Insertable<Tables['installations']>, KeyColumn> {
  const { platform, workspace, isOrganisation } = key;
  return { platform, workspace, isOrganisation: isOrganisation ? 1 : 0 };
}

function ownerOf({ platform, workspace, isOrganisation }: InstallationKey): string {
  return JSON.stringify([platform, workspace, isOrganisation]);
}
