import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILLER = 'filler';

/** A disk of 1 MB at a folder. */
export interface SmallDisk {
  fill(): void;
  makeRoom(): void;
  remove(): void;
}

/** Needs the right to mount, which root has outside of most containers. */
export function mountSmallDisk(folder: string): SmallDisk | undefined {
  mkdirSync(folder, { recursive: true });
  if (!mount(folder)) return undefined;
  const filler = join(folder, FILLER);
  return {
    fill() {
      try {
        writeFileSync(filler, Buffer.alloc(2 * 1024 * 1024));
      } catch {
        // It took what there was.
      }
    },
    makeRoom: () => rmSync(filler),
    // Lazily: SQLite lets go of a file only when its statements are collected.
    remove: () => void spawnSync('umount', ['-l', folder]),
  };
}

export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'mount-'));
  const could = mount(folder);
  if (could) spawnSync('umount', [folder]);
  rmdirSync(folder);
  return could;
}

function mount(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
}
