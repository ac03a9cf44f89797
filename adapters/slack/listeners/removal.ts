import type { App } from '@slack/bolt';
import { workspaceOf } from '../asker';
import type { From } from '../asker';
import type { Desk } from '../desk';

/** The app was removed from the workspace, or its token withdrawn: what was remembered goes with it. */
export function listenForRemoval(app: App, desk: Desk): void {
  const forget = ({ context }: { context: From }): Promise<void> => {
    const workspace = workspaceOf(context);
    for (const memory of [desk.joined, desk.pressed, desk.answered, desk.profiles])
      memory.forgetWorkspace(workspace);
    desk.log.warn('The app was removed from Slack; install it again to use it.');
    return Promise.resolve();
  };
  app.event('app_uninstalled', forget);
  app.event('tokens_revoked', forget);
}
