import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { blockFaults, viewFaults } from './validate-blocks';

type Loose = Record<string, unknown>;

/** One call to the Web API, or one answer to a response_url (method "respond"). */
export interface Call {
  method: string;
  args: Loose;
}

/** A stand-in for Slack's cloud that refuses what Slack refuses. */
export interface FakeSlack {
  apiUrl: string;
  responseUrl: string;
  calls: Call[];
  of(method: string): Call[];
  /** The next calls of a method fail with this error. */
  fail(method: string, error: string): void;
  /** A trigger_id that can be used once. */
  newTrigger(): string;
  /** Sends an envelope over Socket Mode; resolves with what the app acknowledged. */
  push(type: string, payload: object): Promise<Loose>;
  /** Cuts every Socket Mode connection. */
  drop(): void;
  stop(): Promise<void>;
}

const TOKEN = 'xoxb-test';
const APP_TOKEN = 'xapp-test';

/** Channels that exist here: one public, one direct. */
const CHANNELS = new Set(['C1', 'D1']);

export async function startFakeSlack(): Promise<FakeSlack> {
  const state = {
    calls: [] as Call[],
    failures: new Map<string, string>(),
    triggers: new Set<string>(),
  };
  const sockets = new Set<WebSocket>();
  const acknowledged = new Map<string, (payload: Loose) => void>();
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const hub = new WebSocketServer({ server, path: '/link' });
  hub.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data) => {
      const { envelope_id: id, payload = {} } = JSON.parse((data as Buffer).toString()) as {
        envelope_id: string;
        payload?: Loose;
      };
      acknowledged.get(id)?.(payload);
    });
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }),
    );
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const args = parseBody(request, await readBody(request));
    const path = request.url ?? '';
    if (path.startsWith('/respond/')) {
      state.calls.push({ method: 'respond', args });
      const error = state.failures.get('respond');
      response.writeHead(error ? 500 : 200).end('ok');
      return;
    }
    const method = path.replace(/^\/api\//, '');
    state.calls.push({ method, args });
    const error = state.failures.get(method) ?? refusal({ method, args }, request, state.triggers);
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(error ? { ok: false, error } : { ok: true, ...resultOf(method, origin) }),
    );
  }

  return {
    apiUrl: `http://${origin}/api/`,
    responseUrl: `http://${origin}/respond/1`,
    calls: state.calls,
    of: (method) => state.calls.filter((call) => call.method === method),
    fail: (method, error) => void state.failures.set(method, error),
    newTrigger() {
      const trigger = `trigger.${state.triggers.size}.${state.calls.length}`;
      state.triggers.add(trigger);
      return trigger;
    },
    push(type, payload) {
      const id = `envelope-${acknowledged.size}`;
      const [socket] = sockets;
      if (!socket) throw new Error('Nobody is connected.');
      return new Promise((resolve) => {
        acknowledged.set(id, resolve);
        socket.send(
          JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: true }),
        );
      });
    },
    drop: () => sockets.forEach((socket) => socket.terminate()),
    stop: () => stop(server, hub, sockets),
  };
}

/** The error Slack would answer with, if any. */
function refusal(
  { method, args }: Call,
  request: IncomingMessage,
  triggers: Set<string>,
): string | undefined {
  const expected = method === 'apps.connections.open' ? APP_TOKEN : TOKEN;
  const bearer = request.headers.authorization?.replace('Bearer ', '') ?? args['token'];
  if (bearer !== expected) return 'invalid_auth';
  if (method.startsWith('chat.')) return messageRefusal(method, args);
  if (method.startsWith('views.')) return viewRefusal(method, args, triggers);
  return PLAIN_METHODS.has(method) ? undefined : 'unknown_method';
}

/** Methods without anything to check but the token. */
const PLAIN_METHODS = new Set(['auth.test', 'users.info', 'apps.connections.open']);

function viewRefusal(method: string, args: Loose, triggers: Set<string>): string | undefined {
  const needsTrigger = method === 'views.open' || method === 'views.push';
  if (needsTrigger && !triggers.delete(String(args['trigger_id']))) return 'expired_trigger_id';
  return viewFaults(args['view'] as Loose).length > 0 ? 'invalid_arguments' : undefined;
}

function messageRefusal(
  method: string,
  { channel, text, blocks, user }: Loose,
): string | undefined {
  if (!CHANNELS.has(String(channel))) return 'channel_not_found';
  if (method === 'chat.postEphemeral' && typeof user !== 'string') return 'user_not_in_channel';
  if (typeof text !== 'string' || text === '') return 'no_text';
  return blocks !== undefined && blockFaults(blocks, 'message').length > 0
    ? 'invalid_blocks'
    : undefined;
}

function resultOf(method: string, origin: string): Loose {
  switch (method) {
    case 'auth.test':
      return { user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' };
    case 'users.info':
      return { user: { id: 'U1', locale: 'en-US' } };
    case 'apps.connections.open':
      return { url: `ws://${origin}/link` };
    default:
      return { ts: '1.1', message_ts: '1.1', view: { id: 'V1' } };
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: string[] = [];
  for await (const part of request) parts.push(String(part));
  return parts.join('');
}

/** Slack takes JSON, and forms whose values may be JSON. */
function parseBody(request: IncomingMessage, body: string): Loose {
  if (request.headers['content-type']?.includes('json')) return JSON.parse(body) as Loose;
  const entries = [...new URLSearchParams(body)].map(([name, value]): [string, unknown] => [
    name,
    /^[[{]/.test(value) ? JSON.parse(value) : value,
  ]);
  return Object.fromEntries(entries);
}

async function stop(server: Server, hub: WebSocketServer, sockets: Set<WebSocket>): Promise<void> {
  for (const socket of sockets) socket.terminate();
  hub.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
