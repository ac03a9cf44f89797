import type { Activity, TurnContext } from 'botbuilder';
import type { Handled, Log, Message } from '../../src/index';
import { isShared, isTargeted } from './activity';
import type { Sent } from './answered';
import { tenantOf } from './asker';
import type { AdaptiveCard } from './card';
import type { PrivateReplies } from './config';
import { addressedTo, connectorOf, sendTargeted } from './connector';
import { readPlatformError } from './platform-error';
import { localeOf } from './read-request';
import { isRecord } from './record';
import { renderCard, renderCards, renderSummary } from './render-card';
import { wordsFor } from './words';

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Which ways are open; a part of the desk. */
interface Ways {
  privateReplies: PrivateReplies;
  log: Log;
}

/** Sends a reply where it belongs: into the thread, or to the asker alone when others read there. */
export async function deliver(context: TurnContext, handled: Handled, desk: Ways): Promise<Sent[]> {
  const { activity } = context;
  const isPrivate = handled.message.visibility === 'asker' || isTargeted(activity);
  if (!isShared(activity) || !isPrivate) return sendInPlace(context, handled);

  const delivered = await deliverPrivately(context, handled, desk);
  if (delivered?.way === 'in-place') return delivered.sent;
  const words = wordsFor(localeOf(activity));
  const text = delivered ? words.answeredPrivately : words.keptPrivate;
  const note = await context.sendActivity({ type: 'message', text, textFormat: 'plain' });
  return [...(delivered?.sent ?? []), ...sentTo(activity.conversation.id, [note])];
}

export async function sendInPlace(context: TurnContext, handled: Handled): Promise<Sent[]> {
  // One call sends them in order.
  const responses = await context.sendActivities(messagesOf(handled));
  return sentTo(context.activity.conversation.id, responses);
}

/** Sends a card of our own beside a reply. */
export async function sendCard(context: TurnContext, content: AdaptiveCard): Promise<Sent[]> {
  const attachments = [{ contentType: CARD_TYPE, content }];
  const response = await context.sendActivity({
    type: 'message',
    summary: content.fallbackText,
    attachments,
  });
  return sentTo(context.activity.conversation.id, [response]);
}

/** Without this the old card comes back when the chat is opened again. False when Teams refuses. */
export async function replaceMessage(
  context: TurnContext,
  { id, handled }: { id: string; handled: Handled },
  { log }: Pick<Ways, 'log'>,
): Promise<boolean> {
  try {
    await context.updateActivity({ ...messageOf(handled.message, renderCard(handled)), id });
    return true;
  } catch (error) {
    const code = readPlatformError(error)?.code ?? 'UNKNOWN';
    log.info('A card in Teams could not be replaced.', { code });
    return false;
  }
}

interface Delivered {
  way: 'in-place' | 'personal-chat';
  sent: Sent[];
}

/** Tries the private ways in turn. Undefined when none is open: then nothing was shown to anyone. */
export async function deliverPrivately(
  context: TurnContext,
  handled: Handled,
  { privateReplies, log }: Ways,
): Promise<Delivered | undefined> {
  const messages = messagesOf(handled);
  const inPlace =
    privateReplies === 'in-place' && (await tried(sendAllTargeted(context, messages), log));
  if (inPlace) return { way: 'in-place', sent: inPlace };
  const sent = await tried(sendToPersonalChat(context, messages), log);
  return sent && { way: 'personal-chat', sent };
}

/** The reply as messages that Teams can deliver. The summary is what a notification shows. */
export function messagesOf(handled: Handled): Partial<Activity>[] {
  return renderCards(handled).map((content) => messageOf(handled.message, content));
}

function messageOf(message: Message, content: AdaptiveCard): Partial<Activity> {
  return {
    type: 'message',
    summary: renderSummary(message),
    attachments: [{ contentType: CARD_TYPE, content }],
  };
}

async function sendAllTargeted(
  context: TurnContext,
  messages: readonly Partial<Activity>[],
): Promise<Sent[]> {
  const { activity } = context;
  // Shows the person's own private words above our answer, so that both are read together.
  const origin = isTargeted(activity)
    ? [{ type: 'targetedMessageInfo', messageId: activity.id }]
    : [];
  const responses: unknown[] = [];
  for (const message of messages)
    responses.push(
      // oxlint-disable-next-line no-await-in-loop -- parts of one answer arrive in order
      await sendTargeted(context, addressedTo(activity, { ...message, entities: origin })),
    );
  const sent = sentTo(activity.conversation.id, responses);
  return sent.map((one) => ({ ...one, isTargeted: true }));
}

async function sendToPersonalChat(
  context: TurnContext,
  messages: readonly Partial<Activity>[],
): Promise<Sent[]> {
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
  const responses: unknown[] = [];
  for (const message of messages)
    responses.push(
      // oxlint-disable-next-line no-await-in-loop -- parts of one answer arrive in order
      await conversations.sendToConversation(id, { ...message, from: recipient, recipient: from }),
    );
  return sentTo(id, responses);
}

/** Messages by what Teams answered; one whose id it does not tell cannot be changed later. */
function sentTo(conversation: string, responses: readonly unknown[]): Sent[] {
  return responses.flatMap((response) => {
    const id = isRecord(response) ? response['id'] : undefined;
    return typeof id === 'string' && id !== '' ? [{ conversation, id, isTargeted: false }] : [];
  });
}

async function tried(sending: Promise<Sent[]>, log: Log): Promise<Sent[] | undefined> {
  try {
    return await sending;
  } catch (error) {
    const code = readPlatformError(error)?.code ?? 'UNKNOWN';
    log.info('A private way to answer in Teams was not open.', { code });
    return undefined;
  }
}
