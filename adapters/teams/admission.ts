import type { Request as HttpRequest, Response as HttpResponse } from 'express';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { isRecord } from './record';

/** Why a request is turned away; the caller gets nothing more than this. */
export interface Refusal {
  status: 400 | 401 | 403 | 413 | 415 | 500 | 503;
  error: string;
}

export const UNAUTHORIZED: Refusal = {
  status: 401,
  error: 'This request is not signed by Microsoft Teams.',
};
/** Replies would go to that address: without credentials it must be on this machine too. */
export const FOREIGN_SERVICE: Refusal = {
  status: 403,
  error: 'Without Teams credentials, "serviceUrl" must be on this machine.',
};
export const UNCHECKED: Refusal = {
  status: 503,
  error: 'Tokens cannot be checked at the moment.',
};
export const FAILED: Refusal = { status: 500, error: 'The activity could not be handled.' };

/** A short answer without a stack. */
export function refuse(response: HttpResponse, { status, error }: Refusal): void {
  response.status(status).json({ error });
}

const account = z.looseObject({ id: z.string().min(1).max(500) });

/** What every activity must have before the SDK sees it: without one of these it throws or waits. */
const activitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(500).optional(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.httpUrl().or(z.string().regex(/^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/)),
  conversation: z.looseObject({ id: z.string().min(1).max(1_000) }),
  from: account.optional(),
  recipient: account,
  text: z.string().nullish(),
  locale: z.string().max(50).nullish(),
  name: z.string().max(200).nullish(),
  entities: z
    .array(z.looseObject({ type: z.string() }))
    .max(500)
    .nullish(),
  attachments: z
    .array(z.looseObject({ contentType: z.string().optional() }))
    .max(100)
    .nullish(),
});

/** What is wrong with a body that is no activity. Never repeats what stood in it. */
export function refuseShape(body: unknown): Refusal {
  const field = activitySchema.safeParse(body).error?.issues[0]?.path[0];
  const error =
    field === undefined
      ? 'Send one activity as a JSON object.'
      : `The activity has no usable "${String(field)}".`;
  return { status: 400, error };
}

export function isActivity(body: unknown): body is Activity {
  return activitySchema.safeParse(body).success;
}

/**
 * Without credentials anyone could speak to the bot, so only programs on this machine may. A forwarded request
 * or a foreign host name means that a proxy, a tunnel or a web page stands in between.
 */
export function refuseStranger(request: HttpRequest): Refusal | undefined {
  const { remoteAddress } = request.socket;
  const { host, forwarded, origin, 'x-forwarded-for': via } = request.headers;
  const direct = forwarded === undefined && via === undefined;
  const fromHere = isLoopbackAddress(remoteAddress) && isLoopbackUrl(`http://${host}`);
  if (direct && fromHere && (origin === undefined || isLoopbackUrl(origin))) return undefined;
  return {
    status: 403,
    error: 'No Teams credentials are set, so only an emulator on this machine is answered.',
  };
}

/**
 * Looks at a token before the SDK does. The SDK answers "alg": "none" with a server error, and remembers every tenant
 * that an unchecked token names; Teams signs with RS256 as one issuer.
 */
export function refuseForeignToken(header: string | undefined): Refusal | undefined {
  const [, head, payload] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(header ?? '') ?? [];
  const { alg, kid } = decode(head);
  const { iss } = decode(payload);
  if (alg === 'RS256' && typeof kid === 'string' && iss === ISSUER) return undefined;
  return UNAUTHORIZED;
}

const ISSUER = 'https://api.botframework.com';

function decode(part: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(?:::ffff:)?127\.|^::1$/.test(address);
}

export function isLoopbackUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, username } = new URL(url);
  return username === '' && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
