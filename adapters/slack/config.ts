import { ConfigError } from '../../src';
import type { Problem } from '../../src';
import type { Variable } from '../settings';

/** How to reach Slack. With `appToken` the process connects by Socket Mode, else Slack calls /slack/events. */
export interface SlackConfig {
  /** Of the one workspace; absent where workspaces install the app by themselves. */
  botToken?: string;
  /** For workspaces and organisations that install the app by themselves. */
  oauth?: OAuthConfig;
  signingSecret?: string;
  appToken?: string;
  /** Channels where a question is answered without a mention. */
  channels?: readonly string[];
  /** Only for tests: another Slack. */
  apiUrl?: string;
}

export interface OAuthConfig {
  clientId: string;
  clientSecret: string;
  /** Ids of workspaces and organisations that may install; all when left out. */
  workspaces?: readonly string[];
}

export const slackVariables: readonly Variable[] = [
  {
    name: 'SLACK_BOT_TOKEN',
    description:
      'Starts with xoxb-. api.slack.com/apps › your app › OAuth & Permissions › Bot User OAuth Token.',
  },
  {
    name: 'SLACK_SIGNING_SECRET',
    description:
      '32 letters and digits. api.slack.com/apps › your app › Basic Information › Signing Secret. Not needed with Socket Mode.',
  },
  {
    name: 'SLACK_APP_TOKEN',
    description:
      'For Socket Mode, when Slack cannot reach this port. Starts with xapp-. Basic Information › App-Level Tokens, scope connections:write.',
  },
  {
    name: 'SLACK_CLIENT_ID',
    description:
      'Instead of SLACK_BOT_TOKEN, for several workspaces or a whole organisation: each installs the app at /slack/install. Numbers and a dot. Basic Information › App Credentials › Client ID. Needs the store and ENCRYPTION_KEY.',
  },
  {
    name: 'SLACK_CLIENT_SECRET',
    description: 'Goes with it. Basic Information › App Credentials › Client Secret.',
  },
  {
    name: 'SLACK_WORKSPACES',
    description:
      'Optional, with SLACK_CLIENT_ID: ids of the workspaces (T…) and organisations (E…) that may install the app, joined by commas. Without it any may.',
  },
  {
    name: 'SLACK_CHANNELS',
    description:
      'Optional: ids of channels where the assistant also answers questions that do not mention it, joined by commas. Channel name › View channel details › Channel ID. Invite it there first.',
  },
  { name: 'SLACK_API_URL', description: 'For tests alone: address of a stand-in for Slack.' },
];

const EXPECTED: Record<string, { pattern: RegExp; form: string }> = {
  SLACK_BOT_TOKEN: { pattern: /^xoxb-[\w-]+$/, form: 'starts with "xoxb-"' },
  SLACK_SIGNING_SECRET: { pattern: /^[0-9a-f]{32}$/, form: 'is 32 letters a-f and digits' },
  SLACK_APP_TOKEN: { pattern: /^xapp-[\w-]+$/, form: 'starts with "xapp-"' },
  SLACK_CLIENT_ID: { pattern: /^\d+\.\d+$/, form: 'is numbers with a dot, such as "123.456"' },
  SLACK_CLIENT_SECRET: { pattern: /^[0-9a-f]{32}$/, form: 'is 32 letters a-f and digits' },
  SLACK_WORKSPACES: {
    pattern: /^[TE][A-Z0-9]+(?:\s*,\s*[TE][A-Z0-9]+)*$/,
    form: 'is one id such as "T0123ABCD", or several joined by commas',
  },
  SLACK_CHANNELS: {
    pattern: /^[CG][A-Z0-9]+(?:\s*,\s*[CG][A-Z0-9]+)*$/,
    form: 'is one channel id such as "C0123ABCD", or several joined by commas',
  },
  SLACK_API_URL: { pattern: /^https?:\/\/\S+\/$/, form: 'is an address that ends with "/"' },
};

type Env = Readonly<Record<string, string | undefined>>;

/** Undefined when nothing is set. Throws a ConfigError that names every problem, and never a value. */
export function readSlackConfig(env: Env): SlackConfig | undefined {
  const set = new Map(
    slackVariables.flatMap(({ name }) => {
      const value = env[name]?.trim();
      return value ? [[name, value] as const] : [];
    }),
  );
  if (set.size === 0) return undefined;
  const problems = [
    ...formProblems(set),
    ...(set.has('SLACK_CLIENT_ID') ? installProblems(set, env) : tokenProblems(set)),
    ...callProblems(set),
  ];
  if (problems.length > 0) throw new ConfigError(problems);
  const botToken = set.get('SLACK_BOT_TOKEN');
  const oauth = readOAuth(set);
  const signingSecret = set.get('SLACK_SIGNING_SECRET');
  const appToken = set.get('SLACK_APP_TOKEN');
  const channels = listOf(set.get('SLACK_CHANNELS'));
  const apiUrl = set.get('SLACK_API_URL');
  return {
    ...(botToken !== undefined && { botToken }),
    ...(oauth && { oauth }),
    ...(signingSecret !== undefined && { signingSecret }),
    ...(appToken !== undefined && { appToken }),
    ...(channels !== undefined && { channels }),
    ...(apiUrl !== undefined && { apiUrl }),
  };
}

function formProblems(set: Values): Problem[] {
  return [...set].flatMap(([name, value]) => {
    const expected = EXPECTED[name];
    if (!expected || expected.pattern.test(value)) return [];
    return [
      { place: name, message: `does not look right: it ${expected.form}. ${whereToFind(name)}` },
    ];
  });
}

type Values = ReadonlyMap<string, string>;

/** One workspace, with its token. */
function tokenProblems(set: Values): Problem[] {
  if (set.has('SLACK_CLIENT_SECRET') || set.has('SLACK_WORKSPACES'))
    return [
      missing('SLACK_CLIENT_ID', 'is missing: it belongs to the other settings of installs.'),
    ];
  if (set.has('SLACK_BOT_TOKEN')) return [];
  const others = [...set.keys()].join(' and ');
  return [
    missing('SLACK_BOT_TOKEN', `is missing, while ${others} is set (or set SLACK_CLIENT_ID).`),
  ];
}

/** Several workspaces, each with a token of its own. */
function installProblems(set: Values, { ENCRYPTION_KEY: key }: Env): Problem[] {
  return [
    ...(set.has('SLACK_BOT_TOKEN')
      ? [
          {
            place: 'SLACK_BOT_TOKEN',
            message:
              'and SLACK_CLIENT_ID are both set. Keep the token for one workspace, or the client id for several that install the app.',
          },
        ]
      : []),
    ...(set.has('SLACK_CLIENT_SECRET')
      ? []
      : [missing('SLACK_CLIENT_SECRET', 'is missing, while SLACK_CLIENT_ID is set.')]),
    ...(key?.trim() ? [] : [missing('ENCRYPTION_KEY', NO_KEY)]),
  ];
}

const NO_KEY =
  "is missing, while SLACK_CLIENT_ID is set: tokens of workspaces are kept encrypted only. Make one with: node -e \"console.log(require('node:crypto').randomBytes(32).toString('base64'))\"";

/** How Slack reaches us, or we reach Slack. */
function callProblems(set: Values): Problem[] {
  if (set.has('SLACK_SIGNING_SECRET') || set.has('SLACK_APP_TOKEN')) return [];
  const why = 'is missing (or set SLACK_APP_TOKEN for Socket Mode).';
  return [missing('SLACK_SIGNING_SECRET', why)];
}

function missing(name: string, why: string): Problem {
  return { place: name, message: [why, whereToFind(name)].join(' ').trim() };
}

function readOAuth(set: Values): OAuthConfig | undefined {
  const clientId = set.get('SLACK_CLIENT_ID');
  const clientSecret = set.get('SLACK_CLIENT_SECRET');
  const workspaces = listOf(set.get('SLACK_WORKSPACES'));
  if (clientId === undefined || clientSecret === undefined) return undefined;
  return { clientId, clientSecret, ...(workspaces && { workspaces }) };
}

function listOf(value: string | undefined): string[] | undefined {
  return value?.split(/\s*,\s*/);
}

function whereToFind(name: string): string {
  return slackVariables.find((variable) => variable.name === name)?.description ?? '';
}
