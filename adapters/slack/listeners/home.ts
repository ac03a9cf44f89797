import type { App } from '@slack/bolt';
import { workspaceOf } from '../asker';
import { quietly } from '../deliver';
import type { Desk } from '../desk';
import { publishHome } from '../publish-home';
import { wordsFor } from '../words';

/** The assistant's own page, and the suggestions in its chat. */
export function listenForHome(app: App, desk: Desk): void {
  app.event('app_home_opened', async ({ event, body, context, client }) => {
    const { user, channel, tab } = event;
    const asker = { client, workspace: workspaceOf(context), user };
    if (tab !== 'messages') {
      await publishHome(desk, asker, { app: body.api_app_id, team: body.team_id });
      return;
    }
    const { prompts, promptsTitle: title } = wordsFor((await desk.profiles.of(asker)).locale);
    await quietly(desk.log, () =>
      // An agent's suggestions belong to its chat: a thread_ts would make the call fail in silence.
      client.assistant.threads.setSuggestedPrompts({ channel_id: channel, title, prompts }),
    );
  });
}
