import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Command } from 'commander';
import { ConfigError, openStore } from '../../src';
import { addStoreCommands } from './store-commands';

const OLD_KEY = '0123456789abcdef'.repeat(4);
const NEW_KEY = 'fedcba9876543210'.repeat(4);
const team = { platform: 'slack', workspace: 'W1' };
const installation = { ...team, isOrganisation: false };
const anna = { ...team, place: 'anna', kind: 'person' } as const;

let folder: string;
let env: Record<string, string>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policy-cli-'));
  env = { DATA_DIR: join(folder, 'data'), ENCRYPTION_KEY: OLD_KEY };
  const store = await openStore({ dataDir: env['DATA_DIR']! }, { encryptionKey: OLD_KEY });
  await store.installations.save(installation, 'token');
  await store.places.remember(anna);
  await store.close();
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  process.exitCode = 0;
});

/** What `policy store …` prints, on both outputs, and its exit code. */
async function policyStore(...words: string[]): Promise<{ said: string; exitCode: unknown }> {
  const output = new PassThrough();
  const parts: string[] = [];
  output.on('data', (part) => parts.push(String(part)));
  const terminal = { input: process.stdin, output, errors: output, width: 999, colour: false };
  const program = new Command('policy');
  addStoreCommands(program, { terminal, env });
  process.exitCode = 0;
  await program.parseAsync(['node', 'policy', 'store', ...words]);
  return { said: parts.join(''), exitCode: process.exitCode };
}

describe('policy store', () => {
  it('moves everything to another folder by a backup', async () => {
    const file = join(folder, 'backup');
    const backup = await policyStore('backup', file);
    expect(backup.said).toMatch(/^✓ Wrote 2 rows to .*backup\. .*keep ENCRYPTION_KEY elsewhere/);
    expect(readFileSync(file, 'utf8')).not.toContain('"token"');

    const again = await policyStore('restore', file);
    expect(again).toEqual({ said: expect.stringMatching(/holds something already/), exitCode: 1 });
    expect(await policyStore('restore', file, '--force')).toMatchObject({ exitCode: 0 });

    env['DATA_DIR'] = join(folder, 'other');
    const moved = await policyStore('restore', file);
    expect(moved.said).toMatch(/^✓ Restored 2 rows into the folder .*other\.$/m);
    expect((await policyStore('check')).said).toMatch(/^✓ One can read and write the folder/);
  });

  it('tells what to mend', async () => {
    env['ENCRYPTION_KEY'] = NEW_KEY;
    const locked = await policyStore('check');
    expect(locked.said).toMatch(/^1 installation cannot be decrypted\. Set ENCRYPTION_KEY/);
    expect(locked.exitCode).toBe(1);
    writeFileSync(join(env['DATA_DIR']!, 'policy.db'), 'garbage '.repeat(999));
    const corrupt = await policyStore('check');
    expect(corrupt.said).toMatch(/is not a database of the assistant\. Move it away and restore/);
    env['DATABASE_URL'] = 'mysql://somewhere';
    await expect(policyStore('check')).rejects.toThrow(ConfigError);
  });

  it('checks and backs up beside a running assistant; the rest must wait for it', async () => {
    const running = await openStore({ dataDir: env['DATA_DIR']! });
    expect((await policyStore('check')).said).toMatch(/^✓ The assistant is running with/);
    expect(await policyStore('backup', join(folder, 'backup'))).toMatchObject({ exitCode: 0 });
    const rotated = await policyStore('rotate-keys');
    expect(rotated.said).toMatch(/is in use by another process of the assistant\. Stop that one/);
    expect(rotated.exitCode).toBe(1);
    await running.close();
  });

  it('changes the key', async () => {
    env['ENCRYPTION_KEY'] = NEW_KEY;
    env['ENCRYPTION_OLD_KEYS'] = OLD_KEY;
    const first = await policyStore('rotate-keys');
    expect(first.said).toMatch(/^✓ Encrypted the tokens of 1 installation under ENCRYPTION_KEY/);
    env['ENCRYPTION_OLD_KEYS'] = '';
    expect((await policyStore('rotate-keys')).said).toMatch(/^✓ All tokens were encrypted under/);
    expect((await policyStore('check')).said).toMatch(/decrypt its tokens/);
  });

  it('forgets a person or a workspace, and asks which', async () => {
    const ids = ['slack', 'W1'];
    const unclear = await policyStore('forget', ...ids);
    expect(unclear).toEqual({ said: expect.stringMatching(/^Use either --person/), exitCode: 1 });
    expect(await stored()).toEqual({ people: 1, installations: 1 });
    const person = await policyStore('forget', ...ids, '--person', 'anna', 'D1');
    expect(person.said).toMatch(/^✓ Nothing is kept of the person anna, D1 in the folder/);
    expect(await stored()).toEqual({ people: 0, installations: 1 });
    const workspace = await policyStore('forget', ...ids, '--whole-workspace');
    expect(workspace.said).toMatch(/^✓ Nothing is kept of the workspace W1/);
    expect(await stored()).toEqual({ people: 0, installations: 0 });
  });
});

async function stored(): Promise<{ people: number; installations: number }> {
  const store = await openStore({ dataDir: env['DATA_DIR']! }, { encryptionKey: OLD_KEY });
  const people = await store.places.listPeople(team, { limit: 9 });
  const installations = await store.installations.list('slack');
  await store.close();
  return { people: people.length, installations: installations.length };
}
