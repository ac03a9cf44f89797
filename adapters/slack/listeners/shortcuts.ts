import type { App } from '@slack/bolt';
import { CHECK_DRAFT_SHORTCUT, CHECK_MESSAGE_SHORTCUT } from '../action-ids';
import { checkForm } from '../check-form';
import { quietly } from '../deliver';
import type { Desk } from '../desk';
import { readText } from '../read-text';

/** "Check a draft" anywhere, "Check against policy" on a message: both open the form. */
export function listenForShortcuts(app: App, desk: Desk): void {
  app.shortcut(CHECK_DRAFT_SHORTCUT, async ({ ack, shortcut, client }) => {
    await ack();
    const view = checkForm(await desk.locales.of(client, shortcut.user.id));
    await quietly(desk.log, () => client.views.open({ trigger_id: shortcut.trigger_id, view }));
  });
  app.shortcut(
    { type: 'message_action', callback_id: CHECK_MESSAGE_SHORTCUT },
    async ({ ack, shortcut, client }) => {
      await ack();
      const locale = await desk.locales.of(client, shortcut.user.id);
      const view = checkForm(locale, readText(shortcut.message.text ?? ''));
      await quietly(desk.log, () => client.views.open({ trigger_id: shortcut.trigger_id, view }));
    },
  );
}
