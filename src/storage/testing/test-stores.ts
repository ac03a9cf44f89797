import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StorePlace } from '../open-database';
import { startPostgres } from './postgres-server';
import type { PostgresServer } from './postgres-server';

/** Gives places of empty stores of one engine, and removes them all at the end. */
export interface TestStores<Place = StorePlace> {
  /** False where this engine cannot run; said on the console. */
  isHere(): boolean;
  prepare(): Promise<void>;
  createPlace(): Promise<Place>;
  remove(): Promise<void>;
}

/** Memory, where Linux offers it: there each commit need not wait for a disk that others use, too. */
const QUICK_DISK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export function sqliteStores(): TestStores<{ dataDir: string }> {
  const folders: string[] = [];
  return {
    isHere: () => true,
    prepare: async () => undefined,
    async createPlace() {
      const dataDir = mkdtempSync(join(QUICK_DISK, 'policy-store-'));
      folders.push(dataDir);
      return { dataDir };
    },
    async remove() {
      for (const folder of folders) rmSync(folder, { recursive: true });
    },
  };
}

export function postgresStores(): TestStores<{ databaseUrl: string }> & {
  server(): PostgresServer;
} {
  let starting: Promise<PostgresServer | undefined> | undefined;
  let server: PostgresServer | undefined;
  return {
    isHere: () => server !== undefined,
    async prepare() {
      starting ??= startPostgres();
      server = await starting;
    },
    async createPlace() {
      return { databaseUrl: await server!.createDatabase() };
    },
    server: () => server!,
    async remove() {
      await server?.remove();
    },
  };
}
