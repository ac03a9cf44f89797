import type { BlockButtonAction, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { opensBeside } from '../../src';
import type { Handled } from '../../src';
import { languageOf } from './action-ids';
import { resultView } from './check-form';
import { deliver, quietly, whisper } from './deliver';
import type { Desk } from './desk';
import { isDirect } from './place';
import { renderMessage, renderMessages } from './render-message';

/** A pressed button, as Slack tells it. */
export interface Press {
  body: BlockButtonAction;
  action: BlockButtonAction['actions'][number];
  client: WebClient;
  respond: RespondFn;
}

/** Shows what a pressed button leads to: in place of the question, or beside it. */
export async function answerPress(desk: Desk, press: Press): Promise<void> {
  const { body, client } = press;
  const handled = await handlePress(desk, press);
  if (!handled) return;
  if (body.view) await showInView(desk, press, handled);
  else if (opensBeside(handled.reply)) await showBeside(desk, press, handled);
  else if (isEphemeral(press)) await showAlone(desk, press, { handled, replace: true });
  else if (isForAsker(handled, body)) {
    const { channel = '', thread } = placeOf(body);
    const place = { client, channel, user: body.user.id, ...(thread !== undefined && { thread }) };
    await whisper(desk.log, place, renderMessages(handled, { feedback: true, shareable: true }));
  } else await replaceMessage(desk, press, handled);
}

/** What a button's token means, in the language of the message it stands in. */
export async function handlePress(
  desk: Desk,
  { body, action, client }: Press,
): Promise<Handled | undefined> {
  const { id: user } = body.user;
  const locale = languageOf(action.action_id) ?? (await desk.locales.of(client, user));
  const { channel, thread } = placeOf(body);
  const conversation = `${channel ?? ''}:${thread ?? user}`;
  return desk.answer(user, { kind: 'act', token: action.value ?? '', locale, conversation });
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
  const { channel, thread } = placeOf(body);
  const ts = body.message?.ts;
  if (channel === undefined || ts === undefined) return;
  const message = renderMessage(handled, { feedback: true });
  const changed = await quietly(desk.log, () => client.chat.update({ channel, ts, ...message }));
  if (changed) return;
  const place = { client, channel, user: body.user.id, ...(thread !== undefined && { thread }) };
  await deliver(desk, place, handled);
}

function placeOf({ channel, message }: BlockButtonAction): { channel?: string; thread?: string } {
  const thread: unknown = message?.['thread_ts'];
  return {
    ...(channel !== undefined && { channel: channel.id }),
    ...(typeof thread === 'string' && { thread }),
  };
}
