import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Request, Response } from 'express';
import type { Core, Log } from '../../src/index';
import { PolicyBot } from './bot';
import type { TeamsConfig } from './config';
import { Endpoint } from './endpoint';
import { createRoster } from './roster';
import { createTurns } from './turns';

/** One activity in, the answer of its turn out. */
export type Receive = (request: Request, response: Response) => Promise<void>;

export interface ReceiverOptions {
  config: TeamsConfig;
  assistant: Core;
  log: Log;
  /** Where tokens are checked and made; tests bring their own issuer. */
  authentication?: ConfigurationBotFrameworkAuthentication;
}

/** The bot behind the endpoint, with everything of the SDK. */
export function createReceiver({
  config,
  assistant,
  log,
  authentication,
}: ReceiverOptions): Receive {
  const endpoint = new Endpoint({
    authentication: authentication ?? createAuthentication(config),
    isOpen: config.mode === 'emulator',
    log,
  });
  const bot = new PolicyBot({
    assistant,
    log,
    privateReplies: config.privateReplies,
    roster: createRoster(log),
    turns: createTurns(),
  });
  return (request, response) => endpoint.receive(request, response, (turn) => bot.run(turn));
}

function createAuthentication(config: TeamsConfig): ConfigurationBotFrameworkAuthentication {
  if (config.mode === 'emulator') return new ConfigurationBotFrameworkAuthentication({});
  const { type, appId, password, tenantId, certificate } = config.credentials;
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppType: type,
    MicrosoftAppId: appId,
    ...(password && { MicrosoftAppPassword: password }),
    ...(tenantId && { MicrosoftAppTenantId: tenantId }),
    ...(certificate && {
      CertificateThumbprint: certificate.thumbprint,
      CertificatePrivateKey: certificate.key,
    }),
  });
}
