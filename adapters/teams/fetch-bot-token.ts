import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { z } from 'zod';
import type { TeamsConfig } from './config';

type Credentials = Extract<TeamsConfig, { mode: 'teams' }>['credentials'];

/** What Microsoft says to these credentials; the token itself is dropped. */
export type TokenAnswer =
  | { kind: 'given' }
  /** `number` as in AADSTS7000215; 0 where Microsoft names none. */
  | { kind: 'refused'; number: number }
  | { kind: 'away'; code: string }
  /** The certificate's key or thumbprint cannot be read. */
  | { kind: 'no-key' };

/** Tokens for bots of several tenants come from here. */
const SHARED_TENANT = 'botframework.com';
const SCOPE = 'https://api.botframework.com/.default';
const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const ASSERTION_LIFE_S = 300;

const refusalSchema = z.object({ error_codes: z.array(z.number()).min(1) });
const causeSchema = z.object({ cause: z.object({ code: z.string() }) });

/**
 * Asks for a token as the SDK does, once: the SDK itself tries again and hides the number of what is wrong.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export async function fetchBotToken(
  credentials: Credentials,
  { login, timeout }: { login: string; timeout: number },
): Promise<TokenAnswer> {
  const tenant = credentials.type === 'SingleTenant' ? (credentials.tenantId ?? '') : SHARED_TENANT;
  const url = `${login}/${tenant}/oauth2/v2.0/token`;
  const proof = proofOf(credentials, url);
  if (!proof) return { kind: 'no-key' };
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: credentials.appId,
    scope: SCOPE,
    ...proof,
  });
  try {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(url, { method: 'POST', body, signal });
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok) return { kind: 'given' };
    return { kind: 'refused', number: refusalSchema.safeParse(answer).data?.error_codes[0] ?? 0 };
  } catch (error) {
    return { kind: 'away', code: causeSchema.safeParse(error).data?.cause.code ?? 'no answer' };
  }
}

function proofOf(
  { appId, password, certificate }: Credentials,
  audience: string,
): Record<string, string> | undefined {
  if (!certificate) return { client_secret: password ?? '' };
  const assertion = assert(certificate, { appId, audience });
  return assertion === undefined
    ? undefined
    : { client_assertion_type: ASSERTION, client_assertion: assertion };
}

/** https://learn.microsoft.com/entra/identity-platform/certificate-credentials */
function assert(
  { thumbprint, key }: NonNullable<Credentials['certificate']>,
  { appId, audience }: { appId: string; audience: string },
): string | undefined {
  const digits = thumbprint.replaceAll(/[\s:]/g, '');
  if (!/^[0-9a-f]{40}$/i.test(digits)) return undefined;
  const now = Math.floor(Date.now() / 1_000);
  const head = { alg: 'RS256', typ: 'JWT', x5t: Buffer.from(digits, 'hex').toString('base64url') };
  const claims = {
    aud: audience,
    iss: appId,
    sub: appId,
    jti: randomUUID(),
    nbf: now,
    exp: now + ASSERTION_LIFE_S,
  };
  const text = [head, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  try {
    const signature = sign('sha256', Buffer.from(text), createPrivateKey(key));
    return `${text}.${signature.toString('base64url')}`;
  } catch {
    return undefined;
  }
}
