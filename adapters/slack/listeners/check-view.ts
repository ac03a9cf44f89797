import type { App } from '@slack/bolt';
import { CHECK_MODAL } from '../action-ids';
import { workspaceOf } from '../asker';
import { readCheckForm, resultView } from '../check-form';
import type { Desk } from '../desk';
import { wordsFor } from '../words';

/** The filled-in form: the review takes its place, seen by that person alone. */
export function listenForDrafts(app: App, desk: Desk): void {
  app.view(CHECK_MODAL, async ({ ack, view, body, context, client }) => {
    const asker = { client, workspace: workspaceOf(context), user: body.user.id };
    const { locale } = await desk.profiles.of(asker);
    const draft = readCheckForm(view.state);
    if (draft.text.trim() === '') {
      await ack({ response_action: 'errors', errors: { text: wordsFor(locale).draftMissing } });
      return;
    }
    const handled = await desk.answer(asker, { kind: 'check', draft, locale });
    if (handled) await ack({ response_action: 'update', view: resultView(handled) });
    else await ack({ response_action: 'clear' });
  });
}
