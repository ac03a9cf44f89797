import type { App } from '@slack/bolt';
import { OPEN_CHECK } from '../action-ids';
import { quietly } from '../deliver';
import type { Desk } from '../desk';
import { renderBlocks } from '../render-message';
import { wordsFor } from '../words';

/** App Home: what the assistant is, and the form for a draft. */
export function listenForHome(app: App, desk: Desk): void {
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    const locale = await desk.locales.of(client, event.user);
    const handled = desk.assistant.handle({ kind: 'welcome', locale });
    const words = wordsFor(locale);
    await quietly(desk.log, () =>
      client.views.publish({
        user_id: event.user,
        view: {
          type: 'home',
          blocks: [
            ...renderBlocks(handled),
            {
              type: 'actions',
              block_id: 'home',
              elements: [
                {
                  type: 'button',
                  action_id: OPEN_CHECK,
                  style: 'primary',
                  text: { type: 'plain_text', text: words.checkTitle },
                },
              ],
            },
          ],
        },
      }),
    );
  });
}
