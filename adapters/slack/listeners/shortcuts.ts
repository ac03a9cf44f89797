import type { App, MessageShortcut } from '@slack/bolt';
import { CHECK_DRAFT_SHORTCUT, CHECK_MESSAGE_SHORTCUT } from '../action-ids';
import { workspaceOf } from '../asker';
import type { Desk } from '../desk';
import { mediaOf } from '../incoming';
import type { SlackFile } from '../incoming';
import { openForm } from '../open-form';
import { readText } from '../read-text';

/** "Check a draft" anywhere, "Check against policy" on a message: both open the form. */
export function listenForShortcuts(app: App, desk: Desk): void {
  app.shortcut(/^/, async ({ ack, shortcut, context, client }) => {
    await ack();
    const { trigger_id, callback_id: id, user } = shortcut;
    const opening = { client, workspace: workspaceOf(context), trigger_id, user: user.id };
    if (id === CHECK_DRAFT_SHORTCUT) await openForm(desk, opening);
    if (id === CHECK_MESSAGE_SHORTCUT && shortcut.type === 'message_action')
      await openForm(desk, opening, draftIn(shortcut));
  });
}

function draftIn({ message }: MessageShortcut): Parameters<typeof openForm>[2] {
  const { text = '', files }: { text?: string; files?: SlackFile[] } = message;
  return { text: readText(text), media: mediaOf(files) };
}
