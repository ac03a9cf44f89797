import { ErrorCode } from '@slack/web-api';
import { z } from 'zod';
import type { ClosedReason, SendOutcome } from '../../src';
import { slackRefusal } from './slack-error';

/** Slack's codes after which another try is useless. https://docs.slack.dev/reference/methods/chat.postMessage */
const NEVER: Readonly<Record<string, ClosedReason>> = {
  account_inactive: 'token-revoked',
  channel_is_archived: 'archived',
  channel_not_found: 'gone',
  ekm_access_denied: 'no-permission',
  invalid_auth: 'token-revoked',
  is_archived: 'archived',
  messages_tab_disabled: 'blocked',
  missing_scope: 'no-permission',
  no_permission: 'no-permission',
  not_allowed_token_type: 'token-revoked',
  not_authed: 'token-revoked',
  not_in_channel: 'never-installed',
  org_login_required: 'no-permission',
  restricted_action: 'no-permission',
  team_access_not_granted: 'no-permission',
  token_expired: 'token-revoked',
  token_revoked: 'token-revoked',
  user_disabled: 'left',
  user_not_found: 'left',
};
/** Slack may have taken the message all the same. */
const UNSURE: ReadonlySet<string> = new Set(['internal_error', 'fatal_error', 'request_timeout']);
/** The line was never open: nothing can have arrived. */
const NOT_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Wait after a fault that names none, in milliseconds. */
const WAIT_MS = 30_000;

/** A link in the chain of an error's causes. */
const linkSchema = z.object({
  code: z.string().optional().catch(undefined),
  original: z.unknown().optional(),
  cause: z.unknown().optional(),
});

const rateLimitSchema = z.object({
  code: z.literal(ErrorCode.RateLimitedError),
  retryAfter: z.number(),
});

/** What a failed `chat.postMessage` means for its delivery. */
export function readSendFailure(error: unknown): SendOutcome {
  const limited = rateLimitSchema.safeParse(error);
  if (limited.success)
    return { kind: 'later', afterMs: limited.data.retryAfter * 1_000, wholeWorkspace: true };
  const refusal = slackRefusal(error);
  if (refusal === undefined)
    return isUnconnected(error)
      ? { kind: 'later', afterMs: WAIT_MS, wholeWorkspace: true }
      : { kind: 'unsure' };
  if (UNSURE.has(refusal)) return { kind: 'unsure' };
  if (refusal === 'ratelimited' || refusal === 'rate_limited' || refusal === 'service_unavailable')
    return { kind: 'later', afterMs: WAIT_MS, wholeWorkspace: true };
  return { kind: 'never', reason: NEVER[refusal] ?? 'refused' };
}

/** Looks through the causes of an error for the system's own code. */
function isUnconnected(error: unknown): boolean {
  const { code, original, cause } = linkSchema.safeParse(error).data ?? {};
  if (code !== undefined && NOT_CONNECTED.has(code)) return true;
  const inner = original ?? cause;
  return inner !== undefined && isUnconnected(inner);
}
