import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen, readBody } from '../../adapters/teams/testing/http';
import type { Stand } from './stand';

/** Longer than the sender waits, in milliseconds. */
const HANG_MS = 20_000;

type Fault = 'limit' | 'break' | 'fail' | 'fail-late' | 'hang';

/** A connector that keeps every message by its conversation, as the Teams service takes them. */
export async function startTeamsStand(): Promise<Stand> {
  const arrived: string[] = [];
  const planned: Fault[] = [];

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const conversation = conversationOf(request);
    const isFit = isMessage(await readBody(request)) && request.headers.authorization !== undefined;
    if (conversation === undefined || !isFit) return void response.writeHead(400).end('{}');
    const fault = planned.shift();
    if (fault === 'limit') return void response.writeHead(429, { 'retry-after': '1' }).end('{}');
    if (fault === 'fail') return void response.writeHead(500).end('{}');
    arrived.push(conversation);
    if (fault === 'break') return void request.socket.destroy();
    if (fault === 'fail-late') return void response.writeHead(502).end('{}');
    if (fault === 'hang') await new Promise((resolve) => setTimeout(resolve, HANG_MS).unref());
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: `m${arrived.length}` }));
  }

  const server = await listen(serve);
  const turns: readonly Fault[][] = [
    ['limit', 'limit', 'limit'],
    ['break'],
    ['fail', 'fail-late'],
    ['hang'],
    ['break'],
  ];
  return {
    platform: 'teams',
    url: server.url,
    placeOf: (n) => ({
      platform: 'teams',
      workspace: 'tenant',
      place: `a:${n}`,
      kind: 'person',
      address: JSON.stringify({
        serviceUrl: server.url,
        conversation: `a:${n}`,
        bot: { id: '28:bot' },
      }),
    }),
    spoil: (turn) => void planned.push(...(turns[turn % turns.length] ?? [])),
    arrived: () => arrived,
    entryOf: ({ place }) => place.place,
    stop: () => server.close(),
  };
}

function conversationOf({ method, url = '' }: IncomingMessage): string | undefined {
  const [, id] = /^\/v3\/conversations\/([^/]+)\/activities$/.exec(url) ?? [];
  return method === 'POST' && id !== undefined ? decodeURIComponent(id) : undefined;
}

function isMessage(body: string): boolean {
  const { type, from, attachments, text } = JSON.parse(body) as Record<string, unknown>;
  return type === 'message' && from !== undefined && (attachments ?? text) !== undefined;
}
