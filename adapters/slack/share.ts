import type { Action, Handled, Message } from '../../src';
import { workspaceOf } from './asker';
import { quietly } from './deliver';
import type { Desk } from './desk';
import { handlePress } from './press';
import type { Press } from './press';
import { renderMessage } from './render-message';
import type { SlackMessage } from './render-message';
import { wordsFor } from './words';

/** The asker's own click: others see the policy behind an answer, or a verdict, and never what was asked or drafted. */
export async function shareHere(desk: Desk, press: Press): Promise<void> {
  await once(desk, press, async (handled) => {
    if (await showHere(desk, press, handled)) return true;
    await note(desk, press, { text: wordsFor(handled.reply.lang).notShared });
    return false;
  });
}

/** A message that only one person sees is gone when Slack starts anew; in the chat with the assistant it stays. */
export async function keepInChat(desk: Desk, press: Press): Promise<void> {
  await once(desk, press, async (handled) => {
    const message = renderMessage(handled, { feedback: true });
    const { client, body } = press;
    const kept = await quietly(desk.log, () =>
      client.chat.postMessage({ channel: body.user.id, ...message, ...WITHOUT_PREVIEWS }),
    );
    if (kept) await note(desk, press, { text: wordsFor(handled.reply.lang).kept });
    return kept !== undefined;
  });
}

const WITHOUT_PREVIEWS = { unfurl_links: false, unfurl_media: false };

/** What was done already is not done again, and what failed may be tried again. */
async function once(
  desk: Desk,
  press: Press,
  act: (handled: Handled) => Promise<boolean>,
): Promise<void> {
  const { channel, container } = press.body;
  const message = `${channel?.id ?? ''}:${String(container['message_ts'])}`;
  const key = `${workspaceOf(press.context)}:${press.action.action_id}:${message}`;
  if (!(await desk.pressed.isFirst(key))) return;
  const handled = await handlePress(desk, press);
  const isOutdated = handled?.reply.kind === 'refusal';
  if (isOutdated) await note(desk, press, renderMessage(handled));
  if (!handled || isOutdated || !(await act(handled))) await desk.pressed.undo(key);
}

async function showHere(desk: Desk, press: Press, handled: Handled): Promise<boolean> {
  const message = renderMessage({ ...handled, message: forOthers(handled.message) });
  const { body, client, respond } = press;
  const thread: unknown = body.container['thread_ts'];
  const channel = body.channel?.id ?? '';
  // In a thread the assistant was asked, so that it may write there; elsewhere it may not be a member.
  const shown = await quietly(desk.log, () =>
    typeof thread === 'string'
      ? client.chat.postMessage({ channel, thread_ts: thread, ...message, ...WITHOUT_PREVIEWS })
      : respond({
          response_type: 'in_channel',
          replace_original: false,
          ...message,
          ...WITHOUT_PREVIEWS,
        }),
  );
  return shown !== undefined;
}

/** The buttons of a review are its author's. */
function forOthers(message: Message): Message {
  return { ...message, actions: message.actions.filter(isForAll) };
}

function isForAll({ token }: Action): boolean {
  return token.startsWith('clause:');
}

async function note(
  { log }: Desk,
  { respond }: Press,
  message: Pick<SlackMessage, 'text'>,
): Promise<void> {
  await quietly(log, () =>
    respond({ ...message, response_type: 'ephemeral', replace_original: false }),
  );
}
