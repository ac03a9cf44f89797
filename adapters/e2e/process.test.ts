import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startProcess } from '../process';
import type { RunningProcess } from '../process';

const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';
const QUIET = { debug: ignore, info: ignore, warn: ignore, error: ignore };

let connector: Server;
let sent: { type?: string; attachments?: unknown[]; text?: string }[] = [];
let dataDir: string;
let running: RunningProcess;

function ignore(): void {}

beforeAll(async () => {
  connector = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      // One server stands in for both clouds: Slack's Web API under /api/, the Bot connector elsewhere.
      const isSlack = request.url?.startsWith('/api/') ?? false;
      if (!isSlack && body !== '') sent.push(JSON.parse(body));
      response.setHeader('content-type', 'application/json');
      response.end(isSlack ? '{"ok":true,"user_id":"UBOT","bot_id":"B1"}' : '{"id":"1"}');
    });
  });
  await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
  const { port } = connector.address() as AddressInfo;
  dataDir = mkdtempSync(join(tmpdir(), 'process-'));
  const env = {
    PORT: '0',
    DATA_DIR: dataDir,
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
  };
  running = await startProcess(env, QUIET);
}, 30_000);

afterAll(async () => {
  await running.stop();
  connector.closeAllConnections();
  await new Promise((resolve) => connector.close(resolve));
  rmSync(dataDir, { recursive: true });
});

beforeEach(() => (sent = []));

function url(path: string): string {
  return `http://127.0.0.1:${running.port}${path}`;
}

function slackCommand(text: string, secret = SIGNING_SECRET): Promise<Response> {
  const body = new URLSearchParams({
    command: '/policy',
    text,
    user_id: 'U1',
    channel_id: 'C1',
    team_id: 'T1',
    trigger_id: '1.1',
    response_url: 'http://127.0.0.1:9/none',
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return fetch(url('/slack/events'), {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  });
}

function teamsMessage(text: string): Promise<Response> {
  const { port } = connector.address() as AddressInfo;
  return fetch(url('/api/messages'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: `m${Date.now()}`,
      text,
      channelId: 'msteams',
      serviceUrl: `http://127.0.0.1:${port}`,
      from: { id: 'u1' },
      recipient: { id: 'b1' },
      conversation: { id: 'c1', conversationType: 'personal' },
    }),
  });
}

describe('one process on one port', () => {
  it('answers a signed Slack command', async () => {
    const response = await slackCommand('ask can i accept a friend request from a patient');
    expect(response.status).toBe(200);
    const body = (await response.json()) as { response_type: string; blocks: unknown };
    expect(body.response_type).toBe('ephemeral');
    expect(JSON.stringify(body.blocks)).toContain('patient-connections');
  });

  it('answers a Teams activity', async () => {
    const response = await teamsMessage('can i accept a friend request from a patient');
    expect(response.status).toBe(200);
    const message = sent.find(({ type, attachments }) => type === 'message' && attachments);
    expect(JSON.stringify(message)).toContain('patient-connections');
  });

  it('refuses a Slack request with a wrong signature', async () => {
    const response = await slackCommand('help', 'f'.repeat(32));
    expect(response.status).toBe(401);
  });

  it('shows the preview page to this machine', async () => {
    const page = await (await fetch(url('/'))).text();
    expect(page).toContain('<title>Policy Assistant');
  });

  it('is healthy and ready, and counts kinds of replies without words', async () => {
    expect(await (await fetch(url('/healthz'))).json()).toEqual({ status: 'ok' });
    expect((await fetch(url('/readyz'))).status).toBe(200);
    const metrics = await (await fetch(url('/metrics'))).text();
    expect(metrics).toMatch(/policy_replies_total\{kind="answer",verdict="not-allowed"\} \d/);
  });

  it.each([
    ['an unknown address', '/nothing', { method: 'GET' }, 404],
    [
      'a page request that is no JSON',
      '/preview',
      { method: 'POST', body: '{x', headers: { 'content-type': 'application/json' } },
      400,
    ],
    [
      'a page request that nobody makes',
      '/preview',
      { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } },
      400,
    ],
    [
      'a page request over the limit',
      '/preview',
      {
        method: 'POST',
        body: `"${'x'.repeat(300_000)}"`,
        headers: { 'content-type': 'application/json' },
      },
      413,
    ],
  ])('answers %s with short JSON and no stack', async (...[, path, init, status]) => {
    const response = await fetch(url(path), init);
    const body = await response.text();
    expect(response.status).toBe(status);
    expect(Object.keys(JSON.parse(body))).toEqual(['error']);
    expect(body).not.toMatch(/ at .*:\d+/);
  });
});

describe('a start that cannot work', () => {
  it('names every wrong variable of every part at once', async () => {
    const start = startProcess(
      { PORT: 'x', SLACK_BOT_TOKEN: 'wrong', TEAMS_APP_ID: 'wrong' },
      QUIET,
    );
    await expect(start).rejects.toThrow(
      /PORT[\s\S]*SLACK_BOT_TOKEN[\s\S]*SLACK_SIGNING_SECRET[\s\S]*TEAMS_APP_ID/,
    );
  });

  it('never shows the value of a secret', async () => {
    const start = startProcess({ SLACK_BOT_TOKEN: 'xoxp-very-secret' }, QUIET);
    await expect(start).rejects.not.toThrow(/very-secret/);
  });

  it('says that another process uses the port', async () => {
    const other = mkdtempSync(join(tmpdir(), 'process-'));
    const start = startProcess({ PORT: String(running.port), DATA_DIR: other }, QUIET);
    await expect(start).rejects.toThrow(/another process uses/);
    rmSync(other, { recursive: true });
  });

  it('says that another process uses the data folder', async () => {
    const start = startProcess({ PORT: '0', DATA_DIR: dataDir }, QUIET);
    await expect(start).rejects.toMatchObject({ code: 'IN_USE' });
    await expect(start).rejects.toThrow(dataDir);
  });
});
