import type { Request } from 'express';
import { isLoopbackUrl, refuseForeignToken, refuseStranger } from './admission';

function from(remoteAddress: string | undefined, headers: Record<string, string> = {}): Request {
  return {
    socket: { remoteAddress },
    headers: { host: 'localhost:3978', ...headers },
  } as unknown as Request;
}

describe('without credentials', () => {
  it.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])(
    '%s is this machine',
    (address) => {
      expect(refuseStranger(from(address))).toBeUndefined();
    },
  );

  it.each([
    ['another machine', from('10.0.0.8')],
    ['another machine in IPv6', from('2001:db8::1')],
    ['an address that only begins like ours', from('::ffff:10.127.0.1')],
    ['nobody', from(undefined)],
    ['a proxy', from('127.0.0.1', { forwarded: 'for=203.0.113.5' })],
    ['a page of another site', from('127.0.0.1', { origin: 'https://evil.example' })],
    ['a page without an address', from('127.0.0.1', { origin: 'null' })],
    ['a name that points here', from('127.0.0.1', { host: 'evil.example' })],
  ])('%s is turned away', (_who, request) => {
    expect(refuseStranger(request)).toMatchObject({ status: 403 });
  });

  it.each([
    ['http://localhost:56150/_connector', true],
    ['http://127.0.0.1/', true],
    ['http://[::1]:80/', true],
    ['http://localhost.evil.example/', false],
    ['http://127.0.0.1.evil.example/', false],
    ['http://localhost@evil.example/', false],
    ['http://me@localhost/', false],
    ['nonsense', false],
  ])('%s is on this machine: %s', (url, expected) => {
    expect(isLoopbackUrl(url)).toBe(expected);
  });
});

describe('a token', () => {
  const good = { alg: 'RS256', kid: 'k1' };
  const iss = 'https://api.botframework.com';

  it('that may be from Teams goes on to be checked', () => {
    expect(refuseForeignToken(token(good, { iss }))).toBeUndefined();
  });

  it.each([
    undefined,
    '',
    'Bearer',
    token({ ...good, alg: 'none' }, { iss }),
    token({ ...good, alg: 'HS256' }, { iss }),
    token({ alg: 'RS256' }, { iss }),
    token(good, { iss: 'https://sts.windows.net/x/' }),
    token(good, {}),
    `Bearer ${part(good)}.${part({ iss })}.`,
  ])('"%s" is turned away', (header) => {
    expect(refuseForeignToken(header)).toMatchObject({ status: 401 });
  });
});

function token(head: object, payload: object): string {
  return `Bearer ${part(head)}.${part(payload)}.c2ln`;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
