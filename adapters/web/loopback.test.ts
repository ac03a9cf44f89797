import type { AddressInfo } from 'node:net';
import { createServer, request } from 'node:http';
import type { Server } from 'node:http';
import express from 'express';
import { loopbackOnly } from './loopback';

let server: Server;

beforeAll(async () => {
  const app = express().use(loopbackOnly, (_request, response) => void response.send('page'));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

function statusWith(headers: Record<string, string>): Promise<number | undefined> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the preview page for this machine alone', () => {
  it.each([
    ['localhost', {}, 200],
    ['localhost with a port', { host: 'localhost:3978' }, 200],
    ['a name on the internet that points here', { host: 'evil.example' }, 404],
    ['a name that only looks local', { host: 'localhost.evil.example' }, 404],
    ['a guest behind a proxy', { 'x-forwarded-for': '203.0.113.7' }, 404],
  ])('answers %s', async (_name, headers, status) => {
    expect(await statusWith(headers)).toBe(status);
  });
});
