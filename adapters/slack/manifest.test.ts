import { readFileSync, readdirSync } from 'node:fs';
import { z } from 'zod';
import { CHECK_DRAFT_SHORTCUT, CHECK_MESSAGE_SHORTCUT, COMMAND } from './action-ids';
import { SLACK_PATH } from './endpoint';
import { SCOPES } from './identity';
import { REDIRECT_PATH } from './installs/install-pages';
import { wordsFor } from './words';

/** Slack's documented lengths. https://docs.slack.dev/reference/app-manifest */
const manifestSchema = z.strictObject({
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4_000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    agent_view: z.strictObject({
      agent_description: z.string().max(300),
      suggested_prompts: z.array(z.strictObject({ title: z.string(), message: z.string() })).max(4),
    }),
    app_home: z.record(z.string(), z.boolean()),
    bot_user: z.strictObject({ display_name: z.string().max(80), always_online: z.boolean() }),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().max(24),
          type: z.enum(['message', 'global']),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      )
      .max(10),
    slash_commands: z.array(
      z.strictObject({
        command: z.string().max(32),
        url: z.url(),
        description: z.string().max(2_000),
        usage_hint: z.string().max(1_000),
        should_escape: z.boolean(),
      }),
    ),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(z.url()).max(1_000),
    scopes: z.strictObject({ bot: z.array(z.string()) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: z.url(), bot_events: z.array(z.string()) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: z.url() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

const manifest = manifestSchema.parse(
  JSON.parse(readFileSync('manifest/slack/manifest.json', 'utf8')),
);
const code = readdirSync('adapters/slack/listeners')
  .map((file) => readFileSync(`adapters/slack/listeners/${file}`, 'utf8'))
  .join('\n');

describe('the Slack manifest', () => {
  it('has the command and the shortcuts that the code listens for', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([COMMAND]);
    expect(manifest.features.shortcuts.map(({ callback_id: id }) => id).toSorted()).toEqual(
      [CHECK_DRAFT_SHORTCUT, CHECK_MESSAGE_SHORTCUT].toSorted(),
    );
  });

  it('subscribes to the events that the code listens for', () => {
    const listened = [...code.matchAll(/app\.event\('(\w+)'/g)].map(([, name]) => name);
    const messages = code.includes('app.message(')
      ? ['message.channels', 'message.groups', 'message.im']
      : [];
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(
      [...listened, ...messages].toSorted((a = '', b = '') => a.localeCompare(b)),
    );
  });

  it('asks for the scopes that the code needs, and no other', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(SCOPES);
  });

  it('suggests what the chat suggests in English', () => {
    expect(manifest.features.agent_view.suggested_prompts).toEqual(wordsFor('en').prompts);
  });

  it('sends everything to the one endpoint', () => {
    const { event_subscriptions: events, interactivity } = manifest.settings;
    const urls = [
      events.request_url,
      interactivity.request_url,
      ...manifest.features.slash_commands.map(({ url }) => url),
    ];
    expect(urls.map((url) => new URL(url).pathname)).toEqual([SLACK_PATH, SLACK_PATH, SLACK_PATH]);
  });

  it('brings people back to the page that finishes an installation', () => {
    const [url = ''] = manifest.oauth_config.redirect_urls;
    expect(new URL(url).pathname).toBe(REDIRECT_PATH);
  });
});
