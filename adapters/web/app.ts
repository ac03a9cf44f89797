import { join } from 'node:path';
import express from 'express';
import type { Express, RequestHandler } from 'express';
import helmet from 'helmet';
import type { Core, Handled, Log } from '../../src';
import type { Adapter } from '../adapter';
import { PROJECT_FOLDER } from '../project-folder';
import { loopbackOnly } from './loopback';
import { readPageRequest } from './read-request';

export interface WebSetup {
  assistant: Core;
  log: Log;
  /** Who may open the page. */
  audience: 'loopback' | 'everyone' | 'off';
  /** How the chat platforms draw a message; main.ts hands them over. */
  drawings: Record<'slack' | 'teams', (handled: Handled) => unknown>;
}

/** Longest body the page may send: a draft at its limit, in JSON, with room for escapes. */
const BODY_LIMIT = '200kb';

/** The preview page at "/": a chat that shows each reply as Slack and as Teams draw it. */
export function createWebAdapter(setup: WebSetup): Adapter {
  return {
    name: 'Preview page',
    status: statusOf(setup.audience),
    mount: (app) => {
      if (setup.audience !== 'off') mountPage(app, setup);
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}

function mountPage(app: Express, { assistant, audience, drawings }: WebSetup): void {
  const guard: RequestHandler[] = audience === 'loopback' ? [loopbackOnly] : [];
  const protect: RequestHandler[] = [...guard, helmet(HELMET)];
  app.post(
    '/preview',
    ...protect,
    express.json({ limit: BODY_LIMIT }),
    async (request, response) => {
      const read = readPageRequest(request.body);
      if (!read) {
        response
          .status(400)
          .json({ error: 'The page sent something that cannot be read; reload it.' });
        return;
      }
      const handled = await assistant.handle(read);
      const { message } = handled;
      response.json({ message, slack: drawings.slack(handled), teams: drawings.teams(handled) });
    },
  );
  app.get('/adaptivecards.js', ...protect, (_request, response) => {
    response.sendFile(require.resolve('adaptivecards/dist/adaptivecards.min.js'), SEND);
  });
  app.use('/page', ...protect, express.static(join(PROJECT_FOLDER, 'dist/adapters/web/page')));
  app.get(
    ['/', '/page.css'],
    ...protect,
    express.static(join(PROJECT_FOLDER, 'adapters/web/public')),
  );
}

/** The project may live below a folder whose name starts with a dot. */
const SEND = { dotfiles: 'allow' } as const;

const HELMET = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'connect-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    },
  },
  strictTransportSecurity: false,
} as const;

function statusOf(audience: WebSetup['audience']): string {
  if (audience === 'off') return 'off: PREVIEW_PAGE is "off"';
  return audience === 'loopback'
    ? 'on, for this machine alone'
    : 'on, for everyone who reaches this port';
}
