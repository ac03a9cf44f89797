import { z } from 'zod';
import { ConfigError } from '../../src/index';
import type { Problem } from '../../src/index';

type Env = Readonly<Record<string, string | undefined>>;

/** A setting that the adapter reads, as `.env.example` shows it. */
export interface TeamsVariable {
  name: string;
  /** What it is and where to find its value. */
  description: string;
  /** Used when it is not set. */
  byDefault?: string;
}

export const teamsVariables: readonly TeamsVariable[] = [
  {
    name: 'TEAMS_APP_ID',
    description:
      'Microsoft App ID of the bot. Azure portal › your Azure Bot › Configuration › Microsoft App ID.',
  },
  {
    name: 'TEAMS_APP_PASSWORD',
    description:
      'Client secret of that app. Azure portal › App registrations › the app › Certificates & secrets › Value (shown once).',
  },
  {
    name: 'TEAMS_TENANT_ID',
    description:
      'Directory (tenant) ID. Azure portal › your Azure Bot › Configuration › App Tenant ID. Needed unless the type is MultiTenant.',
  },
  {
    name: 'TEAMS_APP_TYPE',
    description:
      'SingleTenant, MultiTenant or UserAssignedMsi. Azure portal › your Azure Bot › Configuration › Bot Type.',
    byDefault: 'SingleTenant',
  },
  {
    name: 'TEAMS_CERTIFICATE_THUMBPRINT',
    description:
      'Instead of a password: thumbprint of the certificate. App registrations › the app › Certificates & secrets › Certificates.',
  },
  {
    name: 'TEAMS_CERTIFICATE_KEY',
    description:
      'Instead of a password: private key of that certificate, PEM, line breaks written as \\n.',
  },
  {
    name: 'TEAMS_ALLOWED_TENANTS',
    description:
      'For a MultiTenant app: directory (tenant) IDs of the organizations that get answers, with commas between. Without it all do.',
  },
  {
    name: 'TEAMS_PRIVATE_REPLIES',
    description:
      'Where a private reply goes when someone asks in a channel or group chat: personal-chat, or in-place as a message that only they can see (try it first: a client that ignores the mark would show it to everyone).',
    byDefault: 'personal-chat',
  },
];

const APP_TYPES = ['SingleTenant', 'MultiTenant', 'UserAssignedMsi'] as const;
const PRIVATE_REPLIES = ['in-place', 'personal-chat'] as const;
type AppType = (typeof APP_TYPES)[number];
/** How a reply for the asker alone is delivered from a place that others read. */
export type PrivateReplies = (typeof PRIVATE_REPLIES)[number];

interface Credentials {
  type: AppType;
  appId: string;
  tenantId?: string;
  password?: string;
  certificate?: { thumbprint: string; key: string };
}

/** `emulator`: no credentials, answers programs on this machine only. */
export type TeamsConfig =
  | { mode: 'emulator'; privateReplies: 'personal-chat' }
  | {
      mode: 'teams';
      credentials: Credentials;
      privateReplies: PrivateReplies;
      /** Organisations that get answers; all when left out. */
      tenants?: readonly string[];
    };

/** Reads the TEAMS_* settings. Throws a ConfigError that lists every problem at once. */
export function readTeamsConfig(env: Env): TeamsConfig {
  const set = readVariables(env);
  const problems = unknownVariables(env);
  const credentialsGiven = Object.keys(set).some((name) => name !== 'TEAMS_PRIVATE_REPLIES');
  if (!credentialsGiven && problems.length === 0)
    return { mode: 'emulator', privateReplies: 'personal-chat' };

  problems.push(
    ...idProblems(set),
    ...typeProblems(set),
    ...tenantProblems(set),
    ...secretProblems(set),
  );
  const replies = z
    .enum(PRIVATE_REPLIES)
    .safeParse(set['TEAMS_PRIVATE_REPLIES'] ?? 'personal-chat');
  if (!replies.success)
    problems.push(problem('TEAMS_PRIVATE_REPLIES', 'must be in-place or personal-chat.'));
  if (problems.length > 0 || !replies.success) throw new ConfigError(problems);
  const tenants = tenantsIn(set);
  return {
    mode: 'teams',
    credentials: readCredentials(set),
    privateReplies: replies.data,
    ...(tenants.length > 0 && { tenants }),
  };
}

type Settings = Readonly<Record<string, string>>;

/** An empty value counts as not set: `.env` files leave names behind. */
function readVariables(env: Env): Settings {
  const given = teamsVariables.flatMap(({ name }) => {
    const value = env[name]?.trim();
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(given);
}

function unknownVariables(env: Env): Problem[] {
  const known = teamsVariables.map(({ name }) => name);
  return Object.keys(env)
    .filter(
      (name) => /^TEAMS_(?:APP|TENANT|ALLOWED|CERT|PRIVATE)/.test(name) && !known.includes(name),
    )
    .map((place) => ({
      place,
      message: `is not a setting of the Teams adapter; it knows ${known.join(', ')}.`,
    }));
}

function idProblems(set: Settings): Problem[] {
  const problems: Problem[] = [];
  if (!set['TEAMS_APP_ID']) problems.push(problem('TEAMS_APP_ID', 'is missing.'));
  else if (!isGuid(set['TEAMS_APP_ID']))
    problems.push(problem('TEAMS_APP_ID', `is not an ID such as ${EXAMPLE_ID}.`));
  const tenant = set['TEAMS_TENANT_ID'];
  if (!tenant && appType(set) !== 'MultiTenant')
    problems.push(problem('TEAMS_TENANT_ID', 'is missing.'));
  if (tenant && !isGuid(tenant))
    problems.push(problem('TEAMS_TENANT_ID', `is not an ID such as ${EXAMPLE_ID}.`));
  return problems;
}

function typeProblems(set: Settings): Problem[] {
  if (appType(set)) return [];
  return [problem('TEAMS_APP_TYPE', `must be ${APP_TYPES.join(', ')}.`)];
}

function tenantProblems(set: Settings): Problem[] {
  const tenants = tenantsIn(set);
  if (tenants.length > 0 && appType(set) !== 'MultiTenant')
    return [
      problem(
        'TEAMS_ALLOWED_TENANTS',
        'is for TEAMS_APP_TYPE=MultiTenant; others have one tenant.',
      ),
    ];
  return tenants.every(isGuid)
    ? []
    : [problem('TEAMS_ALLOWED_TENANTS', `must be IDs such as ${EXAMPLE_ID}, with commas between.`)];
}

function tenantsIn(set: Settings): string[] {
  const given = set['TEAMS_ALLOWED_TENANTS']?.split(',') ?? [];
  return given.map((tenant) => tenant.trim().toLowerCase()).filter((tenant) => tenant !== '');
}

function secretProblems(set: Settings): Problem[] {
  const given = [
    'TEAMS_APP_PASSWORD',
    'TEAMS_CERTIFICATE_THUMBPRINT',
    'TEAMS_CERTIFICATE_KEY',
  ].filter((name) => set[name]);
  const [first = 'TEAMS_APP_PASSWORD', ...others] = given;
  if (appType(set) === 'UserAssignedMsi')
    return given.map((name) => problem(name, 'must not be set: UserAssignedMsi needs no secret.'));
  if (given.length === 0) return [problem(first, 'is missing (or set both TEAMS_CERTIFICATE_*).')];
  if (first === 'TEAMS_APP_PASSWORD' && others.length > 0)
    return [problem(first, 'is set beside a certificate; keep one of the two.')];
  return certificateProblems(set['TEAMS_CERTIFICATE_THUMBPRINT'], set['TEAMS_CERTIFICATE_KEY']);
}

function certificateProblems(thumbprint: string | undefined, key: string | undefined): Problem[] {
  const problems: Problem[] = [];
  if (!thumbprint && key) problems.push(problem('TEAMS_CERTIFICATE_THUMBPRINT', 'is missing.'));
  if (thumbprint && !key) problems.push(problem('TEAMS_CERTIFICATE_KEY', 'is missing.'));
  if (key && !key.includes('PRIVATE KEY'))
    problems.push(problem('TEAMS_CERTIFICATE_KEY', 'is not a private key in PEM form.'));
  return problems;
}

function readCredentials(set: Settings): Credentials {
  const credentials: Credentials = {
    type: appType(set) ?? 'SingleTenant',
    appId: set['TEAMS_APP_ID'] ?? '',
  };
  const thumbprint = set['TEAMS_CERTIFICATE_THUMBPRINT'];
  const key = set['TEAMS_CERTIFICATE_KEY']?.replaceAll('\\n', '\n');
  if (set['TEAMS_TENANT_ID']) credentials.tenantId = set['TEAMS_TENANT_ID'];
  if (set['TEAMS_APP_PASSWORD']) credentials.password = set['TEAMS_APP_PASSWORD'];
  if (thumbprint && key) credentials.certificate = { thumbprint, key };
  return credentials;
}

function appType(set: Settings): AppType | undefined {
  const given = (set['TEAMS_APP_TYPE'] ?? 'SingleTenant').toLowerCase();
  return APP_TYPES.find((type) => type.toLowerCase() === given);
}

const EXAMPLE_ID = '11111111-2222-3333-4444-555555555555';

function isGuid(value: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

/** Never shows the value: it may be a secret in the wrong place. */
function problem(name: string, message: string): Problem {
  const where = teamsVariables.find((variable) => variable.name === name)?.description ?? '';
  return { place: name, message: `${message} ${where}` };
}
