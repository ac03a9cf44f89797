import { App, SocketModeReceiver } from '@slack/bolt';
import type { Logger, Receiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Express } from 'express';
import type { Core, Log } from '../../src';
import type { Adapter } from '../adapter';
import { createBoltLogger } from './bolt-logger';
import type { SlackConfig } from './config';
import { guardFrames, keepConnected } from './connection';
import type { Connection } from './connection';
import { createDesk } from './desk';
import { createEndpoint } from './endpoint';
import { createIdentity } from './identity';
import { createInFlight } from './in-flight';
import { registerListeners } from './listeners';
import { createSeen } from './seen';
import { slackErrorCode } from './slack-error';

export interface SlackSetup {
  config: SlackConfig;
  assistant: Core;
  log: Log;
}

/** The assistant in Slack. Calls nothing before `start()` or the first request. */
export function createSlackAdapter({ config, assistant, log }: SlackSetup): Adapter {
  const logger = createBoltLogger(log);
  const options = apiOptions(config);
  const { appToken, signingSecret = '', botToken, channels = [] } = config;
  const identity = createIdentity({ botToken, options }, log);
  const inFlight = createInFlight();
  const socket = appToken === undefined ? undefined : createSocket(appToken, options, logger);
  let connection: Connection | undefined;
  if (socket) {
    guardFrames(socket, log);
    createBoltApp(socket);
  }

  function createBoltApp(receiver: Receiver): void {
    const { authorize } = identity;
    const app = new App({ receiver, logger, authorize, clientOptions: options });
    app.use(({ next }) => inFlight.track(next()));
    refuseRepeats(app);
    registerListeners(app, createDesk({ assistant, log, channels }));
    app.error((error) => {
      log.error('A Slack request failed.', { code: slackErrorCode(error) });
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
      void inFlight.track(identity.check());
      return Promise.resolve();
    },
    async stop() {
      await inFlight.settled();
      await connection?.close();
    },
  };
}

function createSocket(
  appToken: string,
  options: WebClientOptions,
  logger: Logger,
): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    // The connection's own loop tries again; a call that retries by itself would hold up `stop()`.
    installerOptions: {
      clientOptions: { ...options, timeout: 5_000, retryConfig: { retries: 0 } },
    },
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

/** The SDK's own default goes on trying for half an hour: the answer would come when nobody waits for it. */
function apiOptions({ apiUrl }: SlackConfig): WebClientOptions {
  return {
    timeout: 10_000,
    retryConfig: { retries: 3, minTimeout: 500, maxTimeout: 5_000 },
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
  };
}
