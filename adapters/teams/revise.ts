import type { TurnContext } from 'botbuilder';
import { isAddressedToUs, isFromBot, isShared, isTargeted } from './activity';
import { coreFor } from './answer';
import type { Sent } from './answered';
import { deleteMessage } from './connector';
import { deliver, messagesOf, replaceMessage } from './deliver';
import type { Desk } from './desk';
import { readMessage } from './read-request';

/** Somebody edited a question: its answer becomes the one to the new words. */
export async function answerAgain(context: TurnContext, desk: Desk): Promise<void> {
  const { activity } = context;
  const answers = desk.answered.of(activity);
  if (!answers || isFromBot(activity)) return;
  if (!isAddressedToUs(activity)) {
    await withdraw(context, desk);
    return;
  }
  const handled = await coreFor(context, desk).handle(readMessage(activity));
  const isPrivate = handled.message.visibility === 'asker' || isTargeted(activity);
  const place = isPrivate && isShared(activity) ? undefined : onlyOneIn(context, answers);
  const fits = messagesOf(handled).length === 1;
  if (place && fits && (await replaceMessage(context, { id: place.id, handled }, desk))) return;
  await withdraw(context, desk);
  desk.answered.remember(activity, await deliver(context, handled, desk));
}

/** Somebody deleted a question: its answer goes, too. */
export async function withdraw(context: TurnContext, desk: Desk): Promise<void> {
  const { activity } = context;
  const answers = desk.answered.of(activity) ?? [];
  desk.answered.forget(activity);
  for (const answer of answers)
    try {
      // oxlint-disable-next-line no-await-in-loop -- Teams asks for one change at a time
      await deleteMessage(context, answer);
    } catch {
      desk.log.info('An answer in Teams could not be deleted.');
    }
}

/** The answer, where it is one message that all see. */
function onlyOneIn({ activity }: TurnContext, answers: readonly Sent[]): Sent | undefined {
  const [answer, ...more] = answers;
  const isHere = answer?.conversation === activity.conversation.id && !answer.isTargeted;
  return isHere && more.length === 0 ? answer : undefined;
}
