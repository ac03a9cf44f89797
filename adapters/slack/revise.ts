import type { MessageChangedEvent, MessageDeletedEvent } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Handled } from '../../src';
import type { Question } from './answered';
import type { Asker } from './asker';
import { deliver, quietly } from './deliver';
import type { Desk } from './desk';
import { isFromPerson } from './incoming';
import type { Incoming } from './incoming';
import { conversationOf, isDirect, placeOf } from './place';
import type { Place } from './place';
import { readMessage } from './read-request';
import { renderMessages } from './render-message';

interface Change extends Pick<Asker, 'client' | 'workspace'> {
  message: MessageChangedEvent | MessageDeletedEvent;
  botUserId: string | undefined;
}

/** Somebody edited or deleted a question: its answer follows. */
export async function followChange(desk: Desk, change: Change): Promise<void> {
  const { message, client, workspace } = change;
  const where = { client, workspace, channel: message.channel };
  if (message.subtype === 'message_deleted') {
    await withdraw(desk, { ...where, question: message.deleted_ts });
    return;
  }
  const after: Incoming = message.message;
  const before: Incoming = message.previous_message;
  // A deleted message with replies stays as a tombstone.
  if (after.subtype === 'tombstone') await withdraw(desk, { ...where, question: after.ts });
  else if (isFromPerson(after, change.botUserId) && after.text !== before.text)
    await answerAgain(desk, change, after);
}

async function answerAgain(
  desk: Desk,
  { client, workspace, message: { channel }, botUserId }: Change,
  incoming: Incoming,
): Promise<void> {
  const question = { workspace, channel, question: incoming.ts };
  const answers = desk.answered.of(question);
  if (!answers) return;
  // The message inside the event does not name its channel.
  const place = placeOf({ client, workspace }, { ...incoming, channel });
  const { locale } = await desk.profiles.of(place);
  const request = readMessage(incoming, locale, botUserId);
  const conversation = conversationOf(place);
  const handled = await desk.answer(place, { ...request, conversation }, channel);
  if (!handled) return;
  const isPublic = handled.message.visibility === 'place' || isDirect(channel);
  if (isPublic && (await changeInPlace(desk, place, { handled, answers }))) return;
  await withdraw(desk, { client, ...question });
  await deliver(desk, place, handled);
}

/** False when the answer was or becomes more than one message. */
async function changeInPlace(
  { log }: Desk,
  { client, channel }: Place,
  { handled, answers }: { handled: Handled; answers: readonly string[] },
): Promise<boolean> {
  const messages = renderMessages(handled, { feedback: true });
  const [message] = messages;
  const [ts] = answers;
  if (!message || ts === undefined || messages.length + answers.length > 2) return false;
  await quietly(log, () => client.chat.update({ channel, ts, ...message }));
  return true;
}

async function withdraw(
  desk: Desk,
  { client, ...question }: Question & { client: WebClient },
): Promise<void> {
  const { channel } = question;
  const answers = desk.answered.of(question) ?? [];
  desk.answered.forget(question);
  for (const ts of answers)
    // oxlint-disable-next-line no-await-in-loop -- Slack asks for one change at a time
    await quietly(desk.log, () => client.chat.delete({ channel, ts }));
}
