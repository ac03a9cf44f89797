import type { App, BlockButtonAction } from '@slack/bolt';
import { ANY_PRESS, OPEN_CHECK, SHARE } from '../action-ids';
import { checkForm, resultView } from '../check-form';
import { quietly } from '../deliver';
import type { Desk } from '../desk';
import { renderMessage } from '../render-message';

/** A pressed button is one call to the core; pressing twice gives the same. */
export function listenForButtons(app: App, desk: Desk): void {
  app.action<BlockButtonAction>(ANY_PRESS, async ({ ack, action, body, client, respond }) => {
    await ack();
    const token = action.value ?? '';
    const locale = await desk.locales.of(client, body.user.id);
    const conversation = conversationOf(body);
    const handled = desk.assistant.handle({ kind: 'act', token, locale, conversation });
    if (body.view) {
      const view = resultView(handled);
      await quietly(desk.log, () => client.views.push({ trigger_id: body.trigger_id, view }));
      return;
    }
    // A step of a walk takes the place of the question before it; all else is shown beside it.
    const inPlace = token.startsWith('walk:');
    await quietly(desk.log, () =>
      respond({
        ...renderMessage(handled, body.container['is_ephemeral'] === true),
        response_type: 'ephemeral',
        replace_original: inPlace,
      }),
    );
  });
  app.action<BlockButtonAction>(SHARE, async ({ ack, action, body, client, respond }) => {
    await ack();
    const locale = await desk.locales.of(client, body.user.id);
    const handled = desk.assistant.handle({ kind: 'act', token: action.value ?? '', locale });
    await quietly(desk.log, () =>
      respond({ ...renderMessage(handled), response_type: 'in_channel', replace_original: false }),
    );
  });
  app.action<BlockButtonAction>(OPEN_CHECK, async ({ ack, body, client }) => {
    await ack();
    const view = checkForm(await desk.locales.of(client, body.user.id));
    await quietly(desk.log, () => client.views.open({ trigger_id: body.trigger_id, view }));
  });
}

function conversationOf({ channel, message, user }: BlockButtonAction): string {
  const thread: unknown = message?.['thread_ts'];
  if (channel === undefined) return user.id;
  return `${channel.id}:${typeof thread === 'string' ? thread : user.id}`;
}
