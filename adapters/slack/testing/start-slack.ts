import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { openAssistant } from '../../../src';
import type { Assistant, Core, Log, Sender, Store } from '../../../src';
import { createSlackAdapter } from '../app';
import { startFakeSlack } from './fake-slack';
import type { FakeSlack } from './fake-slack';
import { CLIENT } from './oauth';
import { SIGNING_SECRET } from './payloads';

/** The real adapter with the real assistant, before a fake Slack. */
export interface StartedSlack {
  fake: FakeSlack;
  url: string;
  tokenOf(workspace: string): Promise<string | undefined>;
  sender: Sender;
  /** Everything that was logged, as one text. */
  logged(): string;
  /** Waits until all that was begun is done. For HTTP; a socket would be closed by it. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

interface Choices {
  mode?: 'http' | 'socket';
  /** The real one when left out. */
  assistant?: Core;
  channels?: readonly string[];
  /** Workspaces install the app by themselves; these may, or all. */
  oauth?: { workspaces?: readonly string[] };
  store?: Store;
}

let realAssistant: Assistant | undefined;

export async function startSlack(choices: Choices = {}): Promise<StartedSlack> {
  const { mode = 'http', channels = [] } = choices;
  const fake = await startFakeSlack();
  const lines: string[] = [];
  const note = (message: string, fields?: object): void =>
    void lines.push(`${message} ${JSON.stringify(fields ?? {})}`);
  const log: Log = { debug: note, info: note, warn: note, error: note };
  const assistant = choices.assistant ?? (realAssistant ??= openAssistant('knowledge'));
  const config = {
    ...(choices.oauth
      ? { oauth: { ...choices.oauth, clientId: CLIENT.id, clientSecret: CLIENT.secret } }
      : { botToken: 'xoxb-test' }),
    apiUrl: fake.apiUrl,
    channels,
    ...(mode === 'http' ? { signingSecret: SIGNING_SECRET } : { appToken: 'xapp-test' }),
  };
  const adapter = createSlackAdapter({
    config,
    assistant,
    log,
    ...(choices.store && { store: choices.store }),
  });
  const app = express();
  adapter.mount(app);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await adapter.start();
  const { port } = server.address() as AddressInfo;
  return {
    fake,
    url: `http://127.0.0.1:${port}/slack/events`,
    tokenOf: (workspace) => adapter.tokenOf(workspace),
    sender: adapter.sender,
    logged: () => lines.join('\n'),
    settled: () => adapter.stop(),
    async stop() {
      await adapter.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await fake.stop();
    },
  };
}

/** Waits until something is there; fails after ten seconds. */
export async function eventually<T>(find: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 500; tries += 1) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It did not happen within ten seconds.');
}
