import { WebClient } from '@slack/web-api';
import type { WebClientOptions } from '@slack/web-api';
import type { Authorize, AuthorizeResult } from '@slack/bolt';
import type { Express } from 'express';
import { z } from 'zod';
import type { Log } from '../../src';
import { slackErrorCode } from './slack-error';

/** What the adapter calls and listens to needs these; the manifest asks for the same. */
export const SCOPES: readonly string[] = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'chat:write',
  'commands',
  'groups:history',
  'im:history',
  'im:write',
  'reactions:write',
  'users:read',
];

/** Each event names the bot user that it was delivered for. */
const eventSchema = z.object({
  authorizations: z.array(z.object({ user_id: z.string(), is_bot: z.literal(true) })).min(1),
});

/** Who the assistant is in Slack. */
export interface Identity {
  authorize: Authorize<boolean>;
  /** Looks whether all is in place; says in the log what to mend. */
  check(): Promise<void>;
  /** Token for a workspace or organisation; undefined where the app is not installed. */
  tokenOf(workspace: string): Promise<string | undefined>;
  /** The app was removed there. */
  remove(workspace: string): Promise<void>;
  /** Adds the pages of an installation, where there are any. */
  mount(app: Express): void;
}

/** The assistant in one workspace, by the token of the settings. */
export function createIdentity(
  { botToken, options }: { botToken: string; options: WebClientOptions },
  log: Log,
): Identity {
  const client = new WebClient(botToken, { ...options, retryConfig: { retries: 0 } });
  let botUserId: string | undefined;
  return {
    authorize(_source, body): Promise<AuthorizeResult> {
      const told = eventSchema.safeParse(body).data?.authorizations[0]?.user_id ?? botUserId;
      return Promise.resolve({ botToken, ...(told !== undefined && { botUserId: told }) });
    },
    tokenOf: () => Promise.resolve(botToken),
    remove: () => Promise.resolve(),
    mount: () => undefined,
    async check() {
      try {
        const { user_id: id, response_metadata: metadata } = await client.auth.test();
        botUserId = id;
        tellMissing(metadata?.scopes, log);
      } catch (error) {
        const code = slackErrorCode(error);
        log.error('Slack did not accept SLACK_BOT_TOKEN, or cannot be reached.', { code });
      }
    },
  };
}

function tellMissing(granted: readonly string[] | undefined, log: Log): void {
  const missing = SCOPES.filter((scope) => granted && !granted.includes(scope));
  if (missing.length === 0) return;
  log.warn('The Slack app lacks scopes; reinstall it from the manifest.', {
    scopes: missing.join(' '),
  });
}
