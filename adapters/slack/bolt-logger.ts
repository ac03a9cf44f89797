import { LogLevel } from '@slack/bolt';
import type { Logger } from '@slack/bolt';
import type { Log } from '../../src';

/** Bolt's log lines may hold payloads, so only the fact is passed on, never the line. */
export function createBoltLogger(log: Log): Logger {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: () => log.debug('The Slack SDK warned of something.'),
    error: () => log.warn('The Slack SDK reported an error.'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
