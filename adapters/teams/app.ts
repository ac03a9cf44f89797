import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import express, { Router } from 'express';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Core, Log } from '../../src/index';
import type { Adapter } from '../adapter';
import type { Refusal } from './admission';
import { PolicyBot } from './bot';
import type { TeamsConfig } from './config';
import { Endpoint, refuse } from './endpoint';
import { isRecord } from './record';

interface TeamsOptions {
  config: TeamsConfig;
  assistant: Core;
  log: Log;
  /** Where tokens are checked and made; tests bring their own issuer. */
  authentication?: ConfigurationBotFrameworkAuthentication;
}

const PATH = '/api/messages';
/** Largest activity that is read. Teams itself stays under 100 KB. */
const LIMIT = '1mb';
/** Longest wait for turns in flight when the process ends, in milliseconds. */
const GRACE = 8_000;

/** The Teams side: one endpoint on the given Express app. */
export function createTeamsAdapter({
  config,
  assistant,
  log,
  authentication,
}: TeamsOptions): Adapter {
  const endpoint = new Endpoint({
    authentication: authentication ?? createAuthentication(config),
    isOpen: config.mode === 'emulator',
    log,
  });
  const bot = new PolicyBot({ assistant, log, privateReplies: config.privateReplies });
  const turns = new Set<Promise<void>>();
  const receive: RequestHandler = async (request, response) => {
    const turn = endpoint.receive(request, response, (context) => bot.run(context));
    turns.add(turn);
    await turn.finally(() => turns.delete(turn));
  };
  return {
    name: 'Microsoft Teams',
    status: statusOf(config),
    mount: (app) => void app.use(PATH, createRouter(endpoint, receive, log)),
    start: () => Promise.resolve(),
    stop: () => settled(turns),
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

function statusOf(config: TeamsConfig): string {
  if (config.mode === 'teams')
    return `on, POST ${PATH}, ${config.credentials.type} app ${config.credentials.appId}`;
  return `open to an emulator on this machine only, POST ${PATH}; TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID connect it to Teams`;
}

function createRouter(endpoint: Endpoint, receive: RequestHandler, log: Log): Router {
  const router = Router();
  const admit: RequestHandler = (request, response, next) => {
    const refusal = endpoint.refuseEarly(request);
    if (refusal) refuse(response, refusal);
    else next();
  };
  router.post('/', admit, express.json({ limit: LIMIT }), receive);
  router.all('/', (_request, response) => {
    response.status(405).set('allow', 'POST').json({ error: 'Send activities with POST.' });
  });
  // oxlint-disable-next-line max-params -- Express knows an error handler by its four parameters
  const answerFault: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const fault = describeFault(error);
    log.warn('A body sent to the Teams endpoint could not be read.', { status: fault.status });
    return refuse(response, fault);
  };
  router.use(answerFault);
  return router;
}

/** What the body parser objects to, without its stack and without the body. */
function describeFault(error: unknown): Refusal {
  const status = isRecord(error) ? error['status'] : undefined;
  if (status === 413) return { status, error: `The body is larger than ${LIMIT}.` };
  if (status === 415) return { status, error: 'The encoding of the body is not supported.' };
  return { status: 400, error: 'The body is not valid JSON.' };
}

async function settled(turns: ReadonlySet<Promise<void>>): Promise<void> {
  const grace = new Promise<void>((resolve) => {
    setTimeout(resolve, GRACE).unref();
  });
  await Promise.race([Promise.allSettled(turns), grace]);
}
