import http from 'node:http';
import jwt from 'jsonwebtoken';
import { activity } from '../testing/activities';
import { APP_ID, ISSUER, authenticationAt, startLocalIssuer } from '../testing/local-issuer';
import type { LocalIssuer } from '../testing/local-issuer';
import { startRecordingConnector } from '../testing/recording-connector';
import type { RecordingConnector } from '../testing/recording-connector';
import { createSampleAssistant } from '../testing/sample-assistant';
import { startTeams } from '../testing/start-teams';
import type { RunningTeams } from '../testing/start-teams';

let issuer: LocalIssuer;
let connector: RecordingConnector;
let teams: RunningTeams;
let open: RunningTeams;
const assistant = createSampleAssistant();

beforeAll(async () => {
  [issuer, connector] = await Promise.all([startLocalIssuer(), startRecordingConnector()]);
  teams = await startTeams({ assistant, connector, issuer });
  open = await startTeams({ assistant, connector });
});
beforeEach(() => {
  // The SDK writes a forged token's key to the console.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  connector.reset();
  assistant.requests.length = 0;
  jest.restoreAllMocks();
});
afterAll(() => Promise.all([teams.close(), open.close(), issuer.close(), connector.close()]));

async function post(url: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: await response.text(),
  };
}

describe('a token', () => {
  const claims = { iss: ISSUER, aud: APP_ID };
  const unsigned = () =>
    jwt.sign(claims, '', { algorithm: 'none', keyid: 'k1' } as jwt.SignOptions);
  const tokens: [string, () => string | undefined][] = [
    ['no token', () => undefined],
    ['words instead of a token', () => 'Bearer abc'],
    ['another scheme', () => 'Basic YTpi'],
    [
      'a token by another issuer',
      () => `Bearer ${issuer.sign(connector.url, {}, { issuer: 'https://evil.example' })}`,
    ],
    [
      'a token for another bot',
      () => `Bearer ${issuer.sign(connector.url, {}, { audience: 'another' })}`,
    ],
    ['an expired token', () => `Bearer ${issuer.sign(connector.url, {}, { expiresIn: -600 })}`],
    [
      'a token by an unknown key',
      () => `Bearer ${issuer.sign(connector.url, {}, { keyid: 'k9' })}`,
    ],
    ['a forged signature', () => `Bearer ${issuer.forge(connector.url)}`],
    ['no signature ("alg": "none")', () => `Bearer ${unsigned()}`],
    ['a shared secret (HS256)', () => `Bearer ${jwt.sign(claims, 'secret', { keyid: 'k1' })}`],
    [
      'a token for another service address',
      () => `Bearer ${issuer.sign('https://smba.example/amer/')}`,
    ],
    [
      'a token that names a tenant of its own',
      () =>
        `Bearer ${jwt.sign({ tid: 'evil', iss: 'https://sts.windows.net/evil/', aud: APP_ID }, 'x', { keyid: 'k1' })}`,
    ],
    ['a token whose parts are not JSON', () => 'Bearer YWJj.YWJj.YWJj'],
  ];

  it.each(tokens)('with %s is refused with 401', async (_what, token) => {
    const authorization = token();
    const { status, text } = await post(
      teams.url,
      JSON.stringify(activity({ text: 'hello', serviceUrl: connector.url })),
      authorization === undefined ? {} : { authorization },
    );

    expect(status).toBe(401);
    expect(JSON.parse(text)).toEqual({ error: 'This request is not signed by Microsoft Teams.' });
    expect(assistant.requests).toEqual([]);
    expect(connector.calls).toEqual([]);
  });

  it('is refused when the key does not vouch for the channel', async () => {
    const { status } = await teams.send(activity({ text: 'hello', channelId: 'slack' }));

    expect(status).toBe(401);
  });

  it('is not blamed when the keys cannot be fetched', async () => {
    const nowhere = { ...issuer, authentication: authenticationAt('http://127.0.0.1:9/openid') };
    const offline = await startTeams({ assistant, connector, issuer: nowhere });
    const { status, body } = await offline.send(activity({ text: 'hello' }));
    await offline.close();

    expect(status).toBe(503);
    expect(body).toEqual({ error: 'Tokens cannot be checked at the moment.' });
  });
});

describe('a body', () => {
  const whole = activity({ text: 'hello', serviceUrl: 'http://127.0.0.1:1' });
  const without = (field: string) => JSON.stringify({ ...whole, [field]: undefined });
  const bodies: [string, string, number][] = [
    ['is empty', '', 400],
    ['is not JSON', '{bad', 400],
    ['is an empty object', '{}', 400],
    ['is a list', '[]', 400],
    ['is null', 'null', 400],
    ['is a number', '5', 400],
    ['has no type', without('type'), 400],
    ['has a number for a type', JSON.stringify({ ...whole, type: 5 }), 400],
    ['has no service address', without('serviceUrl'), 400],
    [
      'has a service address that is none',
      JSON.stringify({ ...whole, serviceUrl: 'ftp://x' }),
      400,
    ],
    ['has no conversation', without('conversation'), 400],
    ['has no recipient', without('recipient'), 400],
    ['has a number for text', JSON.stringify({ ...whole, text: 5 }), 400],
    ['has a word for mentions', JSON.stringify({ ...whole, entities: 'x' }), 400],
    ['is larger than 1 MB', JSON.stringify({ ...whole, text: 'x'.repeat(1_100_000) }), 413],
  ];

  describe.each([
    ['an emulator', () => open.url, () => ({})],
    [
      'Teams',
      () => teams.url,
      () => ({ authorization: `Bearer ${issuer.sign('http://127.0.0.1:1')}` }),
    ],
  ])('from %s', (_client, url, headers) => {
    it.each(bodies)('that %s gets a short JSON error', async (_what, body, expected) => {
      const { status, type, text } = await post(url(), body, headers());

      expect(status).toBe(expected);
      expect(type).toContain('application/json');
      expect(Object.keys(JSON.parse(text))).toEqual(['error']);
      expect(text.length).toBeLessThan(120);
      expect(text).not.toMatch(/ at |node_modules|<html/i);
      expect(assistant.requests).toEqual([]);
    });
  });

  it('in an unknown encoding gets a short JSON error', async () => {
    const { status, text } = await post(open.url, '{}', { 'content-encoding': 'x-unknown' });

    expect(status).toBe(415);
    expect(JSON.parse(text)).toEqual({ error: 'The encoding of the body is not supported.' });
  });

  it('that is a form is not read', async () => {
    const { status } = await post(open.url, JSON.stringify(whole), {
      'content-type': 'text/plain',
    });

    expect(status).toBe(400);
    expect(assistant.requests).toEqual([]);
  });

  it.each([
    ['40,000 characters', 'x'.repeat(40_000)],
    ['emoji only', '🎉🎉🎉'],
    ['zero-width and look-alike characters', 'p\u200ba\u200bt\u0456ent'],
    ['an activity within', '{"type":"message","text":"<at>x</at>"}'],
    ['HTML and Markdown', '<script>alert(1)</script> **x** [y](javascript:z) <!channel> <@U1>'],
    ['a lone half of a character', '\ud800'],
  ])('with %s is answered', async (_what, text) => {
    const { status } = await open.send(activity({ text }));

    expect(status).toBe(200);
    expect(connector.messages()).toHaveLength(1);
  });

  it.each([
    'adaptiveCard/action',
    'composeExtension/query',
    'composeExtension/fetchTask',
    'composeExtension/submitAction',
    'task/fetch',
    'unknown/name',
    '',
  ])('that invokes "%s" without a value never becomes a fault of the server', async (name) => {
    const { status } = await open.send(activity({ type: 'invoke', name }));

    expect([200, 400, 501]).toContain(status);
  });

  it('answers other methods with 405', async () => {
    const response = await fetch(`${open.url}/api/messages`);

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });
});

describe('without credentials', () => {
  it('says so', () => {
    expect(open.status).toContain('open to an emulator on this machine only');
    expect(open.status).toContain('TEAMS_APP_ID');
  });

  it('answers a program on this machine', async () => {
    await open.send(activity({ text: 'hello' }));

    expect(connector.messages()).toHaveLength(1);
  });

  it('sends replies to this machine only', async () => {
    const { status, body } = await open.send(
      activity({ text: 'hello', serviceUrl: 'https://evil.example/' }),
    );

    expect(status).toBe(403);
    expect(JSON.stringify(body)).toContain('must be on this machine');
  });

  it.each([
    ['a request that a proxy or tunnel passes on', { 'x-forwarded-for': '203.0.113.5' }],
    ['a page of another site', { origin: 'https://evil.example' }],
    ['another host name', { host: 'evil.example' }],
  ])('refuses %s', async (_what, headers) => {
    const status = await postRaw(`${open.url}/api/messages`, headers);

    expect(status).toBe(403);
    expect(assistant.requests).toEqual([]);
  });
});

/** fetch() would not send a foreign Host header. */
function postRaw(url: string, headers: Record<string, string>): Promise<number | undefined> {
  const body = JSON.stringify(activity({ text: 'hello', serviceUrl: connector.url }));
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    const request = http.request(url, options, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', reject);
    request.end(body);
  });
}
