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
    async ({ ack, action, body, respond }) => {
      await ack();
      if (!pressed.add(`${body.user.id}:${onceKey(body)}`)) return;
      const { fields, helpful, lang } = readFeedback(action.value ?? '');
      log.info('Feedback on an answer in Slack.', fields);
      const { thanks, sorry } = wordsFor(lang);
      const text = helpful ? thanks : sorry;
      await quietly(log, () =>
        respond({ text, response_type: 'ephemeral', replace_original: false }),
      );
    },
  );

  app.action<BlockButtonAction>(OPEN_CHECK, async ({ ack, body, client }) => {
    await ack();
    await openForm(desk, { client, trigger_id: body.trigger_id, user: body.user.id });
  });

  // Slack opens a link by itself, and waits for the acknowledgement all the same.
  for (const link of [OPEN_CHAT, ANY_LINK]) app.action(link, ({ ack }) => ack());
}

function onceKey({ channel, container }: Pick<BlockAction, 'channel' | 'container'>): string {
  return `${channel?.id ?? ''}:${String(container['message_ts'])}`;
}
