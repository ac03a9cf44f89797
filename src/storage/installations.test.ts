import { openDatabase } from './open-database';
import { openStore } from './open-store';
import { TEST_KEY, describeStores } from './testing/describe-stores';

const SECRET = '{"bot":{"token":"not-a-real-token"}}';
const workspace = { platform: 'slack', workspace: 'W1', isOrganisation: false };
const organisation = { ...workspace, isOrganisation: true };
const NEW_KEY = '0123456789abcdef'.repeat(4);

describeStores('installations', (onStore) => {
  onStore('are kept by workspace and by organisation, and removed', async ({ installations }) => {
    await installations.save(workspace, 'old');
    await installations.save(workspace, SECRET);
    await installations.save(organisation, 'org');
    expect(await installations.find(workspace)).toBe(SECRET);
    expect(await installations.list('slack')).toEqual([workspace, organisation]);
    expect(await installations.list('teams')).toEqual([]);
    await installations.remove(workspace);
    expect(await installations.find(workspace)).toBeUndefined();
    expect(await installations.find(organisation)).toBe('org');
  });

  onStore('cannot be read in the database', async (store, place) => {
    await store.installations.save(workspace, SECRET);
    await store.close();
    const database = await openDatabase(place);
    const rows = await database.db.selectFrom('installations').selectAll().execute();
    await database.close();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(SECRET);
  });

  onStore('cannot be changed or moved to another row unnoticed', async (store, place) => {
    await store.installations.save(workspace, SECRET);
    await store.installations.save(organisation, 'org');
    await store.close();
    const database = await openDatabase(place);
    const { db } = database;
    const rows = await db.selectFrom('installations').selectAll().orderBy('sealed').execute();
    const swapped = rows.map(({ sealed, isOrganisation }) => ({
      sealed,
      isOrganisation: isOrganisation === 1 ? (0 as const) : (1 as const),
    }));
    await db.deleteFrom('installations').execute();
    const key = { platform: 'slack', workspace: 'W1' };
    await db
      .insertInto('installations')
      .values(swapped.map((row) => ({ ...row, ...key })))
      .execute();
    await database.close();
    const again = await openStore(place, {
      encryptionKey: TEST_KEY,
    });
    const found = again.installations.find(workspace);
    await expect(found).rejects.toMatchObject({ code: 'CORRUPT' });
    await again.close();
  });

  onStore('are read under an old key, and renewed under the newest', async (store, place) => {
    await store.installations.save(workspace, SECRET);
    await store.installations.save(organisation, 'org');
    await store.close();

    const without = await openStore(place, { encryptionKey: NEW_KEY });
    const found = without.installations.find(workspace);
    await expect(found).rejects.toMatchObject({ code: 'KEY' });
    await expect(without.installations.rotate()).rejects.toMatchObject({ code: 'KEY' });
    await without.close();

    const both = await openStore(place, { encryptionKey: NEW_KEY, oldKeys: [TEST_KEY] });
    expect(await both.installations.find(workspace)).toBe(SECRET);
    expect(await both.installations.rotate()).toBe(2);
    expect(await both.installations.rotate()).toBe(0);
    await both.close();

    const fresh = await openStore(place, { encryptionKey: NEW_KEY });
    expect(await fresh.installations.find(workspace)).toBe(SECRET);
    expect(await fresh.installations.find(organisation)).toBe('org');
    await fresh.close();
  });

  onStore('need a key', async (store, place) => {
    await store.close();
    const keyless = await openStore(place);
    const saved = keyless.installations.save(workspace, SECRET);
    await expect(saved).rejects.toMatchObject({ code: 'KEY' });
    await expect(saved).rejects.toThrow(
      /ENCRYPTION_KEY is not set; make one with: openssl rand -base64 32/,
    );
    await keyless.close();
  });
});
