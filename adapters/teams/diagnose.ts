import { ok, tryConfig } from '../diagnosis';
import type { Diagnosis, Look } from '../diagnosis';
import { readTeamsConfig } from './config';
import type { TeamsConfig } from './config';
import { diagnoseTeamsPackage } from './diagnose-package';
import { fetchBotToken } from './fetch-bot-token';
import type { TokenAnswer } from './fetch-bot-token';

/** Where Microsoft gives tokens, and where it tells the keys of those that it sends; tests bring their own. */
export interface MicrosoftUrls {
  login: string;
  openId: string;
}
const MICROSOFT: MicrosoftUrls = {
  login: 'https://login.microsoftonline.com',
  openId: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
};
/** Longest wait for Microsoft, in milliseconds. */
const TIMEOUT = 10_000;

/** Whether the settings of Teams fit together and, when Microsoft may be asked, whether it takes them. */
export async function diagnoseTeams(look: Look, urls = MICROSOFT): Promise<Diagnosis[]> {
  const config = tryConfig(look.env, readTeamsConfig);
  if (Array.isArray(config)) return config;
  if (config.mode === 'emulator')
    return [ok('Microsoft Teams', 'not set up; open to an emulator on this machine alone')];
  const manifest = await diagnoseTeamsPackage(config.credentials.appId, look.manifest);
  const secret = config.credentials.certificate ? 'certificate' : 'secret';
  if (!look.isOnline)
    return [
      ok('Microsoft Teams', `app id, tenant and ${secret} well-formed; not tried (--online)`),
      ...manifest,
    ];
  return [...(await tryToken(config, urls)), await tryKeys(urls.openId), ...manifest];
}

type Connected = Extract<TeamsConfig, { mode: 'teams' }>;

async function tryToken(
  { credentials }: Connected,
  { login }: MicrosoftUrls,
): Promise<Diagnosis[]> {
  const place = 'Microsoft Teams › token';
  if (credentials.type === 'UserAssignedMsi')
    return [ok(place, 'a managed identity: only Azure itself can try it')];
  const answer = await fetchBotToken(credentials, { login, timeout: TIMEOUT });
  return [answer.kind === 'given' ? ok(place, 'Microsoft gives one') : refused(place, answer)];
}

/** Microsoft's numbers of what is wrong. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const MEANINGS: Readonly<Record<number, [expected: string, fix: string]>> = {
  90002: ['a tenant that exists', 'Copy the App Tenant ID again: Azure Bot › Configuration.'],
  700016: [
    'an app that this tenant knows',
    'Compare TEAMS_APP_ID, TEAMS_TENANT_ID and TEAMS_APP_TYPE with Azure Bot › Configuration.',
  ],
  700027: [
    'a certificate that the app knows',
    'Upload it under App registrations › the app › Certificates & secrets, and set its thumbprint.',
  ],
  7000215: [
    'the value of a client secret, not its id',
    'Make a new one: App registrations › the app › Certificates & secrets, and copy its Value.',
  ],
  7000222: [
    'a client secret that has not expired',
    'Make a new one: App registrations › the app › Certificates & secrets, and copy its Value.',
  ],
};

function refused(place: string, answer: Exclude<TokenAnswer, { kind: 'given' }>): Diagnosis {
  if (answer.kind === 'away') return away(place, answer.code);
  if (answer.kind === 'no-key')
    return {
      state: 'fault',
      place: 'TEAMS_CERTIFICATE_KEY',
      found: 'set, and no private key can be read in it',
      expected: 'an RSA key as PEM, line breaks written as \\n, and a thumbprint of 40 hex digits',
      fix: 'Export the key again, or use TEAMS_APP_PASSWORD.',
    };
  const [expected, fix] = MEANINGS[answer.number] ?? [
    'credentials that Microsoft takes',
    'Look the number up at https://login.microsoftonline.com/error, then mend TEAMS_*.',
  ];
  return { state: 'fault', place, found: `refused: AADSTS${answer.number}`, expected, fix };
}

function away(place: string, code: string): Diagnosis {
  return {
    state: 'fault',
    place,
    found: `Microsoft cannot be reached (${code})`,
    expected:
      'login.microsoftonline.com, login.botframework.com and smba.trafficmanager.net can be called',
    fix: 'Look at the network, the proxy and the firewall, then run this again.',
  };
}

/** Without these keys nothing that Teams sends can be let in. */
async function tryKeys(url: string): Promise<Diagnosis> {
  const place = 'Microsoft Teams › keys';
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) });
    await response.body?.cancel();
    return response.ok ? ok(place, 'can be fetched') : away(place, `HTTP ${response.status}`);
  } catch {
    return away(place, 'no answer');
  }
}
