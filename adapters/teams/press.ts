import type { AdaptiveCardInvokeResponse, AdaptiveCardInvokeValue, TurnContext } from 'botbuilder';
import { changesForAll, opensBeside } from '../../src/index';
import type { Handled, ReplyKind } from '../../src/index';
import { isReminderForm, isShared, pressedToken } from './activity';
import { coreFor } from './answer';
import { viewOf } from './card';
import type { AdaptiveCard } from './card';
import { deliver, deliverPrivately, replaceMessage, sendInPlace } from './deliver';
import type { Desk } from './desk';
import { localeOf, readOrder, readPress } from './read-request';
import { readReminderForm } from './reminder-form';
import { renderCard, renderSummary } from './render-card';
import { sayPlainly } from './say-plainly';
import { wordsFor } from './words';

/** A pressed Action.Execute. The answer is the card that takes the old one's place, or a word on where it is. */
export async function answerPress(
  context: TurnContext,
  { verb, data }: Pick<AdaptiveCardInvokeValue['action'], 'verb' | 'data'>,
  desk: Desk,
): Promise<AdaptiveCardInvokeResponse> {
  const { activity } = context;
  const words = wordsFor(localeOf(activity));
  if (isReminderForm(data)) return answerForm(context, data, desk);
  const token = pressedToken(data);
  if (token === undefined) return toast(words.staleButton);

  const handled = await coreFor(context, desk).handle(readPress(token, activity));
  // Nobody pressed: they came back to what they had reached. Nothing may be sent for that.
  if (verb === 'view') return ownView(context, token, handled);
  if (isShared(activity) && !changesForAll(handled.reply)) {
    // In a shared place a returned card is seen by the presser alone; the others keep the old one.
    if (!opensBeside(handled.reply)) return ownView(context, token, handled);
    const delivered = await deliverPrivately(context, handled, desk);
    return delivered ? toast(words.sentPrivately) : replacement(renderCard(handled));
  }
  if (opensBeside(handled.reply)) {
    await sendInPlace(context, handled);
    return toast(words.shownBelow);
  }
  await replaceCard(context, handled, desk);
  return replacement(renderCard(handled));
}

/** A sent form makes a list, or gives the one that is there its new times: sending it twice is safe. */
async function answerForm(
  context: TurnContext,
  data: unknown,
  desk: Desk,
): Promise<AdaptiveCardInvokeResponse> {
  const { activity } = context;
  const order = readReminderForm(data);
  if (order === undefined) return toast(wordsFor(localeOf(activity)).reminder.missing);
  const handled = await coreFor(context, desk).handle(readOrder(order, activity));
  const { reply, message } = handled;
  // The form stays, so that it can be mended.
  if (reply.kind === 'notice' && reply.topic === 'misread') return toast(renderSummary(message));
  if (!isShared(activity)) await replaceCard(context, handled, desk);
  return replacement(renderCard(handled));
}

/** The same form from a client that does not know Action.Execute. */
export async function answerSubmittedForm(context: TurnContext, desk: Desk): Promise<void> {
  const { activity } = context;
  const order = readReminderForm(activity.value);
  if (order === undefined) {
    await sayPlainly(context, wordsFor(localeOf(activity)).reminder.missing);
    return;
  }
  await deliver(context, await coreFor(context, desk).handle(readOrder(order, activity)), desk);
}

/** A pressed Action.Submit, from a client that does not know Action.Execute. */
export async function answerSubmit(context: TurnContext, token: string, desk: Desk): Promise<void> {
  const handled = await coreFor(context, desk).handle(readPress(token, context.activity));
  const { reply } = handled;
  const isOurs = !isShared(context.activity) || changesForAll(reply);
  const replaces = isOurs && !opensBeside(reply);
  if (replaces && (await replaceCard(context, handled, desk))) return;
  await deliver(context, handled, desk);
}

async function replaceCard(context: TurnContext, handled: Handled, desk: Desk): Promise<boolean> {
  const { replyToId: id } = context.activity;
  return id !== undefined && id !== '' && (await replaceMessage(context, { id, handled }, desk));
}

/** Buttons that only show something; pressing one again for somebody changes nothing. */
const SHOWN: ReadonlySet<ReplyKind> = new Set(['answer', 'clarification', 'lesson', 'no-answer']);

/** What somebody reached in a card that others read: Teams asks for it again when they come back. */
function ownView(
  { activity }: TurnContext,
  token: string,
  handled: Handled,
): AdaptiveCardInvokeResponse {
  const shown = renderCard(handled);
  const isKept = isShared(activity) && SHOWN.has(handled.reply.kind);
  return replacement(isKept ? viewOf(activity.from.id, token, shown) : shown);
}

function replacement(shown: AdaptiveCard): AdaptiveCardInvokeResponse {
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: { ...shown },
  };
}

/** A short word beside the card, which stays as it is. */
export function toast(text: string): AdaptiveCardInvokeResponse {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the SDK's type knows objects only; a message is plain text
  const value = text as unknown as AdaptiveCardInvokeResponse['value'];
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
}
