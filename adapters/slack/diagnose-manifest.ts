import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ok } from '../diagnosis';
import type { Diagnosis, Look } from '../diagnosis';
import { PROJECT_FOLDER } from '../project-folder';
import type { SlackConfig } from './config';

/** What the code needs; only its address is an example. */
const WANTED = 'manifest/slack/manifest.json';
const EXAMPLE_HOST = 'policy.example.com';
const EVENTS_PATH = '/slack/events';
const REDIRECT_PATH = '/slack/oauth_redirect';

const manifestSchema = z.object({
  features: z.object({
    slash_commands: z
      .array(z.object({ command: z.string(), url: z.string().optional() }))
      .default([]),
    shortcuts: z.array(z.object({ callback_id: z.string() })).default([]),
  }),
  oauth_config: z.object({
    redirect_urls: z.array(z.string()).default([]),
    scopes: z.object({ bot: z.array(z.string()).default([]) }),
  }),
  settings: z.object({
    event_subscriptions: z
      .object({ request_url: z.string().optional(), bot_events: z.array(z.string()).default([]) })
      .optional(),
    interactivity: z
      .object({ is_enabled: z.boolean(), request_url: z.string().optional() })
      .optional(),
    socket_mode_enabled: z.boolean().default(false),
  }),
});
type Manifest = z.infer<typeof manifestSchema>;

/** What Slack has of the app (App Manifest › export, JSON or YAML), against the settings and what the code needs. */
export function diagnoseSlackManifest(config: SlackConfig, look: Look): Diagnosis[] {
  const { manifest: file } = look;
  if (file === undefined) return [notCompared()];
  const manifest = readManifest(file);
  const wanted = readManifest(join(PROJECT_FOLDER, WANTED));
  if (!manifest || !wanted) return [notReadable(manifest ? WANTED : file)];
  const found = [
    ...lackOf(manifest, wanted).map((lack) => faultIn(file, lack)),
    ...wayOf(manifest, config).map((lack) => faultIn(file, lack)),
    ...addressFaults(manifest, { config, look }).map((lack) => faultIn(file, lack)),
  ];
  return found.length > 0 ? found : [ok(file, 'fits the settings and the code')];
}

/** What is there, what should be, and how to get there. */
interface Lack {
  found: string;
  expected: string;
}

function faultIn(place: string, lack: Lack): Diagnosis {
  const fix =
    'Mend it at api.slack.com/apps › your app › App Manifest; new scopes need a reinstall.';
  return { state: 'fault', place, ...lack, fix };
}

function notCompared(): Diagnosis {
  return {
    state: 'warn',
    place: 'Slack › manifest',
    found: 'not compared',
    expected: 'what Slack has, as a file',
    fix: 'Copy it from api.slack.com/apps › your app › App Manifest, then: policy doctor --slack-manifest FILE',
  };
}

function notReadable(place: string): Diagnosis {
  return {
    state: 'fault',
    place,
    found: 'no Slack manifest can be read there',
    expected: 'an app manifest of Slack, JSON or YAML',
    fix: 'Copy it again from api.slack.com/apps › your app › App Manifest.',
  };
}

function readManifest(file: string): Manifest | undefined {
  try {
    return manifestSchema.parse(parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function lackOf(manifest: Manifest, wanted: Manifest): Lack[] {
  const parts: [string, (from: Manifest) => string[]][] = [
    ['scopes', ({ oauth_config: { scopes } }) => scopes.bot],
    ['events', ({ settings }) => settings.event_subscriptions?.bot_events ?? []],
    ['commands', ({ features }) => features.slash_commands.map(({ command }) => command)],
    ['shortcuts', ({ features }) => features.shortcuts.map(({ callback_id: id }) => id)],
  ];
  return parts.flatMap(([name, list]) => {
    const missing = list(wanted).filter((entry) => !list(manifest).includes(entry));
    if (missing.length === 0) return [];
    return [{ found: `${name} without ${missing.join(', ')}`, expected: `those of ${WANTED}` }];
  });
}

/** Buttons, and how events reach us. */
function wayOf({ settings }: Manifest, { appToken }: SlackConfig): Lack[] {
  const isSocket = settings.socket_mode_enabled;
  const buttons = settings.interactivity?.is_enabled
    ? []
    : [{ found: 'interactivity is off', expected: 'on: without it no button works' }];
  if (isSocket === (appToken !== undefined)) return buttons;
  return [
    ...buttons,
    isSocket
      ? { found: 'Socket Mode is on', expected: 'SLACK_APP_TOKEN is set, or Socket Mode is off' }
      : { found: 'Socket Mode is off', expected: 'on, since SLACK_APP_TOKEN is set' },
  ];
}

function addressFaults(
  manifest: Manifest,
  { config, look }: { config: SlackConfig; look: Look },
): Lack[] {
  const { features, settings, oauth_config: oauth } = manifest;
  const calls = settings.socket_mode_enabled
    ? []
    : [
        ['the request URL of events', settings.event_subscriptions?.request_url],
        ['the request URL of buttons', settings.interactivity?.request_url],
        ...features.slash_commands.map(({ command, url }) => [`the URL of ${command}`, url]),
      ];
  const faults = calls.flatMap(([what = '', url]) => urlFault(what, url, look.address));
  if (!config.oauth || oauth.redirect_urls.some((url) => url.endsWith(REDIRECT_PATH)))
    return faults;
  const found = `no redirect URL ends with ${REDIRECT_PATH}`;
  return [...faults, { found, expected: 'one does, since workspaces install the app themselves' }];
}

// oxlint-disable-next-line complexity -- one address, every way in which it can be wrong
function urlFault(what: string, url: string | undefined, address: string | undefined): Lack[] {
  const wanted = `${address ?? 'https://YOUR-ADDRESS'}${EVENTS_PATH}`;
  if (url === undefined || !URL.canParse(url))
    return [{ found: `${what} is missing`, expected: wanted }];
  const { protocol, host, pathname } = new URL(url);
  const isOurs = address === undefined || new URL(address).host === host;
  const isRight =
    protocol === 'https:' && host !== EXAMPLE_HOST && pathname === EVENTS_PATH && isOurs;
  return isRight ? [] : [{ found: `${what} is ${url}`, expected: wanted }];
}
