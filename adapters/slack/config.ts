import { ConfigError } from '../../src';
import type { Problem } from '../../src';
import type { Variable } from '../settings';

/** How to reach Slack. With `appToken` the process connects by Socket Mode, else Slack calls /slack/events. */
export interface SlackConfig {
  botToken: string;
  signingSecret?: string;
  appToken?: string;
  /** Channels where a question is answered without a mention. */
  channels?: readonly string[];
  /** Only for tests: another Slack. */
  apiUrl?: string;
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
  SLACK_CHANNELS: {
    pattern: /^[CG][A-Z0-9]+(?:\s*,\s*[CG][A-Z0-9]+)*$/,
    form: 'is one channel id such as "C0123ABCD", or several joined by commas',
  },
  SLACK_API_URL: { pattern: /^https?:\/\/\S+\/$/, form: 'is an address that ends with "/"' },
};

/** Undefined when nothing is set. Throws a ConfigError that names every problem, and never a value. */
export function readSlackConfig(
  env: Readonly<Record<string, string | undefined>>,
): SlackConfig | undefined {
  const set = new Map(
    slackVariables.flatMap(({ name }) => {
      const value = env[name]?.trim();
      return value ? [[name, value] as const] : [];
    }),
  );
  if (set.size === 0) return undefined;
  const problems = [...formProblems(set), ...missingProblems(set)];
  const botToken = set.get('SLACK_BOT_TOKEN');
  if (problems.length > 0 || botToken === undefined) throw new ConfigError(problems);
  const signingSecret = set.get('SLACK_SIGNING_SECRET');
  const appToken = set.get('SLACK_APP_TOKEN');
  const channels = set.get('SLACK_CHANNELS')?.split(/\s*,\s*/);
  const apiUrl = set.get('SLACK_API_URL');
  return {
    botToken,
    ...(signingSecret !== undefined && { signingSecret }),
    ...(appToken !== undefined && { appToken }),
    ...(channels !== undefined && { channels }),
    ...(apiUrl !== undefined && { apiUrl }),
  };
}

function formProblems(set: ReadonlyMap<string, string>): Problem[] {
  return [...set].flatMap(([name, value]) => {
    const expected = EXPECTED[name];
    if (!expected || expected.pattern.test(value)) return [];
    return [
      { place: name, message: `does not look right: it ${expected.form}. ${whereToFind(name)}` },
    ];
  });
}

function missingProblems(set: ReadonlyMap<string, string>): Problem[] {
  const problems: Problem[] = [];
  if (!set.has('SLACK_BOT_TOKEN')) {
    problems.push({
      place: 'SLACK_BOT_TOKEN',
      message: `is missing, while ${[...set.keys()].join(' and ')} is set. ${whereToFind('SLACK_BOT_TOKEN')}`,
    });
  }
  if (!set.has('SLACK_SIGNING_SECRET') && !set.has('SLACK_APP_TOKEN')) {
    problems.push({
      place: 'SLACK_SIGNING_SECRET',
      message: `is missing (or set SLACK_APP_TOKEN for Socket Mode). ${whereToFind('SLACK_SIGNING_SECRET')}`,
    });
  }
  return problems;
}

function whereToFind(name: string): string {
  return slackVariables.find((variable) => variable.name === name)?.description ?? '';
}
