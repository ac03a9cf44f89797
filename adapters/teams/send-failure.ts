import { z } from 'zod';
import type { ClosedReason, SendOutcome } from '../../src/index';

/** Teams' codes after which another try is useless. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages#error-codes-from-bot-conversational-apis */
const NEVER: Readonly<Record<string, ClosedReason>> = {
  BotDisabledByAdmin: 'blocked',
  BotNotInConversationRoster: 'never-installed',
  BotNotRegistered: 'token-revoked',
  ConversationBlockedByUser: 'blocked',
  ConversationNotFound: 'gone',
  ForbiddenOperationException: 'no-permission',
  InvalidBotApiHost: 'gone',
  MessageWritesBlocked: 'blocked',
  NotEnoughPermissions: 'no-permission',
  UserNotFound: 'left',
};
const BY_STATUS: Readonly<Record<number, ClosedReason>> = {
  401: 'token-revoked',
  403: 'never-installed',
  404: 'gone',
  410: 'gone',
};
/** Teams asks to come back, and did not take the message. */
const LATER: ReadonlySet<number> = new Set([408, 412, 429, 503]);
/** Wait where Teams names none, in milliseconds. */
const WAIT_MS = 30_000;
/** The line was never open: nothing can have arrived. */
const NOT_CONNECTED =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** A link in the chain of an error's causes. */
const linkSchema = z.object({
  code: z.string().optional().catch(undefined),
  cause: z.unknown().optional(),
});

const bodySchema = z.object({ error: z.object({ code: z.string() }) });

interface Refused {
  status: number;
  /** What Teams wrote. */
  body: string;
  /** The header Retry-After, in seconds. */
  retryAfter: string | null;
}

/** What a refusal of Teams means for a delivery. */
export function readRefusal({ status, body, retryAfter }: Refused): SendOutcome {
  if (LATER.has(status)) {
    const seconds = Number(retryAfter ?? Number.NaN);
    const afterMs = Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : WAIT_MS;
    return { kind: 'later', afterMs, wholeWorkspace: status !== 412 };
  }
  // A gateway that gives up says nothing about the message behind it.
  if (status >= 500) return { kind: 'unsure' };
  return { kind: 'never', reason: NEVER[codeIn(body)] ?? BY_STATUS[status] ?? 'refused' };
}

/** What a call without an answer means for a delivery. */
export function readBreak(error: unknown): SendOutcome {
  const { code, cause } = linkSchema.safeParse(error).data ?? {};
  if (code !== undefined && NOT_CONNECTED.test(code))
    return { kind: 'later', afterMs: WAIT_MS, wholeWorkspace: true };
  return cause === undefined ? { kind: 'unsure' } : readBreak(cause);
}

function codeIn(body: string): string {
  try {
    return bodySchema.parse(JSON.parse(body)).error.code;
  } catch {
    return '';
  }
}
