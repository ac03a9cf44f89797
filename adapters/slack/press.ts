import type { BlockButtonAction, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { opensBeside } from '../../src';
import type { Handled, Request } from '../../src';
import { languageOf } from './action-ids';
import { workspaceOf } from './asker';
import type { From } from './asker';
import { resultView } from './check-form';
import { deliver, quietly, whisper } from './deliver';
import type { Desk } from './desk';
import { conversationOf, isDirect } from './place';
import type { Place } from './place';
import { chatLinkOf, publishHome } from './publish-home';
import { renderMessage, renderMessages } from './render-message';

/** A pressed button, as Slack tells it. */
export interface Press {
  body: BlockButtonAction;
  action: BlockButtonAction['actions'][number];
  client: WebClient;
  context: From;
  respond: RespondFn;
}

/** Shows what a pressed button leads to: in place of the question, or beside it. */
export async function answerPress(desk: Desk, press: Press): Promise<void> {
  const { body } = press;
  const handled = await handlePress(desk, press);
  if (!handled) return;
  if (body.view) {
    await showInView(desk, press, handled);
    if (body.view.type === 'home') await publishHome(desk, placeOf(press), chatLinkOf(press));
  } else if (opensBeside(handled.reply)) await showBeside(desk, press, handled);
  else if (isEphemeral(press)) await showAlone(desk, press, { handled, replace: true });
  else if (isForAsker(handled, body)) {
    const messages = renderMessages(handled, { feedback: true, shareable: true });
    await whisper(desk.log, placeOf(press), messages);
  } else await replaceMessage(desk, press, handled);
}

/** What a button's token means, in the language of the message it stands in. */
export async function handlePress(desk: Desk, press: Press): Promise<Handled | undefined> {
  const { body, action } = press;
  const place = placeOf(press);
  const lang = languageOf(action.action_id);
  const thread = place.thread ?? (isDirect(place.channel) ? '' : place.user);
  const request: Request = {
    kind: 'act',
    token: action.value ?? '',
    conversation: conversationOf({ ...place, thread }),
    ...(lang !== undefined && { lang, locale: lang }),
  };
  return desk.answer(place, request, body.channel?.id);
}

function isEphemeral({ body }: Press): boolean {
  return body.container['is_ephemeral'] === true;
}

function isForAsker({ reply, message }: Handled, body: BlockButtonAction): boolean {
  const isNote = reply.kind === 'refusal';
  return (isNote || message.visibility === 'asker') && !isDirect(body.channel?.id ?? '');
}

async function showInView({ log }: Desk, press: Press, handled: Handled): Promise<void> {
  const { body, client } = press;
  const view = resultView(handled);
  const trigger = { trigger_id: body.trigger_id, view };
  // Only a modal has a stack to push onto, and it holds three views.
  if (body.view?.type !== 'modal') {
    await quietly(log, () => client.views.open(trigger));
    return;
  }
  const pushed =
    opensBeside(handled.reply) && (await quietly(log, () => client.views.push(trigger)));
  if (!pushed)
    await quietly(log, () => client.views.update({ view_id: body.view?.id ?? '', view }));
}

async function showBeside(desk: Desk, press: Press, handled: Handled): Promise<void> {
  const { body, client } = press;
  const view = resultView(handled);
  const opened = await quietly(desk.log, () =>
    client.views.open({ trigger_id: body.trigger_id, view }),
  );
  if (!opened) await showAlone(desk, press, { handled, replace: false });
}

async function showAlone(
  { log }: Desk,
  { respond }: Press,
  { handled, replace }: { handled: Handled; replace: boolean },
): Promise<void> {
  await quietly(log, () =>
    respond({
      ...renderMessage(handled, { shareable: true, feedback: true }),
      response_type: 'ephemeral',
      replace_original: replace,
    }),
  );
}

/** Works however old the message is: unlike a response_url, a message can be changed for good. */
async function replaceMessage(desk: Desk, press: Press, handled: Handled): Promise<void> {
  const { body, client } = press;
  const { channel } = body;
  const ts = body.message?.ts;
  if (channel === undefined || ts === undefined) return;
  const message = renderMessage(handled, { feedback: true });
  const changed = await quietly(desk.log, () =>
    client.chat.update({ channel: channel.id, ts, ...message }),
  );
  if (!changed) await deliver(desk, placeOf(press), handled);
}

/** The place of the message that has the button; without a channel in modals and the Home tab. */
function placeOf({ body: { channel, message, user }, client, context }: Press): Place {
  const thread: unknown = message?.['thread_ts'];
  return {
    client,
    workspace: workspaceOf(context),
    channel: channel?.id ?? '',
    user: user.id,
    ...(typeof thread === 'string' && { thread }),
  };
}
