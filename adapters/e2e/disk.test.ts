import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFakeSlack } from '../slack/testing/fake-slack';
import type { FakeSlack } from '../slack/testing/fake-slack';
import { SIGNING_SECRET, command, send } from '../slack/testing/payloads';
import { canMount, mountSmallDisk } from './testing/small-disk';
import { startReplica } from './testing/start-replica';

jest.setTimeout(120_000);

const onSmallDisk = canMount() ? it : it.skip;

let slack: FakeSlack;
let folder: string;
let dataDir: string;
beforeAll(async () => {
  slack = await startFakeSlack();
});
afterAll(() => slack.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disk-'));
  dataDir = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true }));

function settings(): Record<string, string> {
  return {
    DATA_DIR: dataDir,
    ADMINS: 'slack:T1:U1',
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
  };
}

/** What U1 is answered to a command in C1. */
async function told(url: string, text: string): Promise<string> {
  const response = await send(`${url}/slack/events`, command(text), { form: 'fields' });
  expect(response.status).toBe(200);
  return response.text();
}

const ORDER = 'remind here monday 9:00 zone UTC';
const QUESTION = 'Can I friend a patient on Facebook?';

describe('a running assistant whose disk', () => {
  onSmallDisk(
    'is full answers, refuses what it cannot keep, and goes on when there is room',
    async () => {
      const disk = mountSmallDisk(dataDir);
      const running = await startReplica(settings());
      try {
        await told(running.url, 'remind list');
        disk?.fill();
        expect(await told(running.url, QUESTION)).toContain('patient-connections');
        expect(await told(running.url, ORDER)).not.toContain('09:00');
        expect(running.logged()).toContain('"code":"FULL"');
        expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
        disk?.makeRoom();
        expect(await told(running.url, ORDER)).toContain('09:00');
        expect(await running.stop()).toBe(0);
      } finally {
        await running.kill();
        disk?.remove();
      }
    },
  );
});

describe('a start', () => {
  it('on a damaged database ends with what to do, and leaves the file as it is', async () => {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'policy.db'), 'garbage '.repeat(999));
    await expect(startReplica(settings())).rejects.toThrow(
      /ended with 1: [\s\S]*policy\.db is not a database of the assistant\. Move it away and restore a backup/,
    );
  });

  it('without its PostgreSQL ends with what to do, and never the password', async () => {
    const away = { ...settings(), DATABASE_URL: 'postgres://u:hidden@127.0.0.1:9/policy' };
    const start = startReplica(away);
    await expect(start).rejects.toThrow(/ended with 1: [\s\S]*PostgreSQL cannot be reached/);
    await expect(start).rejects.not.toThrow(/hidden/);
  });
});
