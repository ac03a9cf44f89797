import type { App } from '@slack/bolt';
import type { Desk } from '../desk';

/** The app was removed from the workspace, or its token withdrawn: what was remembered goes with it. */
export function listenForRemoval(app: App, desk: Desk): void {
  const forget = (): Promise<void> => {
    for (const memory of [desk.joined, desk.pressed, desk.answered, desk.locales]) memory.clear();
    desk.log.warn('The app was removed from Slack; install it again to use it.');
    return Promise.resolve();
  };
  app.event('app_uninstalled', forget);
  app.event('tokens_revoked', forget);
}
