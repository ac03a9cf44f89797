import type { Core, Log } from '../../src/index';
import type { PrivateReplies } from './config';

/** What every part of the bot works with. */
export interface Desk {
  assistant: Core;
  log: Log;
  privateReplies: PrivateReplies;
}
