import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src';
import type { Store } from '../../../src';

/** A real store in a folder of its own, with a key; `remove` closes it and takes the folder away. */
export async function openTestStore(): Promise<{ store: Store; remove(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'policy-slack-'));
  const store = await openStore({ dataDir }, { encryptionKey: '0'.repeat(64) });
  return {
    store,
    async remove() {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
