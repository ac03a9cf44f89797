import type { App } from '@slack/bolt';
import { CHECK_DRAFT_SHORTCUT, CHECK_MESSAGE_SHORTCUT } from '../action-ids';
import type { Desk } from '../desk';
import { mediaOf } from '../incoming';
import type { SlackFile } from '../incoming';
import { openForm } from '../open-form';
import { readText } from '../read-text';

/** "Check a draft" anywhere, "Check against policy" on a message: both open the form. */
export function listenForShortcuts(app: App, desk: Desk): void {
  app.shortcut(CHECK_DRAFT_SHORTCUT, async ({ ack, shortcut, client }) => {
    await ack();
    await openForm(desk, { client, trigger_id: shortcut.trigger_id, user: shortcut.user.id });
  });
  app.shortcut(
    { type: 'message_action', callback_id: CHECK_MESSAGE_SHORTCUT },
    async ({ ack, shortcut, client }) => {
      await ack();
      const { message, trigger_id, user } = shortcut;
      const { text = '', files }: { text?: string; files?: SlackFile[] } = message;
      const known = { text: readText(text), media: mediaOf(files) };
      await openForm(desk, { client, trigger_id, user: user.id }, known);
    },
  );
}
