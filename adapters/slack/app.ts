import { App, SocketModeReceiver } from '@slack/bolt';
import type { AuthorizeResult, Logger, Receiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Express } from 'express';
import type { Assistant, Log } from '../../src';
import type { Adapter } from '../adapter';
import { createBoltLogger } from './bolt-logger';
import type { SlackConfig } from './config';
import { keepConnected } from './connection';
import type { Connection } from './connection';
import { createEndpoint } from './endpoint';
import { registerListeners } from './listeners';
import { createLocales } from './locales';
import { createSeen } from './seen';

export interface SlackSetup {
  config: SlackConfig;
  assistant: Assistant;
  log: Log;
}

/** The assistant in Slack. Calls nothing before `start()` or the first request. */
export function createSlackAdapter({ config, assistant, log }: SlackSetup): Adapter {
  const logger = createBoltLogger(log);
  const { appToken, signingSecret = '' } = config;
  let connection: Connection | undefined;
  const socket = appToken === undefined ? undefined : createSocket(appToken, config, logger);
  if (socket) createBoltApp(socket);

  function createBoltApp(receiver: Receiver): void {
    const app = new App({
      receiver,
      logger,
      authorize: createAuthorize(config),
      clientOptions: apiOptions(config).installerOptions.clientOptions,
    });
    refuseRepeats(app);
    registerListeners(app, { assistant, log, locales: createLocales(log), joined: createSeen() });
    app.error(() => {
      log.error('A Slack request failed.');
      return Promise.resolve();
    });
  }

  return {
    name: 'Slack',
    status: socket ? 'on, by Socket Mode' : 'on, at POST /slack/events',
    mount(app: Express) {
      if (!socket) createBoltApp(createEndpoint(app, { signingSecret, logger }));
    },
    start() {
      if (socket) connection = keepConnected(socket, log);
      return Promise.resolve();
    },
    stop: () => connection?.close() ?? Promise.resolve(),
  };
}

function createSocket(appToken: string, config: SlackConfig, logger: Logger): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    ...apiOptions(config),
  });
}

/** Slack repeats an event that it thinks was not taken; the first delivery that arrives is handled. */
function refuseRepeats(app: App): void {
  const events = createSeen();
  app.use(async ({ body, next }) => {
    const id: unknown = 'event_id' in body ? body['event_id'] : undefined;
    if (typeof id !== 'string' || events.add(id)) await next();
  });
}

/** Asks Slack once who the bot is; without an answer commands still work, only mentions stay in the text. */
function createAuthorize(config: SlackConfig): () => Promise<AuthorizeResult> {
  const { botToken } = config;
  const client = new WebClient(botToken, apiOptions(config).installerOptions.clientOptions);
  let known: AuthorizeResult | undefined;
  return async () => {
    if (known) return known;
    try {
      const { bot_id: botId, user_id: botUserId } = await client.auth.test();
      known = { botToken, ...(botId && { botId }), ...(botUserId && { botUserId }) };
      return known;
    } catch {
      return { botToken };
    }
  };
}

function apiOptions({ apiUrl }: SlackConfig): {
  installerOptions: { clientOptions: { slackApiUrl?: string } };
} {
  return {
    installerOptions: { clientOptions: apiUrl === undefined ? {} : { slackApiUrl: apiUrl } },
  };
}
