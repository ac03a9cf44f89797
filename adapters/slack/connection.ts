import { setTimeout as delay } from 'node:timers/promises';
import { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Log } from '../../src';
import { slackErrorCode, slackRefusal } from './slack-error';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/** A Socket Mode connection that is kept up until it is closed. */
export interface Connection {
  close(): Promise<void>;
}

export function createSocket({
  appToken,
  options,
  logger,
}: {
  appToken: string;
  options: WebClientOptions;
  logger: Logger;
}): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    // The connection's own loop tries again; a call that retries by itself would hold up `stop()`.
    installerOptions: {
      clientOptions: { ...options, timeout: 5_000, retryConfig: { retries: 0 } },
    },
  });
}

/**
 * Bolt's own reconnect ends the process when Slack answers `invalid_auth` (an unhandled rejection),
 * and its timer outlives `stop()`. So its reconnect is off, and this loop does it.
 */
export function keepConnected({ client }: SocketModeReceiver, log: Log): Connection {
  const stopping = new AbortController();
  const { signal } = stopping;
  let isUp = false;
  const loop = run();

  async function run(): Promise<void> {
    let wait = FIRST_WAIT_MS;
    while (!signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop -- one connection after the other
      const wasUp = await stayConnected();
      wait = wasUp ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
      // oxlint-disable-next-line no-await-in-loop
      await delay(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Resolves when the connection has ended; false when it never came up. */
  async function stayConnected(): Promise<boolean> {
    try {
      await client.start();
    } catch (error) {
      if (!signal.aborted) tell(error, log);
      return false;
    }
    const lost = new Promise<void>((resolve) => client.once('disconnected', () => resolve()));
    isUp = true;
    if (signal.aborted) await client.disconnect();
    else log.info('Connected to Slack by Socket Mode.');
    await lost;
    isUp = false;
    return true;
  }

  return {
    async close() {
      stopping.abort();
      // Cutting a connection that is still coming up would leave a timer of the SDK behind for 30 seconds.
      if (isUp) await client.disconnect();
      await loop;
    },
  };
}

/**
 * The SDK does not catch what its own reader of frames throws: a frame that is no event would end
 * the process.
 */
export function guardFrames({ client }: SocketModeReceiver, log: Log): void {
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: string | ArrayBuffer, isBinary: boolean) => {
    client['onWebSocketMessage'](data, isBinary).catch(() => {
      log.warn('A frame from Slack could not be read.');
    });
  });
}

function tell(error: unknown, log: Log): void {
  const refusal = slackRefusal(error);
  if (refusal === undefined)
    log.warn('Slack cannot be reached by Socket Mode. Trying again.', {
      code: slackErrorCode(error),
    });
  else
    log.error('Slack refused the Socket Mode connection; check SLACK_APP_TOKEN. Trying again.', {
      code: refusal,
    });
}
