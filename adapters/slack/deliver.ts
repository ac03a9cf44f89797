import type { Handled, Log } from '../../src';
import type { Desk } from './desk';
import { isDirect } from './place';
import type { Place } from './place';
import { renderMessages } from './render-message';
import type { SlackMessage } from './render-message';
import { slackErrorCode } from './slack-error';
import { withStatus } from './status';

/** Posts a reply. One that is for the asker alone is ephemeral wherever others read along. */
export async function deliver(desk: Desk, place: Place, handled: Handled): Promise<void> {
  const isPrivate = handled.message.visibility === 'asker' && !isDirect(place.channel);
  const messages = renderMessages(handled, { feedback: true, shareable: isPrivate });
  const { log } = desk;
  const posted = await withStatus({ log, place, lang: handled.reply.lang }, () =>
    isPrivate ? whisper(log, place, messages) : post(log, place, messages),
  );
  if (place.question !== undefined && posted.length > 0)
    desk.answered.remember({ ...place, question: place.question }, posted);
}

/** Shows messages to one person alone: where they are, or in a direct message when that is not possible. */
export async function whisper(
  log: Log,
  place: Place,
  messages: readonly SlackMessage[],
): Promise<string[]> {
  const { client, channel, user, thread, opensThread = false } = place;
  // An ephemeral message in a thread that has no replies yet is never shown.
  // https://docs.slack.dev/reference/methods/chat.postEphemeral
  const where = thread === undefined || opensThread ? {} : { thread_ts: thread };
  for (const message of messages) {
    // oxlint-disable-next-line no-await-in-loop -- parts of one answer arrive in order
    const shown = await quietly(log, () =>
      client.chat.postEphemeral({ channel, user, ...where, ...message }),
    );
    // oxlint-disable-next-line no-await-in-loop
    if (!shown) await post(log, { client, channel: user }, [message]);
  }
  return [];
}

/** Posts messages for everybody in a place; gives their ids. */
async function post(
  log: Log,
  { client, channel, thread }: Pick<Place, 'client' | 'channel' | 'thread'>,
  messages: readonly SlackMessage[],
): Promise<string[]> {
  const where = { channel, ...(thread !== undefined && { thread_ts: thread }) };
  const posted: string[] = [];
  for (const message of messages) {
    // oxlint-disable-next-line no-await-in-loop -- parts of one answer arrive in order
    const result = await quietly(log, () =>
      client.chat.postMessage({ ...where, ...message, unfurl_links: false, unfurl_media: false }),
    );
    if (result?.ts !== undefined) posted.push(result.ts);
  }
  return posted;
}

/** Calls Slack; a refusal is logged by its code and never by its content. Undefined when it failed. */
export async function quietly<T>(log: Log, call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    log.warn('Slack did not take a message.', { code: slackErrorCode(error) });
    return undefined;
  }
}
