import type { App } from '@slack/bolt';
import { workspaceOf } from '../asker';
import { deliver } from '../deliver';
import type { Desk } from '../desk';
import { isFromPerson } from '../incoming';
import type { Incoming } from '../incoming';
import { conversationOf, placeOf } from '../place';
import { readMessage } from '../read-request';
import { withSeenSign } from '../seen-sign';

/** A mention is answered in its thread, which the assistant joins by that. */
export function listenForMentions(app: App, desk: Desk): void {
  app.event('app_mention', async ({ event, context, client }) => {
    const incoming: Incoming = event;
    if (!isFromPerson(incoming)) return;
    const place = placeOf({ client, workspace: workspaceOf(context) }, incoming);
    const conversation = conversationOf(place);
    desk.joined.add(conversation);
    await withSeenSign({ log: desk.log, place }, async () => {
      const { locale } = await desk.profiles.of(place);
      const request = readMessage(incoming, locale, context.botUserId);
      const handled = await desk.answer(place, { ...request, conversation }, place.channel);
      if (handled) await deliver(desk, place, handled);
    });
  });
}
