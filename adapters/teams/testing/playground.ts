import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';

const PROGRAM = path.join(process.cwd(), 'node_modules/@microsoft/m365agentsplayground/cli.js');
/** It loads five megabytes of code first. */
const START_TIMEOUT = 60_000;

/** Microsoft's Agents Playground: a Teams client on this machine, driven through the API of its own page. */
export interface Playground {
  url: string;
  config: Config;
  /** What the client was shown, oldest first. */
  shown: Shown[];
  call(method: string, path: string, body?: object): Promise<{ status: number; body: unknown }>;
  /** Waits until something that was shown contains `text`. */
  sees(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Something that the client's page draws. */
export interface Shown {
  action: string;
  actionConversationId: string;
  message?: { messageId: string; text?: string };
}

interface Named {
  id: string;
  name: string;
}

interface Config {
  bot: Named;
  currentUser: Named;
  personalChat: Named;
  groupChats: Named[];
  teams: { channels: Named[] }[];
}

/** The Playground is a development tool under a license of its own; without it these tests are skipped. */
export const hasPlayground = existsSync(PROGRAM);

export async function startPlayground(endpoint: string): Promise<Playground> {
  const [port, folder] = [await freePort(), mkdtempSync(path.join(tmpdir(), 'playground-'))];
  const program = spawn(
    process.execPath,
    [PROGRAM, 'start', '-p', String(port), '-e', endpoint, '-c', 'msteams', '--disable-telemetry'],
    { cwd: folder, stdio: 'ignore', env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' } },
  );
  const url = `http://127.0.0.1:${port}`;
  const config = await untilReady(url);
  const shown: Shown[] = [];
  const stream = new WebSocket(`ws://127.0.0.1:${port}/_ws_conversation/v1/conversations/stream`);
  stream.on('message', (data: Buffer) => shown.push(JSON.parse(data.toString('utf8'))));
  await new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject));
  return {
    url,
    config,
    shown,
    call: (method, at, body) => call(url, { method, at, body }),
    sees: (text) =>
      until(() => JSON.stringify(shown).includes(text), `the client is shown "${text}"`),
    async close() {
      stream.terminate();
      const ended = new Promise((resolve) => program.once('exit', resolve));
      program.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function call(
  url: string,
  { method, at, body }: { method: string; at: string; body: object | undefined },
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url + at, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  try {
    return { status: response.status, body: JSON.parse(text) };
  } catch {
    return { status: response.status, body: text };
  }
}

async function untilReady(url: string): Promise<Config> {
  let config: Config | undefined;
  await until(async () => {
    const response = await fetch(`${url}/_internal/v1/config`).catch(() => undefined);
    config = response?.ok ? ((await response.json()) as { config: Config }).config : undefined;
    return config !== undefined;
  }, 'the Playground is ready');
  return config as unknown as Config;
}

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + START_TIMEOUT;
  // oxlint-disable-next-line no-await-in-loop -- it asks again only after the last answer
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}.`);
    // oxlint-disable-next-line no-await-in-loop -- the pause is the point
    await setTimeout(100);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
