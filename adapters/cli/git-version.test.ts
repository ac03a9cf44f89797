import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withOldVersion } from './git-version';

let root: string;
let folder: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'repository-'));
  folder = join(root, 'knowledge');
  git('init', '--quiet');
  writeFileSync(join(root, 'README.md'), 'Beside the content');
  commit('before there was content');
  mkdirSync(join(folder, 'clauses'), { recursive: true });
  writeFileSync(join(folder, 'clauses/é.md'), 'Zeile 1\r\nZeile 2 🎉\n');
  writeFileSync(join(folder, 'empty.yml'), '');
  symlinkSync('../README.md', join(folder, 'link.md'));
  commit('content');
  writeFileSync(join(folder, 'clauses/é.md'), 'changed');
});
afterAll(() => rmSync(root, { recursive: true }));

function git(...args: string[]): void {
  execFileSync('git', ['-C', root, ...args]);
}

function commit(message: string): void {
  git('add', '.');
  git('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '-qm', message);
}

function messageOf(rev: string, at = folder): string {
  try {
    withOldVersion({ folder: at, rev }, () => undefined);
  } catch (error) {
    return String(error);
  }
  return 'no error';
}

describe('an earlier version', () => {
  it('is there, byte by byte, while it is used, and gone afterwards', () => {
    const seen = withOldVersion({ folder, rev: 'HEAD' }, (old, id) => ({
      old,
      id,
      files: readdirSync(old, { recursive: true }).map(String).toSorted(),
      text: readFileSync(join(old, 'clauses/é.md'), 'utf8'),
      empty: readFileSync(join(old, 'empty.yml'), 'utf8'),
    }));
    expect(seen.files).toEqual(['clauses', 'clauses/é.md', 'empty.yml']);
    expect(seen.text).toBe('Zeile 1\r\nZeile 2 🎉\n');
    expect(seen.empty).toBe('');
    expect(seen.id).toMatch(/^[0-9a-f]{9}$/);
    expect(existsSync(seen.old)).toBe(false);
  });

  it('is gone, too, when its use fails', () => {
    let old = '';
    const fail = (path: string): never => {
      old = path;
      throw new Error('No.');
    };
    expect(() => withOldVersion({ folder, rev: 'HEAD' }, fail)).toThrow('No.');
    expect(existsSync(old)).toBe(false);
  });

  it('leaves the work tree as it is', () => {
    withOldVersion({ folder, rev: 'HEAD' }, () => undefined);
    expect(readFileSync(join(folder, 'clauses/é.md'), 'utf8')).toBe('changed');
  });
});

describe('a version that cannot be had says why', () => {
  it.each([
    ['no-such-branch', /"no-such-branch" is no version that git knows here; use a branch/],
    ['--output=/tmp/x', /is no version that git knows here/],
    ['HEAD~1', /At HEAD~1 git has nothing of ".*knowledge"/],
    ['HEAD:README.md', /is no version that git knows here/],
  ])('%s', (rev, expected) => {
    expect(messageOf(rev)).toMatch(expected);
  });

  it('outside of git', () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    expect(messageOf('HEAD', outside)).toMatch(/is in no git repository/);
    rmSync(outside, { recursive: true });
  });

  it('for a folder that is not there', () => {
    expect(messageOf('HEAD', join(root, 'nowhere'))).toMatch(/is no folder/);
  });
});
