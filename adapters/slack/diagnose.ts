import { LogLevel, WebClient } from '@slack/web-api';
import type { WebClientOptions } from '@slack/web-api';
import type { InstallationKey, Store } from '../../src';
import { ok, tryConfig } from '../diagnosis';
import type { Diagnosis, Look } from '../diagnosis';
import { readSlackConfig } from './config';
import type { SlackConfig } from './config';
import { diagnoseSlackManifest } from './diagnose-manifest';
import { SCOPES } from './identity';
import { createInstallationStore } from './installs/installation-store';
import { slackErrorCode, slackRefusal } from './slack-error';

/** Longest wait for Slack, in milliseconds. */
const TIMEOUT = 10_000;

/** Whether Slack's settings fit together and, when it may be asked, whether Slack takes them. */
export async function diagnoseSlack(look: Look): Promise<Diagnosis[]> {
  const config = tryConfig(look.env, readSlackConfig);
  if (Array.isArray(config)) return config;
  if (!config) return [ok('Slack', 'not set up')];
  const manifest = diagnoseSlackManifest(config, look);
  if (!look.isOnline)
    return [ok('Slack', `${namesOf(config)} well-formed; not tried (--online)`), ...manifest];
  const options = {
    timeout: TIMEOUT,
    logLevel: LogLevel.ERROR,
    retryConfig: { retries: 0 },
    ...(config.apiUrl !== undefined && { slackApiUrl: config.apiUrl }),
  };
  return [
    ...(config.botToken === undefined
      ? await tryInstalls(look, options)
      : await tryToken('SLACK_BOT_TOKEN', config.botToken, options)),
    ...(await trySocket(config, options)),
    ...manifest,
  ];
}

function namesOf({ botToken, appToken, signingSecret, oauth }: SlackConfig): string {
  const present = [
    botToken !== undefined && 'bot token',
    oauth && 'client id and secret',
    signingSecret !== undefined && 'signing secret',
    appToken !== undefined && 'app token',
  ];
  return present.filter(Boolean).join(', ');
}

async function tryInstalls(look: Look, options: WebClientOptions): Promise<Diagnosis[]> {
  const { store } = look;
  if (!store)
    return [noInstalls('unknown: the store could not be opened', 'Mend the store first.')];
  const keys = await store.installations.list('slack');
  if (keys.length === 0)
    return [
      noInstalls('no workspace has installed the app', 'Open /slack/install at your address.'),
    ];
  const all: Diagnosis[] = [];
  for (const key of keys) {
    const place = `Slack › ${key.workspace}`;
    // oxlint-disable-next-line no-await-in-loop -- Slack limits how often it is asked
    const token = await tokenOf(store, key);
    const tried = token === undefined ? [unreadable(place)] : tryToken(place, token, options);
    // oxlint-disable-next-line no-await-in-loop
    all.push(...(await tried));
  }
  return all;
}

function noInstalls(found: string, fix: string): Diagnosis {
  const expected = 'at least one workspace or organisation';
  return { state: 'warn', place: 'Slack › installs', found, expected, fix };
}

async function tokenOf(
  store: Store,
  { workspace, isOrganisation }: InstallationKey,
): Promise<string | undefined> {
  const query = isOrganisation
    ? { enterpriseId: workspace, teamId: undefined, isEnterpriseInstall: true }
    : { teamId: workspace, enterpriseId: undefined, isEnterpriseInstall: false };
  const kept = createInstallationStore(store.installations);
  const installation = await kept.fetchInstallation(query).catch(() => undefined);
  return installation?.bot?.token;
}

function unreadable(place: string): Diagnosis {
  return {
    state: 'fault',
    place,
    found: 'its token cannot be read',
    expected: 'a token under ENCRYPTION_KEY or one of ENCRYPTION_OLD_KEYS',
    fix: 'Set the key that it was saved under; install the app there again where the key is lost.',
  };
}

async function tryToken(
  place: string,
  token: string,
  options: WebClientOptions,
): Promise<Diagnosis[]> {
  try {
    const {
      team_id: team,
      bot_id: bot,
      response_metadata: metadata,
    } = await new WebClient(token, options).auth.test();
    if (bot === undefined) return [notABot(place)];
    const accepted = ok(place, `accepted: bot ${bot} of ${team ?? 'an organisation'}`);
    return [accepted, diagnoseScopes(metadata?.scopes)];
  } catch (error) {
    return [refused(place, error)];
  }
}

function notABot(place: string): Diagnosis {
  return {
    state: 'fault',
    place,
    found: 'accepted, but it belongs to a person',
    expected: 'the token of the app’s bot user',
    fix: 'Copy the Bot User OAuth Token: api.slack.com/apps › your app › OAuth & Permissions.',
  };
}

function refused(place: string, error: unknown): Diagnosis {
  const refusal = slackRefusal(error);
  if (refusal === undefined)
    return {
      state: 'fault',
      place,
      found: `Slack cannot be reached (${slackErrorCode(error)})`,
      expected: 'https://slack.com can be called from this machine',
      fix: 'Look at the network, the proxy and the firewall, then run this again.',
    };
  return {
    state: 'fault',
    place,
    found: `refused by Slack: ${refusal}`,
    expected: 'a token that Slack takes',
    fix: 'Copy it again from api.slack.com/apps › your app, or install the app again where it was removed.',
  };
}

/** What was granted, against what the manifest asks for. */
function diagnoseScopes(granted: readonly string[] | undefined): Diagnosis {
  const place = 'Slack › scopes';
  if (!granted)
    return {
      state: 'warn',
      place,
      found: 'Slack did not tell them',
      expected: SCOPES.join(', '),
      fix: 'Compare them at api.slack.com/apps › your app › OAuth & Permissions.',
    };
  const missing = SCOPES.filter((scope) => !granted.includes(scope));
  const more = granted.filter((scope) => !SCOPES.includes(scope));
  if (missing.length > 0)
    return {
      state: 'fault',
      place,
      found: `not granted: ${missing.join(', ')}`,
      expected: 'all scopes of manifest/slack/manifest.json',
      fix: 'Paste the manifest at api.slack.com/apps › your app › App Manifest, then reinstall the app.',
    };
  if (more.length > 0)
    return {
      state: 'warn',
      place,
      found: `granted, and not used: ${more.join(', ')}`,
      expected: 'only the scopes of manifest/slack/manifest.json',
      fix: 'Take them away under OAuth & Permissions, then reinstall the app.',
    };
  return ok(place, `all ${SCOPES.length} of the manifest granted`);
}

async function trySocket(
  { appToken }: SlackConfig,
  options: WebClientOptions,
): Promise<Diagnosis[]> {
  if (appToken === undefined) return [];
  const place = 'SLACK_APP_TOKEN';
  try {
    await new WebClient(appToken, options).apps.connections.open();
    return [ok(place, 'accepted: Socket Mode can connect')];
  } catch (error) {
    if (slackRefusal(error) !== 'missing_scope') return [refused(place, error)];
    const fix = 'Basic Information › App-Level Tokens: make one with the scope connections:write.';
    return [{ ...refused(place, error), expected: 'the scope connections:write', fix }];
  }
}
