import type { App } from '@slack/bolt';
import type { Handled } from '../../../src';
import { REMINDER_MODAL } from '../action-ids';
import { workspaceOf } from '../asker';
import { resultView } from '../check-form';
import type { Desk } from '../desk';
import { chatLinkOf, publishHome } from '../publish-home';
import { readReminderForm } from '../reminder-form';
import { faultyField, orderRequest } from '../reminder-orders';

const MAX_FAULT = 500;

/** The filled-in form for a new list of reminders: what is wrong is told beside its field. */
export function listenForNewReminders(app: App, desk: Desk): void {
  app.view(REMINDER_MODAL, async ({ ack, view, body, context, client }) => {
    const asker = { client, workspace: workspaceOf(context), user: body.user.id };
    const { locale } = await desk.profiles.of(asker);
    const filled = readReminderForm(view.state, locale);
    if ('errors' in filled) {
      await ack({ response_action: 'errors', errors: filled.errors });
      return;
    }
    const handled = await desk.answer(asker, orderRequest(filled.order));
    const field = handled && faultyField(handled.reply);
    if (!handled) await ack({ response_action: 'clear' });
    else if (field !== undefined)
      await ack({ response_action: 'errors', errors: { [field]: faultOf(handled) } });
    else {
      await ack({ response_action: 'update', view: resultView(handled) });
      await publishHome(desk, asker, chatLinkOf({ body, context }));
    }
  });
}

function faultOf({ message }: Handled): string {
  return message.passages
    .flatMap((passage) => (passage.kind === 'list' ? [] : passage.content))
    .map(({ text }) => text)
    .join(' ')
    .slice(0, MAX_FAULT);
}
