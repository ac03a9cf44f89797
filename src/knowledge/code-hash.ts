import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Hash of all code below `root`, without tests: what one version of it learned, another must not use. */
export function hashOfCode(root: string): string {
  const hash = createHash('sha256');
  for (const file of codeFiles(root))
    hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function codeFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<![.]test)[.][jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !/[/\\]testing[/\\]/.test(file))
    .toSorted();
}
