import { setTimeout as delay } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../src';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/** A Socket Mode connection that is kept up until it is closed. */
export interface Connection {
  close(): Promise<void>;
}

/**
 * Bolt's own reconnect ends the process when Slack answers `invalid_auth` (an unhandled rejection),
 * and its timer outlives `stop()`. So its reconnect is off, and this loop does it.
 */
export function keepConnected({ client }: SocketModeReceiver, log: Log): Connection {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = run();

  async function run(): Promise<void> {
    let wait = FIRST_WAIT_MS;
    while (!signal.aborted) {
      const lost = new Promise<void>((resolve) => client.once('disconnected', () => resolve()));
      try {
        await client.start();
        log.info('Connected to Slack by Socket Mode.');
        wait = FIRST_WAIT_MS;
        await lost;
      } catch {
        log.error('Slack refused the Socket Mode connection; check SLACK_APP_TOKEN. Trying again.');
      }
      if (signal.aborted) return;
      await delay(wait, undefined, { signal }).catch(() => undefined);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
  }

  return {
    async close() {
      stopping.abort();
      await client.disconnect();
      await loop;
    },
  };
}
