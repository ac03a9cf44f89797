import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src';
import type { Diagnosis } from '../diagnosis';
import { diagnoseSlack } from './diagnose';
import { createInstallationStore } from './installs/installation-store';
import { startFakeSlack } from './testing/fake-slack';
import type { FakeSlack } from './testing/fake-slack';
import { openTestStore } from './testing/open-test-store';

const SECRET = '0123456789abcdef'.repeat(2);
const MANIFEST = readFileSync('manifest/slack/manifest.json', 'utf8');
const ADDRESS = 'https://bot.hospital.example';

let slack: FakeSlack;
let env: Record<string, string>;
let folder: string;

beforeAll(async () => {
  slack = await startFakeSlack();
  folder = mkdtempSync(join(tmpdir(), 'manifest-'));
});
afterAll(async () => {
  await slack.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  env = { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: slack.apiUrl };
});
afterEach(() => slack.reset());

async function at(place: string, more: { store?: Store } = {}): Promise<Diagnosis | undefined> {
  const all = await diagnoseSlack({ env, isOnline: true, ...more });
  return all.find((diagnosis) => diagnosis.place === place);
}

describe('a token of Slack', () => {
  it('is accepted with the workspace that it is for', async () => {
    expect(await at('SLACK_BOT_TOKEN')).toEqual({
      state: 'ok',
      place: 'SLACK_BOT_TOKEN',
      found: 'accepted: bot BBOT of T1',
    });
  });

  it('is refused with the reason that Slack gives', async () => {
    slack.fail('auth.test', 'token_revoked');
    expect(await at('SLACK_BOT_TOKEN')).toMatchObject({
      state: 'fault',
      found: 'refused by Slack: token_revoked',
    });
  });

  it('cannot be tried while Slack is away', async () => {
    env['SLACK_API_URL'] = 'http://127.0.0.1:9/api/';
    expect(await at('SLACK_BOT_TOKEN')).toMatchObject({
      state: 'fault',
      found: expect.stringMatching(/^Slack cannot be reached/),
    });
  });

  it('lacks a scope that was not granted', async () => {
    slack.withhold('im:write');
    expect(await at('Slack › scopes')).toMatchObject({
      state: 'fault',
      found: 'not granted: im:write',
      fix: expect.stringContaining('reinstall'),
    });
  });

  it('for Socket Mode is tried, too', async () => {
    env['SLACK_APP_TOKEN'] = 'xapp-test';
    expect(await at('SLACK_APP_TOKEN')).toMatchObject({ state: 'ok' });
    slack.fail('apps.connections.open', 'missing_scope');
    expect(await at('SLACK_APP_TOKEN')).toMatchObject({
      state: 'fault',
      expected: 'the scope connections:write',
    });
  });
});

describe('workspaces that install the app themselves', () => {
  beforeEach(() => {
    env = {
      SLACK_CLIENT_ID: '123.456',
      SLACK_CLIENT_SECRET: SECRET,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.apiUrl,
      ENCRYPTION_KEY: SECRET.repeat(2),
    };
  });

  it('have their tokens tried one by one', async () => {
    const opened = await openTestStore();
    const { store } = opened;
    expect(await at('Slack › installs', { store })).toMatchObject({ state: 'warn' });
    await createInstallationStore(store.installations).storeInstallation({
      team: { id: 'T1' },
      enterprise: undefined,
      isEnterpriseInstall: false,
      user: { id: 'U1', token: undefined, scopes: undefined },
      bot: { token: 'xoxb-test', scopes: [], id: 'B1', userId: 'UBOT' },
    });
    expect(await at('Slack › T1', { store })).toMatchObject({ state: 'ok' });
    slack.fail('auth.test', 'account_inactive');
    expect(await at('Slack › T1', { store })).toMatchObject({ state: 'fault' });
    await opened.remove();
  });
});

describe('what Slack has as the manifest', () => {
  const ours = MANIFEST.replaceAll('https://policy.example.com', ADDRESS);

  async function compared(text: string, address?: string): Promise<string[]> {
    const manifest = join(folder, 'exported.json');
    writeFileSync(manifest, text);
    const look = { env, isOnline: false, manifest, ...(address && { address }) };
    const all = await diagnoseSlack(look);
    return all.filter(({ place }) => place === manifest).map(({ found }) => found);
  }

  it('fits', async () => {
    expect(await compared(ours, ADDRESS)).toEqual(['fits the settings and the code']);
  });

  it('is compared from whichever folder the doctor is called in', async () => {
    const before = process.cwd();
    process.chdir(folder);
    const found = await compared(ours, ADDRESS).finally(() => process.chdir(before));
    expect(found).toEqual(['fits the settings and the code']);
  });

  it.each([
    [
      'the address of the example',
      MANIFEST,
      /^the request URL of events is https:\/\/policy\.example/,
    ],
    ['another address', ours.replaceAll(ADDRESS, 'https://old.example.org'), /is https:\/\/old/],
    ['an address without TLS', ours.replaceAll('https://bot', 'http://bot'), /is http:\/\/bot/],
    ['no command', ours.replace('"/policy"', '"/other"'), /^commands without \/policy$/],
    ['no scope', ours.replace('"im:history",', ''), /^scopes without im:history$/],
    ['no event', ours.replace('"message.im",', ''), /^events without message\.im$/],
    ['no shortcut', ours.replace('"check-draft"', '"x"'), /^shortcuts without check-draft$/],
    [
      'no buttons',
      ours.replace('"is_enabled": true', '"is_enabled": false'),
      /interactivity is off/,
    ],
    [
      'Socket Mode, without a token for it',
      ours.replace('"socket_mode_enabled": false', '"socket_mode_enabled": true'),
      /^Socket Mode is on$/,
    ],
    ['nothing that can be read', 'x: [', /no Slack manifest can be read/],
  ])('has %s', async (_what, text, found) => {
    expect((await compared(text, ADDRESS))[0]).toMatch(found);
  });
});
