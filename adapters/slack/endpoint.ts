import { ExpressReceiver } from '@slack/bolt';
import type { Logger } from '@slack/bolt';
import type { Express, NextFunction, Request, Response } from 'express';
import { isPayload } from './payload';

export const SLACK_PATH = '/slack/events';

/** Slack signs with the current time; Bolt bounds the past only. */
const MAX_SKEW_SECONDS = 300;
/** Slack's own payloads stay well below. */
const BODY_LIMIT = '1mb';

/** Bolt's receiver inside the given app, with the holes closed that Bolt leaves. */
export function createEndpoint(
  app: Express,
  { signingSecret, logger }: { signingSecret: string; logger: Logger },
): ExpressReceiver {
  app.post(SLACK_PATH, sayWhy, refuseOddTimes);
  return new Endpoint({
    app,
    signingSecret,
    logger,
    endpoints: { events: SLACK_PATH },
    bodyLimit: BODY_LIMIT,
    // An answer that nobody gave is still an answer: Slack would show "dispatch_failed".
    unhandledRequestHandler: ({ response }) => {
      if (response.headersSent) return;
      response.writeHead(200);
      response.end();
    },
    processEventErrorHandler: ({ response }) => {
      if (!response.headersSent) {
        response.writeHead(500, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ error: SENTENCES[500] }));
      }
      return Promise.resolve(false);
    },
  });
}

/** Bolt would leave what it does not know unanswered for three seconds, or throw. */
class Endpoint extends ExpressReceiver {
  override async requestHandler(request: Request, response: Response): Promise<void> {
    if (isPayload(request.body)) await super.requestHandler(request, response);
    else response.status(400).send();
  }
}

const SENTENCES: Record<number, string> = {
  400: 'This request cannot be read.',
  401: 'This request carries no valid signature.',
  413: 'This request is too large.',
  500: 'Something went wrong here.',
};

/** Bolt's refusals have no body; a person who looks at them deserves one sentence. */
function sayWhy(_request: Request, response: Response, next: NextFunction): void {
  const send = response.send.bind(response);
  response.send = (body?: unknown) => {
    const sentence = body === undefined ? SENTENCES[response.statusCode] : undefined;
    return sentence === undefined ? send(body) : response.json({ error: sentence });
  };
  next();
}

function refuseOddTimes(request: Request, response: Response, next: NextFunction): void {
  const sent = Number(request.headers['x-slack-request-timestamp']);
  const skew = Math.abs(Date.now() / 1000 - sent);
  if (Number.isFinite(sent) && skew <= MAX_SKEW_SECONDS) next();
  else response.status(401).send();
}
