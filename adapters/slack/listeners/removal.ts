import type { App } from '@slack/bolt';
import { workspaceOf } from '../asker';
import type { Desk } from '../desk';

/** The app was removed from the workspace, or its token withdrawn: what was kept of it goes too. */
export function listenForRemoval(app: App, desk: Desk): void {
  app.event('app_uninstalled', ({ context }) => forget(desk, workspaceOf(context)));
  app.event('tokens_revoked', async ({ context, event }) => {
    // People may withdraw a token of their own; there are none here.
    if (event.tokens.bot?.length) await forget(desk, workspaceOf(context));
  });
}

async function forget(desk: Desk, workspace: string): Promise<void> {
  const { log, identity, places } = desk;
  log.warn('The app was removed from Slack; install it again to use it.', { workspace });
  for (const memory of [desk.threads, desk.pressed, desk.answered, desk.profiles])
    memory.forgetWorkspace(workspace);
  await identity.remove(workspace);
  await places.forgetWorkspace(workspace);
}
