import { z } from 'zod';
import type { Handled, Place, SendOutcome, Sender } from '../../src/index';
import { messagesOf } from './deliver';
import { readBreak, readRefusal } from './send-failure';

/** Teams takes 50 messages a second for a whole app; half of it is left to conversations. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const EVERY_MS = 40;
/** A call takes a quarter of a second or so: enough for the pace, and all that a crash can leave unsure. */
const IN_FLIGHT = 8;
/** Longest wait for Teams, in milliseconds. */
const TIMEOUT = 15_000;
/** Wait when Microsoft gives no token. */
const SIGN_AGAIN_MS = 30_000;

/** What is kept of a conversation, so that it can be written to later: ids, and nobody's name. */
export const addressSchema = z.object({
  serviceUrl: z.url(),
  conversation: z.string(),
  bot: z.object({ id: z.string() }),
});
export type Address = z.infer<typeof addressSchema>;

interface Call {
  address: Address;
  method: 'POST' | 'PUT' | 'DELETE';
  /** Id of an earlier message. */
  message?: string;
  handled?: Handled;
}

/** Adds the token for a service to a request's headers. */
export type SignRequest = (serviceUrl: string, headers: Headers) => Promise<unknown>;

/**
 * Sends reminders to Teams. We call the service ourselves: the SDK tries again after a fault that the message may have
 * survived, and people would read it twice.
 */
export function createTeamsSender(sign: SignRequest): Sender {
  return {
    platform: 'teams',
    everyMs: EVERY_MS,
    inFlight: IN_FLIGHT,
    async send({ place, handled }): Promise<SendOutcome> {
      const address = addressOf(place);
      if (!address) return { kind: 'never', reason: 'gone' };
      const headers = await signed(address, sign);
      if (!headers) return { kind: 'later', afterMs: SIGN_AGAIN_MS, wholeWorkspace: true };
      try {
        const response = await call({ address, method: 'POST', handled }, headers);
        if (!response.ok) return readRefusal(await refusedBy(response));
        const { id } = idSchema.parse(await response.json().catch(() => ({})));
        return { kind: 'sent', message: id };
      } catch (error) {
        return readBreak(error);
      }
    },
    // Teams lets a bot read none of its messages.
    find: () => Promise.resolve({ kind: 'unknown' }),
    async recall(place, message, instead) {
      const address = addressOf(place);
      if (!address) return false;
      const order: Call = instead
        ? { address, method: 'PUT', message, handled: instead }
        : { address, method: 'DELETE', message };
      const headers = await signed(address, sign);
      const response = headers && (await call(order, headers).catch(() => undefined));
      await response?.body?.cancel();
      return response?.ok ?? false;
    },
  };
}

async function refusedBy(response: Response): Promise<Parameters<typeof readRefusal>[0]> {
  const { status, headers } = response;
  return { status, body: await response.text(), retryAfter: headers.get('retry-after') };
}

const idSchema = z.object({ id: z.string().default('') });

function addressOf({ address }: Place): Address | undefined {
  if (address === undefined) return undefined;
  const read = addressSchema.safeParse(JSON.parse(address));
  return read.data;
}

/** Undefined when no token is to be had: then nothing has left. */
async function signed({ serviceUrl }: Address, sign: SignRequest): Promise<Headers | undefined> {
  const headers = new Headers({ 'content-type': 'application/json' });
  try {
    await sign(serviceUrl, headers);
    return headers;
  } catch {
    return undefined;
  }
}

function call({ address, method, message, handled }: Call, headers: Headers): Promise<Response> {
  const { serviceUrl, conversation, bot } = address;
  const path = `/v3/conversations/${encodeURIComponent(conversation)}/activities`;
  const [activity] = handled ? messagesOf(handled) : [];
  return fetch(`${serviceUrl.replace(/\/$/, '')}${path}${message ? `/${message}` : ''}`, {
    method,
    headers,
    ...(activity && {
      body: JSON.stringify({
        ...activity,
        ...(message && { id: message }),
        from: bot,
        conversation: { id: conversation },
      }),
    }),
    signal: AbortSignal.timeout(TIMEOUT),
  });
}
