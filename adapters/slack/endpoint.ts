import { ExpressReceiver } from '@slack/bolt';
import type { Logger } from '@slack/bolt';
import type { Express, NextFunction, Request, Response } from 'express';

export const SLACK_PATH = '/slack/events';

/** Slack signs with the current time; Bolt bounds the past only. */
const MAX_SKEW_SECONDS = 300;
/** Slack's own payloads stay well below. */
const BODY_LIMIT = '1mb';

/** Bolt's receiver inside the given app, with the holes that Bolt leaves closed before it. */
export function createEndpoint(
  app: Express,
  { signingSecret, logger }: { signingSecret: string; logger: Logger },
): ExpressReceiver {
  app.post(SLACK_PATH, refuseOddTimes);
  const receiver = new ExpressReceiver({
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
        response.end('{"error":"Something went wrong here."}');
      }
      return Promise.resolve(false);
    },
  });
  return receiver;
}

function refuseOddTimes(request: Request, response: Response, next: NextFunction): void {
  const sent = Number(request.headers['x-slack-request-timestamp']);
  const skew = Math.abs(Date.now() / 1000 - sent);
  if (Number.isFinite(sent) && skew <= MAX_SKEW_SECONDS) next();
  else response.status(401).json({ error: 'This request carries no valid signature.' });
}
