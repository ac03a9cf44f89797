import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupStore, restoreStore } from './backup';
import { writeBackup } from './backup-file';
import type { BackupRow } from './backup-file';
import { openDatabase } from './open-database';
import { openStore } from './open-store';
import { TEST_KEY, createPlace, describeStores } from './testing/describe-stores';
import { fillStore } from './testing/fill-store';
import { readTables } from './testing/read-tables';

const folder = mkdtempSync(join(tmpdir(), 'policy-backup-'));
const file = join(folder, 'backup.jsonl');

afterAll(() => rmSync(folder, { recursive: true }));

describeStores('a backup of a store', (onStore) => {
  onStore('is taken while it is in use, and restores into either engine', async (store, place) => {
    await fillStore(store);
    const rows = await backupStore(place, file);
    await store.receipts.take('too late', 1);
    await store.receipts.drop('too late');
    await store.close();
    const original = await readTables(place);
    expect(Object.values(original).flat()).toHaveLength(rows);
    expect(Object.entries(original).filter(([, held]) => held.length === 0)).toEqual([]);
    for (const engine of ['SQLite', 'PostgreSQL'] as const) {
      const other = await createPlace(engine);
      if (!other) continue;
      expect(await restoreStore(other, file)).toBe(rows);
      expect(await readTables(other)).toEqual(original);
      const again = await openStore(other, { encryptionKey: TEST_KEY });
      const key = { platform: 'slack', workspace: 'other-workspace', isOrganisation: false };
      expect(await again.installations.find(key)).toBe('token of other-workspace');
      await again.close();
    }
    expect(readdirSync(folder)).toEqual(['backup.jsonl']);
  });

  onStore('holds more rows than are read at once', async (store, place) => {
    await store.close();
    const database = await openDatabase(place);
    const receipts = Array.from({ length: 1100 }, (_, i) => ({ key: `Ev${i}`, at: 1 }));
    await database.db.insertInto('receipts').values(receipts).execute();
    await database.close();
    expect(await backupStore(place, file)).toBe(1100);
    expect(await restoreStore(place, file, { force: true })).toBe(1100);
    expect((await readTables(place)).receipts).toHaveLength(1100);
  });

  onStore('replaces what is there only when forced, all of it', async (store, place) => {
    await store.receipts.take('kept', 1);
    await backupStore(place, file);
    await store.receipts.take('newer', 1);
    await store.close();
    const restored = restoreStore(place, file);
    await expect(restored).rejects.toThrow(/holds something already.*use --force/);
    expect((await readTables(place)).receipts).toHaveLength(2);
    await restoreStore(place, file, { force: true });
    expect((await readTables(place)).receipts).toEqual([{ key: 'kept', at: 1 }]);
  });

  onStore('that was cut or changed is refused, and nothing is restored', async (store, place) => {
    await store.receipts.take('kept', 1);
    await backupStore(place, file);
    await store.close();
    const whole = readFileSync(file, 'utf8');
    const damages = [
      whole.slice(0, -5),
      whole.replace('kept', 'keqt'),
      whole.replace(/\[.*\n/, ''),
    ];
    for (const damaged of damages) {
      writeFileSync(file, damaged);
      const restored = restoreStore(place, file, { force: true });
      await expect(restored).rejects.toMatchObject({ code: 'CORRUPT' });
    }
    expect((await readTables(place)).receipts).toHaveLength(1);
  });

  onStore('that does not fit leaves the store as it was', async (store, place) => {
    await store.receipts.take('kept', 1);
    await store.close();
    const restore = () => restoreStore(place, file, { force: true });
    await writeBackup(file, '9999-later', receiptRows({ key: 'new', at: 1 }));
    await expect(restore()).rejects.toThrow(/written by a newer version.*Restore it with that/);
    await writeBackup(
      file,
      '0001-first-tables',
      receiptRows({ key: 'new', at: 1, draft: 'words' }),
    );
    await expect(restore()).rejects.toMatchObject({ code: 'FAILED' });
    await writeBackup(
      file,
      '0001-first-tables',
      receiptRows({ key: 'new', at: 1 }, { key: null, at: 1 }),
    );
    await expect(restore()).rejects.toMatchObject({ code: 'FAILED' });
    expect((await readTables(place)).receipts).toEqual([{ key: 'kept', at: 1 }]);
  });
});

async function* receiptRows(...receipts: BackupRow['row'][]): AsyncGenerator<BackupRow> {
  for (const row of receipts) yield { table: 'receipts', row };
}

describe('a backup', () => {
  it.each([
    ['that is not there', join(folder, 'none'), /none is not there, or its folder is not/],
    ['that is a folder', folder, /is a folder. Name a file/],
    ['that is another file', 'package.json', /package.json is no backup of this assistant/],
  ])('%s is refused', async (_what, path, words) => {
    const place = (await createPlace('SQLite'))!;
    await expect(restoreStore(place, path)).rejects.toThrow(words);
  });

  it('is not written where it cannot be, nor of a store that is not there', async () => {
    const place = (await createPlace('SQLite'))!;
    await expect(backupStore(place, file)).rejects.toThrow(/holds no store. Set DATA_DIR/);
    await (await openStore(place)).close();
    const lost = join(folder, 'none', 'file');
    await expect(backupStore(place, lost)).rejects.toThrow(/is not there, or its folder is not/);
  });
});
