import { generateKeyPairSync } from 'node:crypto';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import jwt from 'jsonwebtoken';
import { listen } from './http';
import type { Server } from './http';

export const APP_ID = '11111111-2222-3333-4444-555555555555';
export const TENANT_ID = '99999999-8888-7777-6666-555555555555';
export const ISSUER = 'https://api.botframework.com';
export const BOT_TOKEN = 'token-of-the-bot';

export interface LocalIssuer extends Server {
  /** Checks tokens against this issuer's keys and signs outgoing calls without the internet. */
  authentication: ConfigurationBotFrameworkAuthentication;
  /** A token as Teams would send it; `options` and `claims` spoil it. */
  sign(serviceUrl: string, claims?: object, options?: jwt.SignOptions): string;
  /** Signed by somebody else who claims the same key id. */
  forge(serviceUrl: string): string;
}

type Credentials = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];

export async function startLocalIssuer(): Promise<LocalIssuer> {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = {
    ...key.publicKey.export({ format: 'jwk' }),
    kid: 'k1',
    use: 'sig',
    endorsements: ['msteams'],
  };
  const server = await listen((request, response) => {
    const { host } = request.headers;
    const metadata = { issuer: ISSUER, jwks_uri: `http://${host}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : metadata));
  });
  const sign = (privateKey: typeof key.privateKey, claims: object, options: jwt.SignOptions = {}) =>
    jwt.sign(claims, privateKey, {
      algorithm: 'RS256',
      keyid: 'k1',
      issuer: ISSUER,
      audience: APP_ID,
      expiresIn: '5m',
      ...options,
    });
  return {
    ...server,
    authentication: authenticationAt(`${server.url}/openid`),
    sign: (serviceurl, claims = {}, options = {}) =>
      sign(key.privateKey, { serviceurl, ...claims }, options),
    forge: (serviceurl) => sign(stranger.privateKey, { serviceurl }),
  };
}

/** As the SDK does it, but with keys from `metadata` and a constant token for outgoing calls. */
export function authenticationAt(metadata: string): ConfigurationBotFrameworkAuthentication {
  const credentials = {
    isValidAppId: (id: string) => Promise.resolve(id === APP_ID),
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: () =>
      Promise.resolve({
        signRequest: (request: { headers: { set(name: string, value: string): void } }) => {
          request.headers.set('authorization', `Bearer ${BOT_TOKEN}`);
          return Promise.resolve(request);
        },
      }),
  } as unknown as Credentials;
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: APP_ID,
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: ISSUER,
      OAuthUrl: 'https://api.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      CallerId: 'urn:botframework:azure',
    },
    credentials,
  );
}
