import { createServer } from 'node:http';
import type { Server } from 'node:http';
import express from 'express';
import type { ErrorRequestHandler, Express } from 'express';
import { ConfigError } from '../src';
import type { Log } from '../src';

/** The Express app all adapters mount into. It has no body parser of its own: each route brings one. */
export function createHttpApp(): Express {
  const app = express();
  app.disable('x-powered-by');
  return app;
}

/** Ends the chain of handlers: short JSON, never a stack, never an HTML page. */
export function closeHttpApp(app: Express, log: Log): void {
  app.use((_request, response) => {
    response.status(404).json({ error: 'There is nothing at this address.' });
  });
  // Express knows an error handler by its four parameters.
  // oxlint-disable-next-line max-params
  const answerError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = statusOf(error);
    if (status >= 500) log.error('A request failed.', { status });
    response.status(status).json({
      error: status >= 500 ? 'Something went wrong here.' : 'This request cannot be read.',
    });
  };
  app.use(answerError);
}

/** Listens; a port that is taken or forbidden is a ConfigError that says so. Resolves to the port in use. */
export function listen(
  app: Express,
  { host, port }: { host: string; port: number },
): Promise<{ server: Server; port: number }> {
  const server = createServer(app);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new ConfigError([{ place: 'PORT', message: portProblem(error.code, host, port) }]));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : port });
    });
  });
}

/** Stops taking connections and waits for the requests in flight. */
export function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

function portProblem(code: string | undefined, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `is ${port}, which another process uses; stop that one or set another port.`;
  if (code === 'EACCES') return `is ${port}, which this user may not open; set one above 1023.`;
  return `cannot be opened on ${host}:${port} (${code ?? 'unknown reason'}); check HOST and PORT.`;
}

function statusOf(error: unknown): number {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
