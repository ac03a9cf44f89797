import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { SCOPES } from '../identity';
import type { OAuth } from './oauth';
import { createWorkspace } from './workspace';
import type { Loose } from './workspace';

/** One call to the Web API, or one answer to a response_url (method "respond"). */
export interface Call {
  method: string;
  args: Loose;
  /** The token that it came with. */
  bearer?: unknown;
}

/** A stand-in for Slack's cloud that refuses what Slack refuses. */
export interface FakeSlack {
  apiUrl: string;
  /** A new response_url: good for five answers. */
  newResponseUrl(): string;
  calls: Call[];
  of(method: string): Call[];
  /** The next `times` calls of a method fail with this error. */
  fail(method: string, error: string, times?: number): void;
  /** The next calls of a method are refused with HTTP 429 and this Retry-After, in seconds. */
  limit(method: string, seconds: number, times?: number): void;
  /** The next call of a method does its work, and the line breaks before the answer. */
  breakLine(method: string): void;
  /** The next call of a method is answered only after this long. */
  delay(method: string, milliseconds: number): void;
  /** A trigger_id: good for one use, within three seconds. */
  newTrigger(): string;
  /** A trigger_id from longer ago. */
  oldTrigger(): string;
  /** The message that was posted last. */
  lastMessage(): string;
  /** Slack's side of installations. */
  oauth: OAuth;
  /** People whom a message may name; naming anybody else is a fault. */
  named: Set<string>;
  /** The assistant's reactions that stand: "C1:5.1:eyes". */
  reactions(): string[];
  /** Takes a scope away until the next `reset`. */
  withhold(scope: string): void;
  /** The metadata of every message that stands. */
  metadata(): unknown[];
  /** The view that was opened last. */
  lastView(): string;
  /** Forgets the calls. Throws when Slack had to refuse one for a fault of the app. */
  reset(): void;
  /** Sends an envelope over Socket Mode; resolves with what the app acknowledged. */
  push(type: string, payload: object): Promise<Loose>;
  /** Sends a raw frame over Socket Mode. */
  frame(text: string): void;
  /** Cuts every Socket Mode connection. */
  drop(): void;
  stop(): Promise<void>;
}

export async function startFakeSlack(): Promise<FakeSlack> {
  const calls: Call[] = [];
  const failures = new Map<string, { error: string; times: number }>();
  const delays = new Map<string, number>();
  const limits = new Map<string, { seconds: number; times: number }>();
  const broken = new Set<string>();
  const responses = new Map<string, number>();
  const refused: string[] = [];
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const workspace = createWorkspace(`ws://${origin}/link`);
  const sockets = openSockets(server);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const args = parseBody(request, await readBody(request));
    const path = request.url ?? '';
    const method = path.startsWith('/respond/') ? 'respond' : path.replace(/^\/api\//, '');
    const bearer = request.headers.authorization?.replace('Bearer ', '') ?? args['token'];
    calls.push({ method, args, bearer });
    await holdBack(method);
    if (isLimited(method, response)) return;
    const planned = takeFailure(method);
    if (method === 'respond')
      response.writeHead(planned === undefined && isGood(path, args) ? 200 : 404).end('ok');
    else {
      response.setHeader('content-type', 'application/json');
      response.setHeader('x-oauth-scopes', workspace.scopes.join(','));
      const body = JSON.stringify(answer({ method, args }, { bearer, planned }));
      if (broken.delete(method)) request.socket.destroy();
      else response.end(body);
    }
  }

  function isLimited(method: string, response: ServerResponse): boolean {
    const limit = limits.get(method);
    if (!limit || limit.times === 0) return false;
    limit.times -= 1;
    response.writeHead(429, { 'retry-after': String(limit.seconds) }).end();
    return true;
  }

  async function holdBack(method: string): Promise<void> {
    const wait = delays.get(method);
    delays.delete(method);
    if (wait !== undefined) await new Promise((resolve) => setTimeout(resolve, wait));
  }

  function answer(
    { method, args }: Call,
    { bearer, planned }: { bearer: unknown; planned: string | undefined },
  ): object {
    if (planned !== undefined) return { ok: false, error: planned };
    const { answer: result, error, fault } = workspace.call(method, args, bearer);
    if (fault !== undefined) refused.push(`${method}: ${fault}`);
    return error === undefined ? { ok: true, ...result } : { ok: false, error };
  }

  function takeFailure(method: string): string | undefined {
    const failure = failures.get(method);
    if (!failure || failure.times === 0) return undefined;
    failure.times -= 1;
    return failure.error;
  }

  function isGood(path: string, args: Loose): boolean {
    const left = responses.get(path) ?? 0;
    responses.set(path, left - 1);
    const fault = workspace.messageFault(args);
    if (fault !== undefined) refused.push(`respond: ${fault}`);
    return left > 0 && fault === undefined;
  }

  return {
    apiUrl: `http://${origin}/api/`,
    newResponseUrl() {
      const path = `/respond/${responses.size + 1}`;
      responses.set(path, 5);
      return `http://${origin}${path}`;
    },
    calls,
    of: (method) => calls.filter((call) => call.method === method),
    fail: (method, error, times = 1) => void failures.set(method, { error, times }),
    limit: (method, seconds, times = 1) => void limits.set(method, { seconds, times }),
    breakLine: (method) => void broken.add(method),
    delay: (method, milliseconds) => void delays.set(method, milliseconds),
    newTrigger: () => workspace.newTrigger(Date.now()),
    oldTrigger: () => workspace.newTrigger(Date.now() - 4_000),
    lastMessage: () => workspace.lastMessage(),
    metadata: () => workspace.metadata(),
    lastView: () => workspace.lastView(),
    oauth: workspace.oauth,
    named: workspace.named,
    reactions: () => workspace.reactions(),
    withhold(scope) {
      workspace.scopes = workspace.scopes.filter((granted) => granted !== scope);
    },
    reset() {
      workspace.scopes = SCOPES;
      calls.splice(0);
      const faults = refused.splice(0);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    },
    ...sockets.control,
    async stop() {
      sockets.control.drop();
      sockets.hub.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function openSockets(server: Server): {
  hub: WebSocketServer;
  control: Pick<FakeSlack, 'push' | 'frame' | 'drop'>;
} {
  const sockets = new Set<WebSocket>();
  const acknowledged = new Map<string, (payload: Loose) => void>();
  const hub = new WebSocketServer({ server, path: '/link' });
  hub.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data) => {
      const answer = JSON.parse((data as Buffer).toString()) as {
        envelope_id: string;
        payload?: Loose;
      };
      acknowledged.get(answer.envelope_id)?.(answer.payload ?? {});
    });
    const hello = { type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } };
    socket.send(JSON.stringify(hello));
  });
  const connected = (): WebSocket => {
    const [socket] = sockets;
    if (!socket) throw new Error('Nobody is connected.');
    return socket;
  };
  return {
    hub,
    control: {
      push(type, payload) {
        const id = `envelope-${acknowledged.size}`;
        const envelope = { envelope_id: id, type, payload, accepts_response_payload: true };
        return new Promise((resolve) => {
          acknowledged.set(id, resolve);
          connected().send(JSON.stringify(envelope));
        });
      },
      frame: (text) => connected().send(text),
      drop: () => sockets.forEach((socket) => socket.terminate()),
    },
  };
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
