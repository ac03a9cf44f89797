import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Command } from 'commander';
import { openStore } from '../../src';
import type { Store } from '../../src';
import { addDoctorCommand } from '../cli/doctor/add-doctor-command';
import type { Diagnosis } from '../diagnosis';
import { startFakeSlack } from '../slack/testing/fake-slack';
import type { FakeSlack } from '../slack/testing/fake-slack';
import { canMount, mountSmallDisk } from './testing/small-disk';

jest.setTimeout(60_000);

const onSmallDisk = canMount() ? it : it.skip;

const KEY = '0123456789abcdef'.repeat(4);
const OTHER_KEY = 'fedcba9876543210'.repeat(4);
const NOBODY = 65_534;

let slack: FakeSlack;
let folder: string;
let env: Record<string, string>;
/** Folder with the content; an empty one is looked through faster. */
let content: string;

beforeAll(async () => {
  slack = await startFakeSlack();
});
afterAll(() => slack.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  content = join(folder, 'empty');
  mkdirSync(content);
  env = { DATA_DIR: join(folder, 'data'), TIME_ZONE: 'America/Chicago', ADMINS: 'slack:T1:U1' };
});
afterEach(() => {
  slack.reset();
  rmSync(folder, { recursive: true });
  process.exitCode = 0;
});

interface Told {
  all: Diagnosis[];
  text: string;
  exitCode: unknown;
}

async function doctor(...words: string[]): Promise<Told> {
  const text = await print(...words, '--json');
  return { all: JSON.parse(text) as Diagnosis[], text, exitCode: process.exitCode };
}

async function print(...words: string[]): Promise<string> {
  const output = new PassThrough();
  const parts: string[] = [];
  output.on('data', (part) => parts.push(String(part)));
  const terminal = { input: process.stdin, output, errors: output, width: 88, colour: false };
  const program = new Command('policy');
  addDoctorCommand(program, { terminal, folderOf: () => content, env });
  process.exitCode = 0;
  await program.parseAsync(['node', 'policy', 'doctor', ...words]);
  return parts.join('');
}

function at(place: string, { all }: Told): Diagnosis | undefined {
  return all.find((diagnosis) => diagnosis.place === place);
}

async function stored(keep: (store: Store) => Promise<unknown>): Promise<void> {
  const store = await openStore({ dataDir: env['DATA_DIR']! }, { encryptionKey: KEY });
  await keep(store);
  await store.close();
}

function setUpSlack(): void {
  env['SLACK_BOT_TOKEN'] = 'xoxb-test';
  env['SLACK_SIGNING_SECRET'] = '0123456789abcdef'.repeat(2);
  env['SLACK_API_URL'] = slack.apiUrl;
}

describe('a sound installation', () => {
  it('has no fault, and is left as it was', async () => {
    content = 'knowledge';
    setUpSlack();
    await stored(() => Promise.resolve());
    const told = await doctor('--online');
    expect(told.all.filter(({ state }) => state === 'fault')).toEqual([]);
    expect(told.exitCode).toBe(0);
    expect(at('DATA_DIR', told)?.found).toBe('opened, read and written; its tables are up to date');
    expect(at('SLACK_BOT_TOKEN', told)?.found).toBe('accepted: bot BBOT of T1');
    expect(at('Slack › scopes', told)?.found).toMatch(/^all \d+ of the manifest granted$/);
    expect(at('ADMINS', told)?.found).toBe('1 person: 1 in slack');
    expect(at('knowledge', told)?.state).toBe('ok');
  });

  it('asks nobody without --online, and makes no folder', async () => {
    setUpSlack();
    const told = await doctor();
    expect(slack.calls).toEqual([]);
    expect(at('DATA_DIR', told)?.found).toBe('no store yet: the first start makes it');
    const again = await doctor();
    expect(at('DATA_DIR', again)?.found).toBe('no store yet: the first start makes it');
  });

  it('is a table for people, with neither tokens nor ids of people', async () => {
    setUpSlack();
    slack.fail('auth.test', 'token_revoked');
    const text = await print('--online');
    expect(text).toMatch(/fault +SLACK_BOT_TOKEN +refused by Slack: *a token that Slack takes/);
    expect(text).toMatch(/\d+ ok, \d+ warnings?, 2 faults\.\n$/);
    expect(text).not.toMatch(/xoxb-|U1\b|0123456789abcdef/);
    expect(process.exitCode).toBe(1);
  });
});

describe('wrong settings', () => {
  it('and content that cannot be served are faults', async () => {
    expect(at(content, await doctor())).toMatchObject({
      state: 'fault',
      fix: expect.stringContaining('policy lint'),
    });
  });

  it('are all told at once, without the values of secrets', async () => {
    env = {
      PORT: 'x',
      DATABASE_URL: 'mysql://hidden',
      SLACK_BOT_TOKEN: 'xoxp-hidden',
      TEAMS_APP_ID: 'hidden',
    };
    const told = await doctor();
    expect(told.exitCode).toBe(1);
    expect(told.text).not.toContain('hidden');
    const places = told.all.filter(({ state }) => state === 'fault').map(({ place }) => place);
    expect(places).toEqual(
      expect.arrayContaining(['PORT', 'DATABASE_URL', 'SLACK_BOT_TOKEN', 'TEAMS_APP_ID']),
    );
    expect(at('PORT', told)).toMatchObject({
      found: 'is "x"',
      expected: expect.stringContaining('3978'),
    });
  });

  it('name admins of a platform that is not set up, or that there is not', async () => {
    expect(at('ADMINS', await doctor())).toMatchObject({ state: 'warn' });
    env['ADMINS'] = 'slak:T1:U1';
    expect(at('ADMINS', await doctor())).toMatchObject({
      state: 'fault',
      found: expect.stringContaining('"slak"'),
    });
  });
});

describe('a store that cannot be used', () => {
  it('is told apart: damaged', async () => {
    mkdirSync(env['DATA_DIR']!);
    writeFileSync(join(env['DATA_DIR']!, 'policy.db'), 'garbage '.repeat(999));
    const told = await doctor();
    expect(told.exitCode).toBe(1);
    expect(at('DATA_DIR', told)).toMatchObject({
      state: 'fault',
      found: expect.stringMatching(/is not a database of the assistant\.$/),
      fix: expect.stringMatching(/^Move it away and restore a backup/),
    });
  });

  it('read-only', async () => {
    await stored(() => Promise.resolve());
    for (const name of ['policy.db', 'in-use.db']) chmodSync(join(env['DATA_DIR']!, name), 0o444);
    chmodSync(env['DATA_DIR']!, 0o555);
    chmodSync(folder, 0o755);
    const text = asNobody();
    chmodSync(env['DATA_DIR']!, 0o755);
    expect(text).toMatch(/"found": "[^"]*cannot be written\."/);
    expect(text).toMatch(/"fix": "Give the user of this process the right to write/);
  });

  onSmallDisk('on a full disk', async () => {
    const disk = mountSmallDisk(env['DATA_DIR']!);
    try {
      await stored(() => Promise.resolve());
      expect(at('DATA_DIR › room', await doctor())).toMatchObject({ state: 'warn' });
      disk?.fill();
      expect(at('DATA_DIR', await doctor())).toMatchObject({
        state: 'fault',
        found: expect.stringContaining('There is no space left for'),
      });
      disk?.makeRoom();
      expect(at('DATA_DIR', await doctor())).toMatchObject({ state: 'ok' });
    } finally {
      disk?.remove();
    }
  });

  it('away', async () => {
    env['DATABASE_URL'] = 'postgres://user:hidden@127.0.0.1:9/none';
    const told = await doctor();
    expect(at('DATABASE_URL', told)).toMatchObject({
      state: 'fault',
      found: 'PostgreSQL cannot be reached.',
    });
    expect(told.text).not.toContain('hidden');
  });

  it('of a running assistant is read beside it', async () => {
    const running = await openStore({ dataDir: env['DATA_DIR']! });
    const told = await doctor();
    await running.close();
    expect(at('DATA_DIR', told)).toMatchObject({
      state: 'ok',
      found: expect.stringMatching(/^read; the assistant is running/),
    });
  });
});

/** Root may write anything, so it lets nobody ask. */
function asNobody(): string {
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const args = ['--import', 'tsx', 'adapters/cli/main.ts', 'doctor', '--json'];
  const options = {
    encoding: 'utf8',
    env: { ...env, PATH: process.env['PATH'], TSX_DISABLE_CACHE: '1' },
    ...user,
  } as const;
  return spawnSync(process.execPath, args, options).stdout;
}

describe('what is in the store', () => {
  const installation = { platform: 'slack', workspace: 'T1', isOrganisation: false };

  it('has its tokens tried under the keys that are set', async () => {
    await stored((store) => store.installations.save(installation, 'token'));
    env['ENCRYPTION_KEY'] = OTHER_KEY;
    expect(at('ENCRYPTION_KEY', await doctor())).toMatchObject({
      state: 'fault',
      found: '1 of 1 token cannot be decrypted',
    });
    env['ENCRYPTION_OLD_KEYS'] = KEY;
    expect(at('ENCRYPTION_OLD_KEYS', await doctor())).toMatchObject({
      state: 'warn',
      found: 'set; 1 token under it',
      fix: 'policy store rotate-keys, then empty it.',
    });
  });

  it('has its zones looked up, and a hold is not forgotten', async () => {
    await stored(async (store) => {
      await store.switches.set('hold', 'U1', Date.parse('2026-11-02'));
      await store.subscriptions.create({
        audience: { kind: 'everyone', platform: 'slack', workspace: 'T1' },
        cron: '0 9 * * 1',
        zone: 'Moon/Base',
        fallbackZone: 'UTC',
        blackouts: [],
        plannedUntil: 1,
        createdBy: 'U1',
        createdAt: 1,
      });
    });
    const told = await doctor();
    const fault = told.all.find(({ place }) => place.startsWith('reminders › list'));
    expect(fault).toMatchObject({ state: 'fault', found: 'zone "Moon/Base"' });
    expect(at('reminders › hold', told)?.found).toBe('everything is on hold since 2026-11-02');
  });
});
