import type { ServerResponse } from 'node:http';
import { ErrorCode } from '@slack/oauth';
import type { CallbackOptions, InstallProvider, Installation } from '@slack/oauth';
import type { Express } from 'express';
import type { Log } from '../../../src';
import { SCOPES } from '../identity';
import { slackErrorCode } from '../slack-error';
import { PAGE_HEADERS, renderPage } from './page';
import type { Page } from './page';

/** Where people install the app, and where Slack sends them afterwards. */
export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

interface Setup {
  installer: InstallProvider;
  /** Workspaces and organisations that may install; all when left out. */
  allowed?: readonly string[];
  log: Log;
  /** Called when an installation is kept. */
  installed: (workspace: string) => void;
}

/** Adds the two pages of an installation. Whatever fails is told in a sentence, and what to do next. */
export function mountInstallPages(app: Express, setup: Setup): void {
  const { installer, log } = setup;
  const callback = callbackOptions(setup);
  app.get(INSTALL_PATH, async (request, response) => {
    response.set(PAGE_HEADERS);
    await installer.handleInstallPath(request, response, undefined, { scopes: [...SCOPES] });
  });
  app.get(REDIRECT_PATH, async (request, response) => {
    await installer.handleCallback(request, response, callback).catch((error: unknown) => {
      log.error('An installation in Slack failed.', { code: slackErrorCode(error) });
      if (!response.headersSent) show(response, 500, NOT_KEPT);
    });
  });
}

/** The first page, with Slack's address for this installation. */
export function installPage(url: string): string {
  return renderPage({
    title: 'Install Policy Assistant in Slack',
    sentences: [
      'You need the right to install apps in your workspace, or in your organisation for all of its workspaces.',
      'It answers questions about the social media policy and checks drafts. It reads messages that mention it, threads it was asked into, and its own chat; it keeps no text of them.',
    ],
    link: { label: 'Add to Slack', url },
  });
}

function callbackOptions({ allowed, log, installed }: Setup): CallbackOptions {
  return {
    // oxlint-disable max-params -- the SDK calls these with four
    afterInstallation(installation, _options, _request, response) {
      const workspace = workspaceIn(installation);
      const mayInstall = allowed === undefined || allowed.includes(workspace);
      if (!mayInstall) {
        log.warn('A workspace that SLACK_WORKSPACES does not name was refused.', { workspace });
        show(response, 403, NOT_ALLOWED);
      }
      return Promise.resolve(mayInstall);
    },
    success(installation, _options, _request, response) {
      const workspace = workspaceIn(installation);
      log.info('The app was installed in Slack.', {
        workspace,
        organisation: installation.isEnterpriseInstall ?? false,
      });
      installed(workspace);
      const team = installation.isEnterpriseInstall ? '' : workspace;
      show(response, 200, donePage(installation.appId ?? '', team));
    },
    failure(error, _options, _request, response) {
      const [status, page] = FAILURES[error.code] ?? [500, NOT_KEPT];
      log.warn('An installation in Slack was not finished.', { code: slackErrorCode(error) });
      show(response, status, page);
    },
    // oxlint-enable max-params
  };
}

function workspaceIn({ isEnterpriseInstall, enterprise, team }: Installation): string {
  return (isEnterpriseInstall ? enterprise?.id : team?.id) ?? '';
}

function show(response: ServerResponse, status: number, page: Page): void {
  response.writeHead(status, PAGE_HEADERS).end(renderPage(page));
}

function donePage(app: string, team: string): Page {
  return {
    title: 'Policy Assistant is installed',
    sentences: ['In Slack, write "/policy help" in any channel, or open its chat.'],
    link: { label: 'Open Slack', url: `slack://app?team=${team}&id=${app}&tab=home` },
  };
}

const AGAIN = { label: 'Start again', url: INSTALL_PATH };

const CANCELLED: Page = {
  title: 'Nothing was installed',
  sentences: ['You left Slack’s page without allowing the app. Nothing was changed.'],
  link: AGAIN,
};
const OTHER_BROWSER: Page = {
  title: 'This link is no longer good',
  sentences: [
    'An installation has to be finished within ten minutes, in the browser in which it began.',
  ],
  link: AGAIN,
};
const NOT_KEPT: Page = {
  title: 'The installation could not be finished',
  sentences: [
    'Slack refused it, or the assistant could not keep it; its log tells which.',
    'Nothing is half done: start again when that is mended.',
  ],
  link: AGAIN,
};
const NOT_ALLOWED: Page = {
  title: 'This workspace is not on the list',
  sentences: [
    'The assistant serves certain workspaces only. Ask those who run it to add yours to SLACK_WORKSPACES, then start again. Until then, remove the app from your workspace.',
  ],
};

/** Status and page by the SDK's code. */
const FAILURES: Readonly<Record<string, [number, Page]>> = {
  [ErrorCode.AuthorizationError]: [400, CANCELLED],
  [ErrorCode.InvalidStateError]: [400, OTHER_BROWSER],
  [ErrorCode.MissingStateError]: [400, OTHER_BROWSER],
  [ErrorCode.MissingCodeError]: [400, OTHER_BROWSER],
};
