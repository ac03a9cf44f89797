import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** An earlier version cannot be had; the message says why and what helps. */
export class RevisionError extends Error {
  override readonly name = 'RevisionError';
}

/** What git keeps of a folder at one commit. */
interface Blob {
  path: string;
  oid: string;
}

const MAX_BYTES = 512 * 1024 * 1024;
const SHORT = 9;

/**
 * Calls `use` with a folder that holds what git kept of `folder` at `rev`, and removes it afterwards,
 * also when the process is interrupted. The work tree and git's own files stay as they are.
 */
export function withOldVersion<T>(
  { folder, rev }: { folder: string; rev: string },
  use: (oldFolder: string, commit: string) => T,
): T {
  const commit = findCommit(folder, rev);
  const blobs = listBlobs(folder, commit);
  if (blobs.length === 0)
    throw new RevisionError(`At ${rev} git has nothing of "${folder}"; name a later version.`);
  const copy = mkdtempSync(join(tmpdir(), 'policy-diff-'));
  const remove = (): void => rmSync(copy, { recursive: true, force: true });
  const stop = (): never => {
    remove();
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    writeBlobs(folder, blobs, copy);
    return use(copy, commit.slice(0, SHORT));
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    remove();
  }
}

function findCommit(folder: string, rev: string): string {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new RevisionError(`"${folder}" is no folder; name the content's with --knowledge.`);
  const inside = git(folder, ['rev-parse', '--is-inside-work-tree']);
  if (inside.status !== 0)
    throw new RevisionError(
      `"${folder}" is in no git repository, so there is no earlier version. (${inside.complaint})`,
    );
  const found = git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${rev}^{commit}`,
  ]);
  if (found.status === 0) return found.output.toString('utf8').trim();
  const shallow = git(folder, ['rev-parse', '--is-shallow-repository']).output.toString('utf8');
  const hint = shallow.startsWith('true')
    ? ' This clone is shallow: fetch that version first.'
    : '';
  throw new RevisionError(
    `"${rev}" is no version that git knows here; use a branch, tag or commit such as main or HEAD~1.${hint}`,
  );
}

function listBlobs(folder: string, commit: string): Blob[] {
  const { output } = demand(git(folder, ['ls-tree', '-r', '-z', commit]));
  return output
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      // Links and submodules are no content.
      const [, oid, path] = /^100\d{3} blob (\w+)\t([\s\S]+)$/.exec(line) ?? [];
      return oid === undefined || path === undefined || isOutside(path) ? [] : [{ path, oid }];
    });
}

function isOutside(path: string): boolean {
  return path.split('/').includes('..') || path.startsWith('/');
}

function writeBlobs(folder: string, blobs: readonly Blob[], target: string): void {
  const input = blobs.map(({ oid }) => `${oid}\n`).join('');
  const { output } = demand(git(folder, ['cat-file', '--batch'], input));
  let at = 0;
  for (const { path } of blobs) {
    // "<oid> blob <size>", a line end, the bytes, a line end.
    const headEnd = output.indexOf(10, at);
    const size = Number(output.toString('utf8', at, headEnd).split(' ')[2]);
    at = headEnd + 1 + size + 1;
    mkdirSync(join(target, dirname(path)), { recursive: true });
    writeFileSync(join(target, path), output.subarray(headEnd + 1, headEnd + 1 + size));
  }
}

interface Ran {
  status: number;
  output: Buffer;
  /** First line of what git complained of. */
  complaint: string;
}

function git(folder: string, args: readonly string[], input = ''): Ran {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...args], {
    input,
    maxBuffer: MAX_BYTES,
  });
  if (error)
    throw new RevisionError('git cannot be started; diff needs it to read the earlier version.');
  const [complaint = ''] = stderr.toString('utf8').trim().split('\n');
  return { status: status ?? 1, output: stdout, complaint };
}

function demand(ran: Ran): Ran {
  if (ran.status !== 0) throw new RevisionError(`git failed: ${ran.complaint}`);
  return ran;
}
