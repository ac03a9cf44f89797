import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Handled } from '../../../src';
import { deliver } from '../deliver';
import type { Desk } from '../desk';
import { isForSomebodyElse, isFromPerson, mentions } from '../incoming';
import type { Incoming } from '../incoming';
import { conversationOf, isDirect, placeOf } from '../place';
import { readMessage } from '../read-request';
import { followChange } from '../revise';
import { withSeenSign } from '../seen-sign';

/** Direct messages, replies in threads that the assistant was asked into, and channels opened to it. */
export function listenForMessages(app: App, desk: Desk): void {
  app.message(async ({ message, context, client }) => {
    if (message.subtype === 'message_changed' || message.subtype === 'message_deleted') {
      await followChange(desk, { client, message, botUserId: context.botUserId });
      return;
    }
    const incoming: Incoming = message;
    if (!isFromPerson(incoming) || !isForUs(incoming, desk, context.botUserId)) return;
    await answerMessage(desk, client, incoming);
  });
}

async function answerMessage(desk: Desk, client: WebClient, incoming: Incoming): Promise<void> {
  const place = placeOf(client, incoming);
  const conversation = conversationOf(place);
  const locale = await desk.locales.of(client, place.user);
  const request = readMessage(incoming, locale);
  const handled = await desk.answer(place.user, { ...request, locale, conversation });
  if (!handled) return;
  if (!isDirect(place.channel)) {
    if (isBetterUnsaid(handled)) return;
    desk.joined.add(conversation);
  }
  await withSeenSign({ log: desk.log, place }, () => deliver(desk, place, handled));
}

function isForUs(incoming: Incoming, desk: Desk, botUserId: string | undefined): boolean {
  const { channel, thread_ts: thread } = incoming;
  if (isDirect(channel)) return true;
  if (mentions(incoming, botUserId) || isForSomebodyElse(incoming)) return false;
  return thread === undefined
    ? desk.openChannels.has(channel)
    : desk.joined.has(`${channel}:${thread}`);
}

/** People talk with each other: only a real answer is worth saying there. */
function isBetterUnsaid({ reply }: Handled): boolean {
  return reply.kind === 'no-answer' || reply.kind === 'small-talk' || reply.kind === 'refusal';
}
