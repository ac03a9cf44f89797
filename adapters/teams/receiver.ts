import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Request, Response } from 'express';
import { createTurns } from '../../src/index';
import type { Core, Log, Store } from '../../src/index';
import { createAnswered } from './answered';
import { PolicyBot } from './bot';
import type { TeamsConfig } from './config';
import type { Desk } from './desk';
import { Endpoint } from './endpoint';
import { createPlaces } from './places';
import { createRoster } from './roster';
import { createSeen } from './seen';
import type { SignRequest } from './sender';
import { createTenantCheck, refuseTenant } from './tenants';

/** One activity in, the answer of its turn out; resolves when all that it led to is done. */
export type Receive = (request: Request, response: Response) => Promise<void>;

/** Everything of the Teams side that needs the SDK. */
export interface Receiver {
  receive: Receive;
  sign: SignRequest;
}

export interface ReceiverOptions {
  config: TeamsConfig;
  assistant: Core;
  log: Log;
  /** Keeps where reminders can go, and what was answered on any replica. */
  store?: Store;
  /** Where tokens are checked and made; tests bring their own issuer. */
  authentication?: ConfigurationBotFrameworkAuthentication;
}

/** The bot behind the endpoint. */
export function createReceiver(options: ReceiverOptions): Receiver {
  const { config, log } = options;
  const endpoint = new Endpoint({
    authentication: options.authentication ?? createAuthentication(config),
    appId: config.mode === 'teams' ? config.credentials.appId : undefined,
    log,
  });
  const desk = createDesk(options);
  const bot = new PolicyBot(desk);
  const isServed = createTenantCheck(config);
  return {
    sign: (serviceUrl, headers) => endpoint.signFor(serviceUrl, headers),
    async receive(request, response) {
      const kept: Promise<void>[] = [];
      await endpoint.receive(request, response, (turn) => {
        if (!isServed(turn.activity)) return refuseTenant(turn);
        kept.push(desk.places.remember(turn));
        return bot.run(turn);
      });
      await Promise.all(kept);
    },
  };
}

function createDesk({ config, assistant, log, store }: ReceiverOptions): Desk {
  const roster = createRoster(log);
  return {
    assistant,
    log,
    privateReplies: config.privateReplies,
    roster,
    turns: createTurns(),
    answered: createAnswered(),
    places: createPlaces({ store, roster, log }),
    // Alone on its store it remembers by itself: each receipt waits for the disk.
    seen: createSeen({ log, ...(store?.isShared && { receipts: store.receipts }) }),
  };
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
