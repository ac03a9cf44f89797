import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Server {
  url: string;
  close(): Promise<void>;
}

/** Listens on a free port of this machine. */
export async function listen(
  handler: (request: http.IncomingMessage, response: http.ServerResponse) => unknown,
): Promise<Server> {
  const server = http.createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export async function readBody(request: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
