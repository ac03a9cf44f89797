import type { App } from '@slack/bolt';
import type { Handled } from '../../../src';
import { workspaceOf } from '../asker';
import { deliver } from '../deliver';
import { deliveredOf } from '../delivered';
import type { Desk } from '../desk';
import { isArrival, isForSomebodyElse, isFromPerson, isReplyTo, mentions } from '../incoming';
import type { Incoming } from '../incoming';
import { conversationOf, isDirect, placeOf } from '../place';
import type { Place } from '../place';
import { readMessage } from '../read-request';
import { followChange } from '../revise';
import { withSeenSign } from '../seen-sign';

/** Direct messages, replies in threads that the assistant was asked into, and channels opened to it. */
export function listenForMessages(app: App, desk: Desk): void {
  app.message(async ({ message, body, context, client }) => {
    const { botUserId } = context;
    const workspace = workspaceOf(context);
    const event = deliveredOf(body, context);
    if (message.subtype === 'message_changed' || message.subtype === 'message_deleted') {
      const change = { client, workspace, message, botUserId };
      await desk.receipts.handle(event, () => followChange(desk, change));
      return;
    }
    const incoming: Incoming = message;
    if (isArrival(incoming, botUserId)) desk.places.noteChannel(workspace, incoming.channel);
    if (!isFromPerson(incoming, botUserId)) return;
    const place = placeOf({ client, workspace }, incoming);
    if (!(await isForUs(incoming, desk, { place, botUserId }))) return;
    const isReply = isReplyTo(incoming, botUserId);
    await desk.receipts.handle(event, () => answerMessage(desk, place, { incoming, isReply }));
  });
}

async function answerMessage(
  desk: Desk,
  place: Place,
  { incoming, isReply }: { incoming: Incoming; isReply: boolean },
): Promise<void> {
  const conversation = conversationOf(place);
  const { locale } = await desk.profiles.of(place);
  const request = readMessage(incoming, locale);
  const handled = await desk.answer(place, { ...request, conversation }, place.channel);
  if (!handled) return;
  if (!isDirect(place.channel)) {
    const isAsked = isReply && incoming.text?.includes('?') === true;
    if (isBetterUnsaid(handled, isAsked)) return;
    desk.threads.join(place);
  }
  await withSeenSign({ log: desk.log, place }, () => deliver(desk, place, handled));
}

async function isForUs(
  incoming: Incoming,
  desk: Desk,
  { place, botUserId }: { place: Place; botUserId: string | undefined },
): Promise<boolean> {
  const { channel, thread_ts: thread } = incoming;
  if (isDirect(channel)) return true;
  if (mentions(incoming, botUserId) || isForSomebodyElse(incoming)) return false;
  if (isReplyTo(incoming, botUserId)) return true;
  return thread === undefined ? desk.openChannels.has(channel) : desk.threads.isJoined(place);
}

/** People talk with each other: only a real answer is worth saying there, unless we were asked. */
function isBetterUnsaid({ reply }: Handled, isAsked: boolean): boolean {
  if (reply.kind === 'no-answer') return !isAsked;
  return reply.kind === 'small-talk' || reply.kind === 'refusal';
}
