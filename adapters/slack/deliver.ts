import { ErrorCode } from '@slack/web-api';
import type { Handled, Log } from '../../src';
import type { Desk, Place } from './desk';
import { renderMessage } from './render-message';

/** Posts a reply. One that is for the asker alone is ephemeral wherever others read along. */
export async function deliver({ log }: Desk, place: Place, handled: Handled): Promise<void> {
  const { client, channel, user, thread } = place;
  const { text, blocks } = renderMessage(handled);
  const where = { channel, text, blocks, ...(thread !== undefined && { thread_ts: thread }) };
  const isDirect = channel.startsWith('D');
  await quietly(log, () =>
    handled.message.visibility === 'asker' && !isDirect
      ? client.chat.postEphemeral({ ...where, user })
      : client.chat.postMessage({ ...where, unfurl_links: false, unfurl_media: false }),
  );
}

/** Calls Slack; a refusal is logged by its code and never by its content. */
export async function quietly(log: Log, call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    log.warn('Slack did not take a message.', { code: codeOf(error) });
  }
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const { code, data } = error as { code?: unknown; data?: { error?: unknown } };
  if (code === ErrorCode.PlatformError && typeof data?.error === 'string') return data.error;
  return typeof code === 'string' ? code : 'unknown';
}
