import type { NextFunction, Request, Response } from 'express';

const LOOPBACK_ADDRESS = /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$|^::1$/;
const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Lets only this machine in. The Host header is checked too: a page on the internet
 * may point its own name at 127.0.0.1 (DNS rebinding). A proxy's header means a guest from outside.
 */
export function loopbackOnly(request: Request, response: Response, next: NextFunction): void {
  const isLocal =
    LOOPBACK_ADDRESS.test(request.socket.remoteAddress ?? '') &&
    LOOPBACK_HOST.test(request.headers.host ?? '') &&
    request.headers['x-forwarded-for'] === undefined;
  if (isLocal) next();
  else response.status(404).json({ error: 'There is nothing at this address.' });
}
