import type { App, BlockButtonAction } from '@slack/bolt';
import {
  ANY_KEEP,
  ANY_LINK,
  ANY_ORDER,
  ANY_PRESS,
  ANY_SHARE,
  FEEDBACK,
  OPEN_CHAT,
  OPEN_CHECK,
  OPEN_REMINDER,
} from '../action-ids';
import { workspaceOf } from '../asker';
import { quietly } from '../deliver';
import type { Desk } from '../desk';
import { readFeedback } from '../feedback';
import { openForm } from '../open-form';
import { answerPress } from '../press';
import type { Press } from '../press';
import { giveOrder, openReminderForm } from '../reminder-orders';
import { keepInChat, shareHere } from '../share';
import { wordsFor } from '../words';

/** What each button does. Pressing it twice gives the same. */
const BUTTONS: readonly [id: string | RegExp, act: (desk: Desk, press: Press) => Promise<void>][] =
  [
    [ANY_PRESS, answerPress],
    [ANY_SHARE, shareHere],
    [ANY_KEEP, keepInChat],
    [FEEDBACK, takeFeedback],
    [OPEN_CHECK, openCheck],
    [OPEN_REMINDER, openReminderForm],
    [ANY_ORDER, giveOrder],
    // Slack opens a link by itself, and waits for the acknowledgement all the same.
    [OPEN_CHAT, () => Promise.resolve()],
    [ANY_LINK, () => Promise.resolve()],
  ];

/** One listener for all: Bolt asks each of its listeners whether it wants a request, at a price. */
export function listenForButtons(app: App, desk: Desk): void {
  app.action<BlockButtonAction>(/^/, async ({ ack, ...press }) => {
    await ack();
    const { action_id: pressed } = press.action;
    const button = BUTTONS.find(([id]) =>
      typeof id === 'string' ? id === pressed : id.test(pressed),
    );
    await button?.[1](desk, press);
  });
}

async function takeFeedback(desk: Desk, press: Press): Promise<void> {
  const { action, body, context, respond } = press;
  const message = `${body.channel?.id ?? ''}:${String(body.container['message_ts'])}`;
  const key = `${workspaceOf(context)}:feedback:${body.user.id}:${message}`;
  if (!(await desk.pressed.isFirst(key))) return;
  const { fields, helpful, lang } = readFeedback(action.value ?? '');
  desk.log.info('Feedback on an answer in Slack.', fields);
  const { thanks, sorry } = wordsFor(lang);
  const text = helpful ? thanks : sorry;
  await quietly(desk.log, () =>
    respond({ text, response_type: 'ephemeral', replace_original: false }),
  );
}

async function openCheck(desk: Desk, { body, client, context }: Press): Promise<void> {
  const { trigger_id, user } = body;
  await openForm(desk, { client, workspace: workspaceOf(context), trigger_id, user: user.id });
}
