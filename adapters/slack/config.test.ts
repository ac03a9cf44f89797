import { ConfigError } from '../../src';
import { readSlackConfig } from './config';

const SECRET = '0123456789abcdef0123456789abcdef';

describe('the Slack settings', () => {
  it('are off when nothing is set, or set to nothing', () => {
    expect(readSlackConfig({})).toBeUndefined();
    expect(readSlackConfig({ SLACK_BOT_TOKEN: '  ' })).toBeUndefined();
  });

  it('take a bot token with a signing secret, or with an app token', () => {
    expect(readSlackConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: SECRET })).toEqual({
      botToken: 'xoxb-1',
      signingSecret: SECRET,
    });
    expect(readSlackConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' })).toEqual({
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
    });
  });

  it('take channels that are opened to it', () => {
    const env = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    expect(readSlackConfig({ ...env, SLACK_CHANNELS: 'C012, C034' })?.channels).toEqual([
      'C012',
      'C034',
    ]);
    expect(() => readSlackConfig({ ...env, SLACK_CHANNELS: '#general' })).toThrow(
      /SLACK_CHANNELS › does not look right.*Channel ID/,
    );
  });

  it('take a client with its secret, for workspaces that install the app by themselves', () => {
    const client = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: SECRET, ENCRYPTION_KEY: 'key' };
    const env = { ...client, SLACK_SIGNING_SECRET: SECRET, SLACK_WORKSPACES: 'T01, E02' };
    expect(readSlackConfig(env)).toEqual({
      oauth: { clientId: '1.2', clientSecret: SECRET, workspaces: ['T01', 'E02'] },
      signingSecret: SECRET,
    });
  });

  it.each([
    [
      'without a key to encrypt tokens with',
      { SLACK_CLIENT_SECRET: SECRET },
      /ENCRYPTION_KEY › is missing.*kept encrypted only.*randomBytes/,
    ],
    ['without its secret', { ENCRYPTION_KEY: 'key' }, /SLACK_CLIENT_SECRET › is missing/],
    [
      'beside the token of one workspace',
      { SLACK_CLIENT_SECRET: SECRET, ENCRYPTION_KEY: 'key', SLACK_BOT_TOKEN: 'xoxb-1' },
      /SLACK_BOT_TOKEN › and SLACK_CLIENT_ID are both set/,
    ],
  ])('refuse a client id %s', (_name, env, message) => {
    const all = { SLACK_CLIENT_ID: '1.2', SLACK_SIGNING_SECRET: SECRET, ...env };
    expect(() => readSlackConfig(all)).toThrow(message);
  });

  it.each([
    [
      'a list of workspaces without a client',
      { SLACK_WORKSPACES: 'T01' },
      /SLACK_CLIENT_ID › is missing/,
    ],
    [
      'half of them',
      { SLACK_SIGNING_SECRET: SECRET },
      /SLACK_BOT_TOKEN › is missing.*OAuth & Permissions/,
    ],
    [
      'the other half',
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      /SLACK_SIGNING_SECRET › is missing.*Basic Information/,
    ],
    [
      'a user token',
      { SLACK_BOT_TOKEN: 'xoxp-secret', SLACK_APP_TOKEN: 'xapp-1' },
      /SLACK_BOT_TOKEN › does not look right: it starts with "xoxb-"/,
    ],
  ])('refuse %s and say where the value is', (_name, env, message) => {
    expect(() => readSlackConfig(env)).toThrow(ConfigError);
    expect(() => readSlackConfig(env)).toThrow(message);
  });

  it('never show a value', () => {
    expect(() => readSlackConfig({ SLACK_BOT_TOKEN: 'xoxp-secret' })).not.toThrow(/xoxp-secret/);
  });
});
