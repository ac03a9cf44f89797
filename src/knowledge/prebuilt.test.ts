import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOfCode } from './code-hash';
import { readPrebuilt, writePrebuilt } from './prebuilt';
import { readKnowledge } from './read-knowledge';
import { writeFolder } from './testing/write-folder';

const folder = writeFolder();
const { knowledge } = readKnowledge(folder);
const root = mkdtempSync(join(tmpdir(), 'prebuilt-'));
const file = join(root, 'dist', 'prebuilt.bin');
const code = [hashOfCode(join(__dirname, '..'))];
const prebuilt = { knowledge, learned: Buffer.of(1, 2, 3), compiledRules: Buffer.of(4) };

beforeAll(() => writePrebuilt(file, prebuilt, code));
afterAll(() => [folder, root].forEach((path) => rmSync(path, { recursive: true })));

describe('prebuilt content', () => {
  it('is read as it was written', () => {
    expect(readPrebuilt(file, folder)).toEqual(prebuilt);
  });

  it('leaves no half-written file behind', () => {
    expect(readdirSync(join(root, 'dist'))).toEqual(['prebuilt.bin']);
  });

  it.each<[name: string, reason: string, spoil: (copy: string) => void]>([
    ['that does not exist', 'missing', (copy) => rmSync(copy)],
    ['with one bit turned over', 'corrupt', (copy) => flip(copy, 0.7)],
    ['with a bit of its first line turned over', 'corrupt', (copy) => flip(copy, 0)],
    ['cut short', 'corrupt', (copy) => truncateSync(copy, 500)],
    ['that is empty', 'corrupt', (copy) => truncateSync(copy, 0)],
    ['of something else', 'corrupt', (copy) => writeFileSync(copy, '{"format":1}\nhello')],
    ['of other code', 'stale', (copy) => writePrebuilt(copy, prebuilt, ['other'])],
  ])('%s is %s', (_, reason, spoil) => {
    const copy = join(root, 'copy.bin');
    cpSync(file, copy);
    spoil(copy);
    expect(readPrebuilt(copy, folder)).toBe(reason);
  });

  it('of a folder that changed since is stale', () => {
    const other = writeFolder({ 'lexicons/new.txt': 'word\n' });
    expect(readPrebuilt(file, other)).toBe('stale');
    rmSync(other, { recursive: true });
    expect(readPrebuilt(file, other)).toBe('stale');
  });
});

describe('the hash of code', () => {
  const hashOf = (files: Record<string, string>): string => {
    const written = writeFolder(files);
    const hash = hashOfCode(written);
    rmSync(written, { recursive: true });
    return hash;
  };

  it('tells code from other code, and looks at nothing else', () => {
    const plain = hashOf({ 'a.ts': '1' });
    expect(hashOf({ 'a.ts': '1', 'a.test.ts': '2', 'testing/b.ts': '3', 'a.js.map': '4' })).toBe(
      plain,
    );
    expect(hashOf({ 'a.ts': '2' })).not.toBe(plain);
    expect(hashOf({ 'b.ts': '1' })).not.toBe(plain);
    expect(hashOf({ 'a.ts': '1', 'search/b.ts': '3' })).not.toBe(plain);
  });
});

function flip(copy: string, at: number): void {
  const bytes = readFileSync(copy);
  bytes[Math.floor(bytes.length * at)]! ^= 1;
  writeFileSync(copy, bytes);
}
