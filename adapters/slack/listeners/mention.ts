import type { App } from '@slack/bolt';
import { deliver } from '../deliver';
import type { Desk } from '../desk';
import { readText } from '../read-text';

/** A mention is answered in its thread, which the assistant joins by that. */
export function listenForMentions(app: App, desk: Desk): void {
  app.event('app_mention', async ({ event, context, client }) => {
    const { user, channel, ts, thread_ts: parent } = event;
    if (user === undefined) return;
    const thread = parent ?? ts;
    desk.joined.add(`${channel}:${thread}`);
    const handled = desk.assistant.handle({
      kind: 'message',
      text: readText(event.text, context.botUserId),
      locale: await desk.locales.of(client, user),
      conversation: `${channel}:${thread}`,
    });
    await deliver(desk, { client, channel, user, thread }, handled);
  });
}
