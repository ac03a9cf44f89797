import { App } from '@slack/bolt';
import type { Logger, Receiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Express } from 'express';
import { ConfigError } from '../../src';
import type { Core, Log, Sender, Store } from '../../src';
import type { Adapter } from '../adapter';
import { createBoltLogger } from './bolt-logger';
import type { SlackConfig } from './config';
import { createSocket, guardFrames, keepConnected } from './connection';
import type { Connection } from './connection';
import { createDesk } from './desk';
import { createEndpoint } from './endpoint';
import { createIdentity } from './identity';
import type { Identity } from './identity';
import { createInFlight } from './in-flight';
import type { InFlight } from './in-flight';
import { createInstalls } from './installs/create-installs';
import { registerListeners } from './listeners';
import { createSlackSender } from './sender';
import { slackErrorCode } from './slack-error';

export interface SlackSetup {
  config: SlackConfig;
  assistant: Core;
  log: Log;
  /** What outlives a restart; needed where workspaces install the app by themselves. */
  store?: Store;
}

export interface SlackAdapter extends Adapter {
  sender: Sender;
  /** Token of a workspace or organisation; undefined where the app is not installed. */
  tokenOf(workspace: string): Promise<string | undefined>;
}

/** Slack's SDK as the adapter uses it. */
interface Sdk {
  options: WebClientOptions;
  logger: Logger;
}

/** The assistant in Slack. Calls nothing before `start()` or the first request. Throws a ConfigError. */
export function createSlackAdapter(setup: SlackSetup): SlackAdapter {
  const { config, log } = setup;
  const sdk: Sdk = { logger: createBoltLogger(log), options: apiOptions(config) };
  const { appToken, signingSecret = '' } = config;
  const parts = { ...setup, identity: identityOf(setup, sdk), inFlight: createInFlight() };
  const { identity, inFlight } = parts;
  const socket = appToken === undefined ? undefined : createSocket({ ...sdk, appToken });
  let connection: Connection | undefined;
  if (socket) {
    guardFrames(socket, log);
    openApp(socket, sdk, parts);
  }

  return {
    name: 'Slack',
    status: statusOf(config),
    tokenOf: (workspace) => identity.tokenOf(workspace),
    sender: createSlackSender({
      tokenOf: (workspace) => identity.tokenOf(workspace),
      options: { ...sdk.options, logger: sdk.logger },
    }),
    mount(app: Express) {
      if (!socket) openApp(createEndpoint(app, { ...sdk, signingSecret }), sdk, parts);
      identity.mount(app);
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

function openApp(
  receiver: Receiver,
  { options, logger }: Sdk,
  { identity, inFlight, ...setup }: SlackSetup & { identity: Identity; inFlight: InFlight },
): void {
  const { authorize } = identity;
  // Its own arrival in a channel is news: the listeners leave its messages alone themselves.
  const app = new App({
    receiver,
    logger,
    authorize,
    clientOptions: options,
    ignoreSelf: false,
    // Bolt's own memory of conversations looks for what is never there, and throws each time.
    convoStore: false,
  });
  app.use(({ next }) => inFlight.track(next()));
  registerListeners(app, createDesk({ ...setup, identity }));
  app.error((error) => {
    setup.log.error('A Slack request failed.', { code: slackErrorCode(error) });
    return Promise.resolve();
  });
}

function identityOf({ config: { botToken, oauth }, log, store }: SlackSetup, sdk: Sdk): Identity {
  if (oauth && store) {
    const { workspaces: allowed, ...client } = oauth;
    return createInstalls({ ...client, ...sdk, ...(allowed && { allowed }), store, log });
  }
  if (botToken === undefined)
    throw new ConfigError([
      {
        place: 'SLACK_CLIENT_ID',
        message:
          'is set, and there is no store to keep the tokens of workspaces in. Set DATA_DIR or DATABASE_URL, or use SLACK_BOT_TOKEN for one workspace.',
      },
    ]);
  return createIdentity({ botToken, options: sdk.options }, log);
}

function statusOf({ appToken, oauth }: SlackConfig): string {
  const way = appToken === undefined ? 'on, at POST /slack/events' : 'on, by Socket Mode';
  return oauth ? `${way}; workspaces install it at /slack/install` : way;
}

/** The SDK's own default goes on trying for half an hour: the answer would come when nobody waits for it. */
function apiOptions({ apiUrl }: SlackConfig): WebClientOptions {
  return {
    timeout: 10_000,
    retryConfig: { retries: 3, minTimeout: 500, maxTimeout: 5_000 },
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
  };
}
