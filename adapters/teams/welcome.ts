import type { Activity, TurnContext } from 'botbuilder';
import { isShared } from './activity';
import { coreFor } from './answer';
import { deliver } from './deliver';
import type { Desk } from './desk';
import { localeOf } from './read-request';
import { wordsFor } from './words';

/** Says hello once, when we are added: to a person at length, to a team or group in a few lines. */
export async function welcome(context: TurnContext, desk: Desk): Promise<void> {
  const { activity } = context;
  if (!wereWeAdded(activity)) return;
  const { id, conversation } = activity;
  // Teams repeats what it believes that nobody took.
  if (id && !(await desk.seen.isNew(`added ${conversation.id} ${id}`))) return;
  const locale = localeOf(activity);
  if (isShared(activity)) {
    await context.sendActivity({
      type: 'message',
      text: wordsFor(locale).teamWelcome,
      textFormat: 'plain',
    });
    return;
  }
  const handled = await coreFor(context, desk).handle({
    kind: 'welcome',
    ...(locale && { locale }),
  });
  await deliver(context, handled, desk);
}

/** Teams reports an installation in two ways at once; the one of all other clients is the second. */
function wereWeAdded({ type, action, channelId, membersAdded, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action === 'add';
  if (channelId === 'msteams') return false;
  return (membersAdded ?? []).some(({ id }) => id === recipient?.id);
}
