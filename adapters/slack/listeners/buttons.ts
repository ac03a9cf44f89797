import type { App, BlockAction, BlockButtonAction, FeedbackButtonsAction } from '@slack/bolt';
import {
  ANY_KEEP,
  ANY_LINK,
  ANY_PRESS,
  ANY_SHARE,
  FEEDBACK,
  OPEN_CHAT,
  OPEN_CHECK,
} from '../action-ids';
import { workspaceOf } from '../asker';
import { quietly } from '../deliver';
import type { Desk } from '../desk';
import { readFeedback } from '../feedback';
import { openForm } from '../open-form';
import { answerPress } from '../press';
import { keepInChat, shareHere } from '../share';
import { wordsFor } from '../words';

/** A pressed button is one call to the core; pressing twice gives the same. */
export function listenForButtons(app: App, desk: Desk): void {
  const { log, pressed } = desk;

  app.action<BlockButtonAction>(ANY_PRESS, async ({ ack, ...press }) => {
    await ack();
    await answerPress(desk, press);
  });

  app.action<BlockButtonAction>(ANY_SHARE, async ({ ack, ...press }) => {
    await ack();
    await shareHere(desk, press);
  });

  app.action<BlockButtonAction>(ANY_KEEP, async ({ ack, ...press }) => {
    await ack();
    await keepInChat(desk, press);
  });

  app.action<BlockAction<FeedbackButtonsAction>>(
    FEEDBACK,
    async ({ ack, action, body, context, respond }) => {
      await ack();
      const { channel, container, user } = body;
      const message = `${channel?.id ?? ''}:${String(container['message_ts'])}`;
      if (!pressed.add(`${workspaceOf(context)}:feedback:${user.id}:${message}`)) return;
      const { fields, helpful, lang } = readFeedback(action.value ?? '');
      log.info('Feedback on an answer in Slack.', fields);
      const { thanks, sorry } = wordsFor(lang);
      const text = helpful ? thanks : sorry;
      await quietly(log, () =>
        respond({ text, response_type: 'ephemeral', replace_original: false }),
      );
    },
  );

  app.action<BlockButtonAction>(OPEN_CHECK, async ({ ack, body, context, client }) => {
    await ack();
    const { trigger_id, user } = body;
    await openForm(desk, { client, workspace: workspaceOf(context), trigger_id, user: user.id });
  });

  // Slack opens a link by itself, and waits for the acknowledgement all the same.
  for (const link of [OPEN_CHAT, ANY_LINK]) app.action(link, ({ ack }) => ack());
}
