import type { App } from '@slack/bolt';
import { CHECK_DRAFT_SHORTCUT, CHECK_MESSAGE_SHORTCUT } from '../action-ids';
import { workspaceOf } from '../asker';
import type { Desk } from '../desk';
import { mediaOf } from '../incoming';
import type { SlackFile } from '../incoming';
import { openForm } from '../open-form';
import { readText } from '../read-text';

/** "Check a draft" anywhere, "Check against policy" on a message: both open the form. */
export function listenForShortcuts(app: App, desk: Desk): void {
  app.shortcut(CHECK_DRAFT_SHORTCUT, async ({ ack, shortcut, context, client }) => {
    await ack();
    const { trigger_id, user } = shortcut;
    await openForm(desk, { client, workspace: workspaceOf(context), trigger_id, user: user.id });
  });
  app.shortcut(
    { type: 'message_action', callback_id: CHECK_MESSAGE_SHORTCUT },
    async ({ ack, shortcut, context, client }) => {
      await ack();
      const { message, trigger_id, user } = shortcut;
      const { text = '', files }: { text?: string; files?: SlackFile[] } = message;
      const known = { text: readText(text), media: mediaOf(files) };
      const workspace = workspaceOf(context);
      await openForm(desk, { client, workspace, trigger_id, user: user.id }, known);
    },
  );
}
