/** One of the servers that are compared: a bare app of the SDK that echoes, or the product. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { App, ExpressReceiver } from '@slack/bolt';
import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsActivityHandler,
} from 'botbuilder';
import express from 'express';
import type { Express } from 'express';
import { openOffice, openStore, watchAssistant } from '../../src';
import type { Core, Log, Store } from '../../src';
import { createSlackAdapter } from '../../adapters/slack/app';
import { createTeamsAdapter } from '../../adapters/teams/app';
import { ANSWERS } from './messages';
import type { Serving, ServerQuestion, Use } from './messages';
import { QUESTIONS, SECRET } from './requests';

const [serving = '', sink = ''] = process.argv.slice(2);
const API = `http://127.0.0.1:${sink}/api/`;
/** The echo says as much as an answer does. */
const ECHO = Array.from({ length: 8 }, () => 'Policy. '.repeat(40));
const QUIET: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore };

void serve(serving as Serving);

async function serve(name: Serving): Promise<void> {
  const { app, core } = await makeApp(name);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let last = process.cpuUsage();
  const pauses = monitorEventLoopDelay({ resolution: 1 });
  pauses.enable();
  process.on('message', (question: ServerQuestion) => void tell(question));
  async function tell(question: ServerQuestion): Promise<void> {
    if (question === 'collect') globalThis.gc?.();
    if (question === 'answer' && core) await answerAlone(core);
    const { user, system } = process.cpuUsage(last);
    const { rss, heapUsed } = process.memoryUsage();
    const use: Use = {
      port,
      cpuMs: (user + system) / 1000,
      rssMb: rss / 1e6,
      heapMb: heapUsed / 1e6,
      longestPauseMs: pauses.max / 1e6,
    };
    pauses.reset();
    last = process.cpuUsage();
    process.send?.(use);
  }
  // A profile is written when the process ends by itself.
  process.once('SIGINT', () => process.exit(0));
  process.send?.('ready');
}

/** What the answers cost that are in the requests, without Slack or Teams. */
async function answerAlone(core: Core): Promise<void> {
  for (let index = 0; index < ANSWERS; index += 1) {
    const text = QUESTIONS[index % QUESTIONS.length] ?? '';
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await core.handle({ kind: 'message', text, locale: 'en' });
  }
}

async function makeApp(name: Serving): Promise<{ app: Express; core?: Core }> {
  if (name === 'bolt-echo') return { app: boltEcho() };
  if (name === 'botbuilder-card') return { app: botbuilderEcho([echoCard()]) };
  if (name === 'botbuilder-text') return { app: botbuilderEcho([]) };
  const { assistant, store } = await openCore();
  const app = express();
  app.disable('x-powered-by');
  const setup = { assistant, store, log: QUIET };
  const adapter =
    name === 'slack'
      ? createSlackAdapter({
          ...setup,
          config: { botToken: 'xoxb-bench', signingSecret: SECRET, apiUrl: API },
        })
      : createTeamsAdapter({
          ...setup,
          config: { mode: 'emulator', privateReplies: 'personal-chat' },
        });
  adapter.mount(app);
  await adapter.start();
  return { app, core: assistant };
}

/** The core as the product runs it: on its content, with its store. */
async function openCore(): Promise<{ assistant: Core; store: Store }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'policy-bench-'));
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const store = await openStore({ dataDir });
  const live = watchAssistant('knowledge', QUIET);
  return { assistant: openOffice({ live, store, log: QUIET }), store };
}

function boltEcho(): Express {
  const receiver = new ExpressReceiver({ signingSecret: SECRET });
  const app = new App({
    receiver,
    token: 'xoxb-bench',
    clientOptions: { slackApiUrl: API },
  });
  app.command('/policy', async ({ ack, command }) =>
    ack({ text: `echo ${command.text}`, blocks: ECHO.map((text) => section(text)) }),
  );
  return receiver.app as unknown as Express;
}

function botbuilderEcho(cards: readonly object[]): Express {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const bot = new TeamsActivityHandler();
  bot.onMessage(async (context, next) => {
    await context.sendActivity({
      text: `echo ${context.activity.text}`,
      ...(cards.length > 0 && {
        attachments: cards.map((card) => CardFactory.adaptiveCard(card)),
      }),
    });
    await next();
  });
  const app = express();
  app.post('/api/messages', express.json(), (request, response) =>
    adapter.process(request, response, (context) => bot.run(context)),
  );
  return app;
}

function section(text: string): { type: 'section'; text: { type: 'mrkdwn'; text: string } } {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}

function echoCard(): object {
  const body = ECHO.map((text) => ({ type: 'TextBlock', text, wrap: true }));
  return { type: 'AdaptiveCard', version: '1.5', body };
}

function ignore(): void {}
