import pino from 'pino';
import type { Log, LogFields } from '../src';

/** Writes JSON lines to standard error; standard output belongs to the start-up table. */
export function createLog(level: string): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  );
  return {
    debug: (message, fields) => write('debug', message, fields),
    info: (message, fields) => write('info', message, fields),
    warn: (message, fields) => write('warn', message, fields),
    error: (message, fields) => write('error', message, fields),
  };

  function write(
    at: 'debug' | 'info' | 'warn' | 'error',
    message: string,
    fields?: LogFields,
  ): void {
    logger[at](fields ?? {}, message);
  }
}
