import type { Activity, TurnContext } from 'botbuilder';
import type { Handled } from '../../src/index';
import { isShared, isTargeted } from './activity';
import { tenantOf } from './asker';
import { addressedTo, connectorOf, sendTargeted } from './connector';
import type { Desk } from './desk';
import { readPlatformError } from './platform-error';
import { localeOf } from './read-request';
import { renderCards, renderSummary } from './render-card';
import { wordsFor } from './words';

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Sends a reply where it belongs: into the thread, or to the asker alone when others read there. */
export async function deliver(context: TurnContext, handled: Handled, desk: Desk): Promise<void> {
  const { activity } = context;
  const isPrivate = handled.message.visibility === 'asker' || isTargeted(activity);
  if (!isShared(activity) || !isPrivate) return sendInPlace(context, handled);

  const way = await deliverPrivately(context, handled, desk);
  if (way === 'in-place') return;
  const words = wordsFor(localeOf(activity));
  const note = way === 'personal-chat' ? words.answeredPrivately : words.keptPrivate;
  await context.sendActivity({ type: 'message', text: note, textFormat: 'plain' });
}

export async function sendInPlace(context: TurnContext, handled: Handled): Promise<void> {
  // One call sends them in order.
  await context.sendActivities(messagesOf(handled));
}

/** Tries the private ways in turn. Undefined when none is open: then nothing was shown to anyone. */
export async function deliverPrivately(
  context: TurnContext,
  handled: Handled,
  { privateReplies, log }: Desk,
): Promise<'in-place' | 'personal-chat' | undefined> {
  const messages = messagesOf(handled);
  if (privateReplies === 'in-place' && (await succeeds(sendAllTargeted(context, messages), log)))
    return 'in-place';
  if (await succeeds(sendToPersonalChat(context, messages), log)) return 'personal-chat';
  return undefined;
}

/** The reply as messages that Teams can deliver. The summary is what a notification shows. */
export function messagesOf(handled: Handled): Partial<Activity>[] {
  return renderCards(handled).map((content) => ({
    type: 'message',
    summary: renderSummary(handled.message),
    attachments: [{ contentType: CARD_TYPE, content }],
  }));
}

async function sendAllTargeted(
  context: TurnContext,
  messages: readonly Partial<Activity>[],
): Promise<void> {
  const { activity } = context;
  // Shows the person's own private words above our answer, so that both are read together.
  const origin = isTargeted(activity)
    ? [{ type: 'targetedMessageInfo', messageId: activity.id }]
    : [];
  for (const message of messages)
    // oxlint-disable-next-line no-await-in-loop -- parts of one answer arrive in order
    await sendTargeted(context, addressedTo(activity, { ...message, entities: origin }));
}

async function sendToPersonalChat(
  context: TurnContext,
  messages: readonly Partial<Activity>[],
): Promise<void> {
  const { recipient, from, conversation } = context.activity;
  const tenant = tenantOf(context.activity);
  const { conversations } = connectorOf(context);
  const { id } = await conversations.createConversation({
    isGroup: false,
    bot: recipient,
    members: [from],
    ...(tenant && { tenantId: tenant, channelData: { tenant: { id: tenant } } }),
  });
  if (!id || id === conversation.id) throw new Error('Teams opened no personal chat.');
  for (const message of messages)
    // oxlint-disable-next-line no-await-in-loop -- parts of one answer arrive in order
    await conversations.sendToConversation(id, { ...message, from: recipient, recipient: from });
}

async function succeeds(sending: Promise<void>, log: Desk['log']): Promise<boolean> {
  try {
    await sending;
    return true;
  } catch (error) {
    const code = readPlatformError(error)?.code ?? 'UNKNOWN';
    log.info('A private way to answer in Teams was not open.', { code });
    return false;
  }
}
