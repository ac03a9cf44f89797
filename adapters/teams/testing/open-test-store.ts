import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../../src/index';
import type { Store } from '../../../src/index';

/** A real store in a folder of its own; `remove` closes it and takes the folder away. */
export async function openTestStore(): Promise<{ store: Store; remove(): Promise<void> }> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'teams-store-'));
  const store = await openStore({ dataDir });
  return {
    store,
    async remove() {
      await store.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}
