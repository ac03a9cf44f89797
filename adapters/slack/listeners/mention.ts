import type { App } from '@slack/bolt';
import { workspaceOf } from '../asker';
import { deliver } from '../deliver';
import { deliveredOf } from '../delivered';
import type { Desk } from '../desk';
import { isFromPerson } from '../incoming';
import type { Incoming } from '../incoming';
import { conversationOf, placeOf } from '../place';
import type { Place } from '../place';
import { readMessage } from '../read-request';
import { withSeenSign } from '../seen-sign';

/** A mention is answered in its thread, which the assistant joins by that. */
export function listenForMentions(app: App, desk: Desk): void {
  app.event('app_mention', async ({ event, body, context, client }) => {
    const incoming: Incoming = event;
    if (!isFromPerson(incoming, context.botUserId)) return;
    const place = placeOf({ client, workspace: workspaceOf(context) }, incoming);
    desk.threads.join(place);
    await desk.receipts.handle(deliveredOf(body, context), () =>
      withSeenSign({ log: desk.log, place }, () =>
        answerMention(desk, place, { incoming, botUserId: context.botUserId }),
      ),
    );
  });
}

async function answerMention(
  desk: Desk,
  place: Place,
  { incoming, botUserId }: { incoming: Incoming; botUserId: string | undefined },
): Promise<void> {
  const { locale } = await desk.profiles.of(place);
  const request = readMessage(incoming, locale, botUserId);
  const conversation = conversationOf(place);
  const handled = await desk.answer(place, { ...request, conversation }, place.channel);
  if (handled) await deliver(desk, place, handled);
}
