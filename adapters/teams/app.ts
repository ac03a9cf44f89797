import express, { Router } from 'express';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Adapter } from '../adapter';
import { FAILED, refuse, refuseForeignToken, refuseStranger } from './admission';
import type { Refusal } from './admission';
import type { TeamsConfig } from './config';
import type { Receive, Receiver, ReceiverOptions } from './receiver';
import { isRecord } from './record';
import { createTeamsSender } from './sender';
import { nameOf } from './turn-error';

const PATH = '/api/messages';
/** Largest activity that is read. Teams itself stays under 100 KB. */
const LIMIT = '1mb';
/** Longest wait for turns in flight when the process ends, in milliseconds. */
const GRACE = 8_000;

/** The Teams side: one endpoint on the given Express app. */
export function createTeamsAdapter(options: ReceiverOptions): Adapter {
  const { config, log } = options;
  const load = createLoader(options);
  const turns = new Set<Promise<void>>();
  const takeTurn: Receive = async (request, response) => (await load()).receive(request, response);
  const receive: RequestHandler = async (request, response) => {
    const turn = takeTurn(request, response).catch((error: unknown) => {
      log.error('The Teams side could not be loaded.', { error: nameOf(error) });
      refuse(response, FAILED);
    });
    turns.add(turn);
    await turn.finally(() => turns.delete(turn));
  };
  return {
    name: 'Microsoft Teams',
    status: statusOf(config),
    mount: (app) => void app.use(PATH, createRouter(options, receive)),
    async start() {
      if (config.mode === 'teams') await load();
    },
    stop: () => settled(turns),
    sender: createTeamsSender(async (service, headers) => (await load()).sign(service, headers)),
  };
}

/** The SDK takes longer to load than everything else of a start, which without credentials need not wait for it. */
function createLoader(options: ReceiverOptions): () => Promise<Receiver> {
  let loaded: Promise<Receiver> | undefined;
  const load = async (): Promise<Receiver> => {
    const { createReceiver } = await import('./receiver.js');
    return createReceiver(options);
  };
  return () => (loaded ??= load());
}

function statusOf(config: TeamsConfig): string {
  if (config.mode === 'teams')
    return `on, POST ${PATH}, ${config.credentials.type} app ${config.credentials.appId}`;
  return `open to an emulator on this machine only, POST ${PATH}; TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID connect it to Teams`;
}

function createRouter({ config, log }: ReceiverOptions, receive: RequestHandler): Router {
  const router = Router();
  const admit: RequestHandler = (request, response, next) => {
    const refusal =
      config.mode === 'emulator'
        ? refuseStranger(request)
        : refuseForeignToken(request.headers.authorization);
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
