import type { App } from '@slack/bolt';
import { workspaceOf } from '../asker';
import { quietly } from '../deliver';
import type { Desk } from '../desk';
import { homeView } from '../home-view';
import { wordsFor } from '../words';

/** The assistant's own page, and the suggestions in its chat. */
export function listenForHome(app: App, desk: Desk): void {
  app.event('app_home_opened', async ({ event, body, context, client }) => {
    const { user, channel, tab } = event;
    const asker = { client, workspace: workspaceOf(context), user };
    const { locale } = await desk.profiles.of(asker);
    if (tab === 'messages') {
      const { prompts, promptsTitle: title } = wordsFor(locale);
      await quietly(desk.log, () =>
        // An agent's suggestions belong to its chat: a thread_ts would make the call fail in silence.
        client.assistant.threads.setSuggestedPrompts({
          channel_id: channel,
          title,
          prompts,
        }),
      );
      return;
    }
    const handled = await desk.answer(asker, { kind: 'welcome', locale });
    if (!handled) return;
    const view = homeView(handled, { app: body.api_app_id, team: body.team_id });
    await quietly(desk.log, () => client.views.publish({ user_id: user, view }));
  });
}
