import type { App } from '@slack/bolt';
import type { Desk } from '../desk';
import { listenForButtons } from './buttons';
import { listenForDrafts } from './check-view';
import { listenForHome } from './home';
import { listenForMentions } from './mention';
import { listenForMessages } from './messages';
import { listenForPolicy } from './policy-command';
import { listenForNewReminders } from './reminder-view';
import { listenForRemoval } from './removal';
import { listenForShortcuts } from './shortcuts';

export function registerListeners(app: App, desk: Desk): void {
  listenForPolicy(app, desk);
  listenForMentions(app, desk);
  listenForMessages(app, desk);
  listenForButtons(app, desk);
  listenForShortcuts(app, desk);
  listenForDrafts(app, desk);
  listenForHome(app, desk);
  listenForNewReminders(app, desk);
  listenForRemoval(app, desk);
}
